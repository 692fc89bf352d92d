/* Encodes the RGB or grey pixels of its standard input as JPEG: encode WIDTH HEIGHT COMPONENTS ACROSS DOWN RESTART true|false.
   ACROSS and DOWN are how many pixels share a sample of colour; the last says whether the file is progressive. */

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

int main(int argc, char **argv)
{
    struct jpeg_compress_struct c;
    struct jpeg_error_mgr errors;
    c.err = jpeg_std_error(&errors);
    jpeg_create_compress(&c);
    jpeg_stdio_dest(&c, stdout);
    c.image_width = atoi(argv[1]);
    c.image_height = atoi(argv[2]);
    c.input_components = atoi(argv[3]);
    c.in_color_space = c.input_components == 3 ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(&c);
    jpeg_set_quality(&c, 85, TRUE);
    c.comp_info[0].h_samp_factor = atoi(argv[4]);
    c.comp_info[0].v_samp_factor = atoi(argv[5]);
    c.restart_interval = atoi(argv[6]);
    if (argv[7][0] == 't')
        jpeg_simple_progression(&c);
    jpeg_start_compress(&c, TRUE);
    JSAMPLE *row = malloc(c.image_width * c.input_components);
    while (c.next_scanline < c.image_height && fread(row, c.input_components, c.image_width, stdin) == c.image_width)
        jpeg_write_scanlines(&c, &row, 1);
    jpeg_finish_compress(&c);
    return 0;
}
