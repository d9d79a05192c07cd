#include "pictures_sixel.h"

#include <sixel/sixel.h>
#include <zlib.h>

struct writing {
    pictures_sink sink;
    void *owner;
};

static int take(char *bytes, int count, void *context) {
    struct writing *writing = context;
    writing->sink((const uint8_t *)bytes, (size_t)count, writing->owner);
    return count;
}

int pictures_sixel(const uint8_t *pixels, int width, int height, int colours, pictures_sink sink, void *owner) {
    struct writing writing = {sink, owner};
    sixel_output_t *output = NULL;
    sixel_dither_t *dither = NULL;
    int done = 0;
    // libsixel reads only, though it does not say so.
    unsigned char *source = (unsigned char *)pixels;
    if (SIXEL_FAILED(sixel_output_new(&output, take, &writing, NULL))) goto end;
    if (SIXEL_FAILED(sixel_dither_new(&dither, colours, NULL))) goto end;
    if (SIXEL_FAILED(sixel_dither_initialize(dither, source, width, height, SIXEL_PIXELFORMAT_RGB888, SIXEL_LARGE_AUTO,
                                             SIXEL_REP_AUTO, SIXEL_QUALITY_LOW)))
        goto end;
    done = SIXEL_SUCCEEDED(sixel_encode(source, width, height, 3, dither, output));
end:
    if (dither) sixel_dither_unref(dither);
    if (output) sixel_output_unref(output);
    return done;
}

int pictures_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t *room) {
    uLongf length = *room;
    if (compress2(packed, &length, bytes, count, 1) != Z_OK) return 0;
    *room = length;
    return 1;
}

size_t pictures_pack_room(size_t count) { return compressBound(count); }
