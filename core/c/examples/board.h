/* What the example asks of a board. */

#ifndef BOARD_H
#define BOARD_H

#include <stddef.h>
#include <stdint.h>

/* The next bytes of the text, 0 at its end. */
size_t board_read(uint8_t *bytes, size_t capacity);

void board_text(const char *text);
void board_bytes(const uint8_t *bytes, size_t length);
void board_number(uint64_t number);
/* The 16 hexadecimal digits of the bits. */
void board_bits(double value);

#endif
