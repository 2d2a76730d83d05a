/* Reads a text in small pieces, as from a UART, and prints what a display would show.
 *
 * The board's part stands in board.c: where the text comes from and where lines go. All memory is static. */

#include "lexometer.h"
#include "board.h"

/* For about 650 different words of 8 bytes on average. */
#define SLOTS 704
#define BYTES (SLOTS * 8)

static lexometer_analyser analyser;
static lexometer_slot slots[SLOTS];
static uint8_t bytes[BYTES];

static const char *const formulas[] = {
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog", "ari", "coleman_liau_grade", "lix",
};

static int report(void)
{
    uint8_t piece[64];
    size_t length;

    if (lexometer_analyser_init(&analyser, lexometer_english(), LEXOMETER_LINES_PARAGRAPHS, slots, SLOTS, bytes,
                                BYTES) != LEXOMETER_OK)
        return 1;
    while ((length = board_read(piece, sizeof piece)) != 0)
        if (lexometer_analyser_push(&analyser, piece, length) != LEXOMETER_OK)
            return 2;
    if (lexometer_analyser_finish(&analyser) != LEXOMETER_OK)
        return 3;

    for (uint32_t quantity = LEXOMETER_WORDS; quantity <= LEXOMETER_PRONOUNS; quantity++) {
        uint64_t count;
        if (lexometer_count(&analyser, quantity, &count) == LEXOMETER_OK) {
            board_text("count ");
            board_number(quantity);
            board_text(" ");
            board_number(count);
            board_text("\n");
        }
    }
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        double score;
        if (lexometer_score(&analyser, formulas[i], &score) == LEXOMETER_OK) {
            board_text("score ");
            board_text(formulas[i]);
            board_text(" ");
            board_bits(score);
            board_text("\n");
        }
    }

    lexometer_row rows[10];
    size_t count;
    if (lexometer_top(&analyser, rows, 10, &count) != LEXOMETER_OK)
        return 4;
    for (size_t i = 0; i < count; i++) {
        board_text("top ");
        board_bytes(rows[i].word, rows[i].length);
        board_text(" ");
        board_number(rows[i].estimate);
        board_text("\n");
    }

    uint32_t syllables;
    static const uint8_t word[] = "aluminium";
    if (lexometer_english_syllables(word, sizeof word - 1, &syllables) != LEXOMETER_OK)
        return 5;
    board_text("syllables ");
    board_number(syllables);
    board_text("\n");
    return 0;
}

/* What the library answers to calls that make no sense. */
static int refuses(void)
{
    uint64_t count;
    double score;

    if (lexometer_count(NULL, LEXOMETER_WORDS, &count) != LEXOMETER_INVALID)
        return 10;
    if (lexometer_count(&analyser, 99, &count) != LEXOMETER_INVALID)
        return 11;
    if (lexometer_analyser_push(&analyser, bytes, 1) != LEXOMETER_WRONG_STATE)
        return 12;
    if (lexometer_score(&analyser, "smock", &score) != LEXOMETER_UNKNOWN)
        return 13;
    if (lexometer_score(&analyser, "amstad", &score) != LEXOMETER_UNDEFINED)
        return 14;
    return 0;
}

/* The words that two sentences share. */
static int compare(void)
{
    static const char *const texts[2] = {
        "Then a general of the army spoke to them.", "Yesterday a general of the army spoke again.",
    };
    uint32_t ids[2][16];
    size_t words[2];
    static uint16_t links[256];
    lexometer_passage passages[4];

    if (lexometer_tiles_links(16, 16) > 256)
        return 20;
    /* Words of both texts have numbers of the same lexicon: one analyser reads them, one behind the other. */
    if (lexometer_analyser_init(&analyser, lexometer_no_language(), LEXOMETER_LINES_PARAGRAPHS, slots, SLOTS, bytes,
                                BYTES) != LEXOMETER_OK)
        return 21;
    for (int i = 0; i < 2; i++) {
        size_t length = 0;
        while (texts[i][length] != 0)
            length++;
        /* A line end completes the last word. */
        size_t more;
        if (lexometer_analyser_push_ids(&analyser, (const uint8_t *)texts[i], length, ids[i], 16, &words[i]) !=
                LEXOMETER_OK ||
            lexometer_analyser_push_ids(&analyser, (const uint8_t *)"\n", 1, ids[i] + words[i], 16 - words[i], &more) !=
                LEXOMETER_OK)
            return 22;
        words[i] += more;
    }
    size_t count;
    if (lexometer_tiles(ids[0], words[0], ids[1], words[1], 5, links, 256, passages, 4, &count) != LEXOMETER_OK)
        return 23;
    for (size_t i = 0; i < count; i++) {
        board_text("passage ");
        board_number(passages[i].a);
        board_text(" ");
        board_number(passages[i].b);
        board_text(" ");
        board_number(passages[i].words);
        board_text("\n");
    }
    return 0;
}

int main(void)
{
    int status = report();
    if (status == 0)
        status = refuses();
    if (status == 0)
        status = compare();
    return status;
}
