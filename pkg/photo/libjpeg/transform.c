// The inverse cosine transform of Go's image/jpeg in C, operation by operation, so that it gives the same samples: libjpeg's
// rounds one in fifty to its neighbour. Eight rows, and then eight columns, are transformed at once.

// Sums of hostile coefficients wrap around, as they do in Go.
#pragma GCC optimize("wrapv")

#include "decode.h"

#include <string.h>

typedef int32_t eight __attribute__((vector_size(32)));
typedef int16_t eightShorts __attribute__((vector_size(16)));
typedef uint16_t eightFactors __attribute__((vector_size(16)));
typedef uint8_t eightBytes __attribute__((vector_size(8)));

// Sines and cosines of sixteenths of half a turn, some of them times the root of a half, with 60 bits after the point.
static const uint64_t cos1 = 1130768441178740757, sin1 = 224923827593068887, cos3 = 958619196450722178, sin3 = 640528868967736374,
                      root = 815238614083298888, rootCos6 = 311978311033955632, rootSin6 = 753182269664427492;

// fix leaves so many bits after the point.
static inline int32_t fix(uint64_t v, int bits) { return (v + (1ull << (59 - bits))) >> (60 - bits); }

static inline void add(eight *a, eight *b)
{
    eight sum = *a + *b;
    *b = *a - *b;
    *a = sum;
}

static inline void turn(eight *a, eight *b, int32_t cos, int32_t sin)
{
    eight both = cos * (*a + *b), first = both - (sin + cos) * *b;
    *b = both - (cos - sin) * *a;
    *a = first;
}

// finish is what both directions have in common.
static inline void finish(eight *x0, eight *x1, eight *x2, eight *x3, eight *x4, eight *x5, eight *x6, eight *x7, int shift)
{
    add(x1, x2);
    add(x0, x3);
    add(x7, x5);
    add(x4, x6);
    *x4 >>= shift, *x5 >>= shift, *x6 >>= shift, *x7 >>= shift;
    turn(x4, x7, fix(cos3, 12), fix(sin3, 12));
    turn(x5, x6, fix(cos1, 12), fix(sin1, 12));
    add(x0, x7);
    add(x1, x6);
    add(x2, x5);
    add(x3, x4);
}

static inline void rows(eight x[8])
{
    eight x0 = x[0] << 17, x7 = x[1] << 7, x2 = x[2], x5 = x[3] * fix(root, 8);
    eight x1 = x[4] << 17, x6 = x[5] * fix(root, 8), x3 = x[6], x4 = x[7] << 7;
    add(&x0, &x1);
    turn(&x2, &x3, fix(rootCos6, 18), fix(rootSin6, 18));
    add(&x7, &x4);
    finish(&x0, &x1, &x2, &x3, &x4, &x5, &x6, &x7, 2);
    x[0] = x0, x[1] = x1, x[2] = x2, x[3] = x3, x[4] = x4, x[5] = x5, x[6] = x6, x[7] = x7;
}

static inline void columns(eight x[8])
{
    eight x0 = x[0] + (1 << 19), x7 = x[1], x2 = x[2] >> 13, x5 = (x[3] >> 13) * fix(root, 14);
    eight x1 = x[4], x6 = (x[5] >> 13) * fix(root, 14), x3 = x[6] >> 13, x4 = x[7];
    add(&x0, &x1);
    x0 >>= 2, x1 >>= 2;
    turn(&x2, &x3, fix(rootCos6, 12), fix(rootSin6, 12));
    add(&x7, &x4);
    finish(&x0, &x1, &x2, &x3, &x4, &x5, &x6, &x7, 14);
    x[0] = x0, x[1] = x1, x[2] = x2, x[3] = x3, x[4] = x4, x[5] = x5, x[6] = x6, x[7] = x7;
}

// transpose shuffles the two halves into each other, as cards, three times: of the six bits of a place the first three become the last.
static inline void transpose(eight x[8])
{
    for (int i = 0; i < 3; i++) {
        eight y[8];
        for (int j = 0; j < 4; j++) {
            y[2 * j] = __builtin_shufflevector(x[j], x[j + 4], 0, 8, 1, 9, 2, 10, 3, 11);
            y[2 * j + 1] = __builtin_shufflevector(x[j], x[j + 4], 4, 12, 5, 13, 6, 14, 7, 15);
        }
        memcpy(x, y, sizeof y);
    }
}

// load takes a row of coefficients times their steps.
static inline eight load(const JCOEF *coefficients, const UINT16 *steps)
{
    eightShorts c;
    eightFactors q;
    memcpy(&c, coefficients, sizeof c);
    memcpy(&q, steps, sizeof q);
    return __builtin_convertvector(c, eight) * __builtin_convertvector(q, eight);
}

// store puts a row of samples, 0 to 255, into its place.
static inline void store(JSAMPLE *to, eight v)
{
    v = (v >> 18) + 128;
    v &= ~(v >> 31);
    v |= v > 255;
    eightBytes bytes = __builtin_convertvector(v, eightBytes);
    memcpy(to, &bytes, sizeof bytes);
}

void transform(j_decompress_ptr c, jpeg_component_info *part, JCOEFPTR coefficients, JSAMPARRAY to, JDIMENSION column)
{
    eight x[8];
    for (int i = 0; i < 8; i++)
        x[i] = load(coefficients + 8 * i, part->quant_table->quantval + 8 * i);
    transpose(x);
    rows(x);
    transpose(x);
    columns(x);
    for (int i = 0; i < 8; i++)
        store(to[i] + column, x[i]);
}
