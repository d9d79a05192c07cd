#include "pictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

// libjpeg's own answer to an error is to end the process.
struct failure {
    struct jpeg_error_mgr manager;
    jmp_buf way_out;
    char *trouble;
};

static void fail(j_common_ptr decoder) {
    struct failure *failure = (struct failure *)decoder->err;
    char text[JMSG_LENGTH_MAX];
    failure->manager.format_message(decoder, text);
    strncpy(failure->trouble, text, PICTURES_TROUBLE_LENGTH - 1);
    failure->trouble[PICTURES_TROUBLE_LENGTH - 1] = 0;
    longjmp(failure->way_out, 1);
}

// Warnings, of which a broken picture has thousands, are nothing to print. A torn one is refused: what OBS sends is whole.
static void warn(j_common_ptr decoder, int level) {
    if (level < 0) fail(decoder);
}

// Reads the head of a picture and lets `use` do the rest; everything is given back, whatever goes wrong in it.
static int decode(
    const uint8_t *bytes, size_t count, char *trouble, int (*use)(struct jpeg_decompress_struct *, void *), void *into
) {
    struct jpeg_decompress_struct decoder;
    struct failure failure;
    memset(&decoder, 0, sizeof decoder);
    decoder.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = fail;
    failure.manager.emit_message = warn;
    failure.trouble = trouble;
    if (setjmp(failure.way_out)) {
        jpeg_destroy_decompress(&decoder);
        return 0;
    }
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, bytes, count);
    jpeg_read_header(&decoder, TRUE);
    int is_done = use(&decoder, into);
    jpeg_destroy_decompress(&decoder);
    return is_done;
}

struct size {
    int *width, *height;
};

static int measure(struct jpeg_decompress_struct *decoder, void *into) {
    struct size *size = into;
    *size->width = (int)decoder->image_width;
    *size->height = (int)decoder->image_height;
    return 1;
}

int pictures_jpeg_size(const uint8_t *bytes, size_t count, int *width, int *height, char *trouble) {
    struct size size = {width, height};
    return decode(bytes, count, trouble, measure, &size);
}

struct room {
    uint8_t *pixels;
    size_t count;
    char *trouble;
};

static int fill(struct jpeg_decompress_struct *decoder, void *into) {
    struct room *room = into;
    decoder->out_color_space = JCS_RGB;
    jpeg_start_decompress(decoder);
    size_t line = (size_t)decoder->output_width * 3;
    if (decoder->output_components != 3 || line * decoder->output_height != room->count) {
        strcpy(room->trouble, "its size is not what its head says");
        return 0;
    }
    while (decoder->output_scanline < decoder->output_height) {
        JSAMPROW row = room->pixels + line * decoder->output_scanline;
        jpeg_read_scanlines(decoder, &row, 1);
    }
    jpeg_finish_decompress(decoder);
    return 1;
}

int pictures_jpeg_read(const uint8_t *bytes, size_t count, uint8_t *pixels, size_t room, char *trouble) {
    struct room whole = {pixels, room, trouble};
    return decode(bytes, count, trouble, fill, &whole);
}
