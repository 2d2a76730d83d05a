/* Cortex-M3 in QEMU (lm3s6965evb): the text is one of the seed articles in flash, lines go to the host. */

#include "board.h"

extern const uint8_t article[], article_end[];

/* The article, put into flash by the assembler. */
__asm__(".section .rodata.article\n"
        ".global article, article_end\n"
        "article: .incbin \"" ARTICLE "\"\n"
        "article_end:\n"
        ".previous\n");

extern uint32_t data_start[], data_end[], data_image[], bss_start[], bss_end[], stack_top[];

int main(void);

/* Semihosting: an operation and its argument. */
static int host(int operation, const void *argument)
{
    register int r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

static void leave(int status)
{
    /* SYS_EXIT_EXTENDED with ADP_Stopped_ApplicationExit. */
    uint32_t block[2] = {0x20026, (uint32_t)status};
    host(0x20, block);
    for (;;)
        ;
}

void reset(void);

void reset(void)
{
    for (uint32_t *from = data_image, *to = data_start; to < data_end;)
        *to++ = *from++;
    for (uint32_t *to = bss_start; to < bss_end;)
        *to++ = 0;
    leave(main());
}

static void fault(void)
{
    leave(102);
}

__attribute__((section(".vectors"), used)) static const struct {
    uint32_t *stack;
    void (*handlers[6])(void);
} vectors = {stack_top, {reset, fault, fault, fault, fault, fault}};

size_t board_read(uint8_t *bytes, size_t capacity)
{
    static size_t at;
    size_t length = 0;
    while (length < capacity && article + at < article_end)
        bytes[length++] = article[at++];
    return length;
}

void board_bytes(const uint8_t *bytes, size_t length)
{
    char piece[2] = {0, 0};
    while (length--) {
        piece[0] = (char)*bytes++;
        host(4, piece); /* SYS_WRITE0 */
    }
}

void board_text(const char *text)
{
    host(4, text);
}

void board_number(uint64_t number)
{
    char digits[21];
    char *first = digits + 20;
    *first = 0;
    do {
        *--first = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    host(4, first);
}

void board_bits(double value)
{
    union {
        double value;
        uint64_t bits;
    } both = {value};
    char digits[17];
    for (int i = 0; i < 16; i++)
        digits[i] = "0123456789abcdef"[both.bits >> (60 - 4 * i) & 15];
    digits[16] = 0;
    host(4, digits);
}
