// Pictures by way of C libraries, as plain calls without longjmp: JPEG read by libjpeg-turbo.
#ifndef SIARAN_CPICTURES_H
#define SIARAN_CPICTURES_H

#include <stddef.h>
#include <stdint.h>

// What is wrong with a picture; the text of libjpeg where it has one.
enum { PICTURES_TROUBLE_LENGTH = 200 };

// The sides of a JPEG, from its head alone. 0 when it is none; then `trouble` says why.
int pictures_jpeg_size(const uint8_t *bytes, size_t count, int *width, int *height, char *trouble);

// Reads a JPEG into `pixels`, three bytes each: red, green, blue. `room` is how many bytes fit there, and must be
// width * height * 3 of what pictures_jpeg_size said. 0 when it cannot be read; then `trouble` says why.
int pictures_jpeg_read(const uint8_t *bytes, size_t count, uint8_t *pixels, size_t room, char *trouble);

#endif
