#include "decode.h"

#include <setjmp.h>

#include <jpegint.h>

#include "_cgo_export.h"

typedef struct jpeg_decompress_struct jpeg;

// reading is a file in hand. What else it takes of memory is libjpeg's, which frees all of it at once.
struct reading {
    jpeg jpeg;
    struct jpeg_error_mgr errors;
    jmp_buf failed;
};

// fail leaves libjpeg, wherever it is.
static void fail(j_common_ptr c) { longjmp(((struct reading *)c)->failed, 1); }

// warn takes each warning for a failure; levels from 0 tell how the work goes on.
static void warn(j_common_ptr c, int level)
{
    if (level < 0)
        fail(c);
}

// ordinary tells whether the picture has the size that was announced, lies in one scan, is grey or YCbCr, and has samples of colour
// that stand for whole pixels. Its codes have to be there, for libjpeg has some at hand where they are missing.
static int ordinary(const jpeg *c, int width, int height)
{
    int colour = c->num_components == 3 && c->jpeg_color_space == JCS_YCbCr;
    if (c->image_width != width || c->image_height != height || !(colour || c->num_components == 1) ||
        c->progressive_mode || c->comps_in_scan != c->num_components)
        return 0;
    for (int i = 0; i < c->num_components; i++) {
        const jpeg_component_info *part = &c->comp_info[i];
        if ((i > 0 || !colour) && part->h_samp_factor * part->v_samp_factor != 1)
            return 0;
        if (!c->dc_huff_tbl_ptrs[part->dc_tbl_no] || !c->ac_huff_tbl_ptrs[part->ac_tbl_no])
            return 0;
    }
    return 1;
}

// room is for rows of samples, as wide as the picture is with its last block.
static JSAMPARRAY room(jpeg *c, int rows)
{
    int block = c->max_h_samp_factor * DCTSIZE;
    return c->mem->alloc_sarray((j_common_ptr)c, JPOOL_IMAGE, (c->image_width + block - 1) / block * block, rows);
}

// widen repeats each sample.
static void widen(JSAMPLE *restrict to, const JSAMPLE *restrict from, int width, int times)
{
    if (times == 2)
        for (int x = 0; x < (width + 1) / 2; x++)
            to[2 * x] = to[2 * x + 1] = from[x];
    else
        for (int x = 0; x < width; x++)
            to[x] = from[x / times];
}

static inline uint32_t byte(int32_t v) { return v < 0 ? 0 : v > 255 ? 255 : v; }

// paint makes RGBA of YCbCr, as Go's color.YCbCrToRGB does.
static void paint(uint32_t *restrict to, const JSAMPLE *restrict y, const JSAMPLE *restrict cb, const JSAMPLE *restrict cr, int width)
{
    for (int x = 0; x < width; x++) {
        int32_t l = y[x] * 0x10101, b = cb[x] - 128, r = cr[x] - 128;
        to[x] = byte((l + 91881 * r) >> 16) | byte((l - 22554 * b - 46802 * r) >> 16) << 8 | byte((l + 116130 * b) >> 16) << 16 | 0xffu << 24;
    }
}

static void paintGrey(uint32_t *restrict to, const JSAMPLE *restrict y, int width)
{
    for (int x = 0; x < width; x++)
        to[x] = y[x] * 0x10101u | 0xffu << 24;
}

// run decodes row of blocks by row of blocks and hands each over.
static void run(jpeg *c, uintptr_t taker)
{
    size_t width = c->image_width;
    int across = c->max_h_samp_factor, down = c->max_v_samp_factor, rows = down * DCTSIZE;
    JSAMPARRAY samples[3] = {room(c, rows), room(c, DCTSIZE), room(c, DCTSIZE)}, wide = room(c, 2);
    uint32_t *pixels = c->mem->alloc_large((j_common_ptr)c, JPOOL_IMAGE, rows * width * sizeof *pixels);
    for (int left = c->image_height; left > 0; left -= rows) {
        int n = left < rows ? left : rows;
        jpeg_read_raw_data(c, samples, rows);
        for (int y = 0; y < n; y++) {
            if (c->num_components == 1) {
                paintGrey(pixels + y * width, samples[0][y], width);
                continue;
            }
            if (y % down == 0) {
                widen(wide[0], samples[1][y / down], width, across);
                widen(wide[1], samples[2][y / down], width, across);
            }
            paint(pixels + y * width, samples[0][y], wide[0], wide[1], width);
        }
        if (!takeRows(taker, pixels, n * width))
            fail((j_common_ptr)c);
    }
}

// start begins to decode, with a transform that rounds as Go's does.
static void start(jpeg *c)
{
    c->out_color_space = c->jpeg_color_space;
    c->raw_data_out = TRUE;
    jpeg_start_decompress(c);
    for (int i = 0; i < c->num_components; i++)
        c->idct->inverse_DCT[i] = transform;
}

int decode(const unsigned char *file, size_t size, int width, int height, uintptr_t taker)
{
    struct reading r;
    jpeg *c = &r.jpeg;
    c->err = jpeg_std_error(&r.errors);
    r.errors.error_exit = fail;
    r.errors.emit_message = warn;
    volatile int done = 0;
    if (setjmp(r.failed) == 0) {
        jpeg_create_decompress(c);
        jpeg_mem_src(c, file, size);
        jpeg_read_header(c, TRUE);
        if (ordinary(c, width, height)) {
            start(c);
            run(c, taker);
            jpeg_finish_decompress(c);
            done = 1;
        }
    }
    jpeg_destroy_decompress(c);
    return done;
}
