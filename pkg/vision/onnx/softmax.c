#include "softmax.h"

enum { classes = 6, many = 64 }; // vision.Classes, and how many cells stay at hand

// number is a number and its bits.
union number {
    float value;
    int32_t bits;
};

// power is eˣ of an x of 0 or less, to five digits and faster than expf: a power of two and the beginning of the series
// for what is left, at most ln 2 / 2 either way. Below −30 it is 0: by masks, for compilers take no branch eight at a time.
static inline float power(float x)
{
    int32_t mask = -(x >= -30);
    union number y = {x};
    y.bits &= mask;
    int32_t n = y.value * 1.44269504088896340736f - 0.5f;
    float r = y.value - n * 0.693147180559945309417f, rr = r * r;
    float series = 1 + r + rr * (1.f / 2 + r * (1.f / 6) + rr * (1.f / 24 + r * (1.f / 120)));
    union number two = {.bits = (n + 127) << 23 & mask};
    return series * two.value;
}

// some does n cells of all, many at most.
static void some(uint8_t *restrict share, const float *restrict logits, long cells, int n)
{
    float e[classes][many], most[many], total[many];
    for (int c = 0; c < classes; c++)
        for (int i = 0; i < n; i++)
            e[c][i] = logits[classes * i + c];
    for (int i = 0; i < n; i++)
        most[i] = e[0][i], total[i] = 0;
    for (int c = 1; c < classes; c++)
        for (int i = 0; i < n; i++)
            most[i] = e[c][i] > most[i] ? e[c][i] : most[i];
    for (int c = 0; c < classes; c++)
        for (int i = 0; i < n; i++)
            total[i] += e[c][i] = power(e[c][i] - most[i]);
    for (int i = 0; i < n; i++)
        total[i] = 255 / total[i];
    for (int c = 0; c < classes; c++)
        for (int i = 0; i < n; i++)
            share[c * cells + i] = (int32_t)(e[c][i] * total[i] + 0.5f);
}

void shares(uint8_t *share, const float *logits, long cells)
{
    for (long i = 0; i < cells; i += many)
        some(share + i, logits + classes * i, cells, cells - i < many ? cells - i : many);
}
