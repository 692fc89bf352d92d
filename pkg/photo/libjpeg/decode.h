#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <jpeglib.h>

// decode hands the pixels of a JPEG file to takeRows, with the taker given. It returns 1 when the file is an ordinary one of
// width×height pixels, all of it was read without a warning, and all was taken.
int decode(const unsigned char *file, size_t size, int width, int height, uintptr_t taker);

// transform makes the samples of a block of its coefficients.
void transform(j_decompress_ptr c, jpeg_component_info *part, JCOEFPTR coefficients, JSAMPARRAY to, JDIMENSION column);
