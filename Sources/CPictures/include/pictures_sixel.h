// Pictures as sixels, by libsixel; and bytes made fewer, by zlib.
#ifndef SIARAN_CPICTURES_SIXEL_H
#define SIARAN_CPICTURES_SIXEL_H

#include <stddef.h>
#include <stdint.h>

// Takes bytes in the order they come.
typedef void (*pictures_sink)(const uint8_t *bytes, size_t count, void *owner);

// Gives the sixels of a picture, three bytes a pixel, in no more than so many colours (2…256) to `sink`. 0 when it cannot.
int pictures_sixel(const uint8_t *pixels, int width, int height, int colours, pictures_sink sink, void *owner);

// Makes `count` bytes fewer (RFC 1950) in `packed`, which has room for `*room`; how many they are goes there. 0 when it cannot.
int pictures_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t *room);

// The room that packed bytes may need.
size_t pictures_pack_room(size_t count);

#endif
