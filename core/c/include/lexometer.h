/*
 * Lexometer for C. See the README of core/c.
 *
 * Made from core/c/src with cbindgen; do not edit. To make it anew:
 *     LEXOMETER_WRITE_HEADER=1 cargo test --package lexometer-tests the_header
 *
 * No call allocates, and none keeps a pointer but those to the memory that lexometer_analyser_init was lent. Every call
 * returns a lexometer_status; results go through pointers and are written only with LEXOMETER_OK.
 */


#ifndef LEXOMETER_H
#define LEXOMETER_H

#include <stddef.h>
#include <stdint.h>

// Eight-byte words of a `lexometer_analyser`.
#define LEXOMETER_ANALYSER_WORDS 128

// How a call went. Results are written only with `LEXOMETER_OK`.
typedef enum lexometer_status {
  // It went well.
  LEXOMETER_OK = 0,
  // A pointer is null or not aligned, or a number is no value of its enumeration.
  LEXOMETER_INVALID = 1,
  // The call does not fit the state: pushing after the end, reading results before it.
  LEXOMETER_WRONG_STATE = 2,
  // The text or the language gives no such number.
  LEXOMETER_UNDEFINED = 3,
  // The memory lent is too small.
  LEXOMETER_TOO_SMALL = 4,
  // There is no item of that name.
  LEXOMETER_UNKNOWN = 5,
} lexometer_status;

// How the lines of a text are meant.
typedef enum lexometer_lines {
  // A paragraph is one line: every line end ends a sentence.
  LEXOMETER_LINES_PARAGRAPHS = 0,
  // Lines are broken to fit a width: sentences run on.
  LEXOMETER_LINES_WRAPPED = 1,
} lexometer_lines;

// What can be counted. See `Quantity` in the Rust documentation.
typedef enum lexometer_quantity {
  LEXOMETER_WORDS = 0,
  LEXOMETER_SENTENCES = 1,
  LEXOMETER_SYLLABLES = 2,
  LEXOMETER_LETTERS = 3,
  LEXOMETER_CHARACTERS = 4,
  LEXOMETER_ONE_SYLLABLE = 5,
  LEXOMETER_TWO_PLUS_SYLLABLES = 6,
  LEXOMETER_THREE_PLUS_SYLLABLES = 7,
  LEXOMETER_LONG_WORDS = 8,
  LEXOMETER_SHORT_WORDS = 9,
  LEXOMETER_HARD_WORDS = 10,
  LEXOMETER_UNFAMILIAR_DALE_CHALL = 11,
  LEXOMETER_UNFAMILIAR_SPACHE = 12,
  LEXOMETER_UNFAMILIAR_SPACHE_TYPES = 13,
  LEXOMETER_TYPES = 14,
  LEXOMETER_PREPOSITIONS = 15,
  LEXOMETER_CONJUNCTIONS = 16,
  LEXOMETER_PRONOUNS = 17,
} lexometer_quantity;

// A language, to be pointed at only.
typedef struct lexometer_language lexometer_language;

// An analyser with its text's numbers. Its content is the library's own; it may lie in a `static`.
typedef struct lexometer_analyser {
  uint64_t opaque[LEXOMETER_ANALYSER_WORDS];
} lexometer_analyser;

// A row of the lexicon's memory: room for one distinct word.
typedef struct lexometer_slot {
  uint32_t opaque[4];
} lexometer_slot;

// A word with its frequency.
typedef struct lexometer_row {
  // The folded word in UTF-8, not terminated. It lies in the memory lent to the analyser.
  const uint8_t *word;
  // Its bytes.
  size_t length;
  // The best single figure.
  uint64_t estimate;
  // The word occurred at least so often …
  uint64_t lower;
  // … and at most so often. All three are equal while everything fits.
  uint64_t upper;
} lexometer_row;

// A run of words that two texts share: places and length are counted in words.
typedef struct lexometer_passage {
  // Its first word in text A, from 0.
  uint32_t a;
  // Its first word in text B.
  uint32_t b;
  // Its words.
  uint32_t words;
} lexometer_passage;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// No language in particular: words and sentences by the rules of Unicode, no syllables.
const struct lexometer_language *lexometer_no_language(void);

// English.
const struct lexometer_language *lexometer_english(void);

// German.
const struct lexometer_language *lexometer_german(void);

// Spanish.
const struct lexometer_language *lexometer_spanish(void);

// French.
const struct lexometer_language *lexometer_french(void);

// Italian.
const struct lexometer_language *lexometer_italian(void);

// Dutch.
const struct lexometer_language *lexometer_dutch(void);

// Polish.
const struct lexometer_language *lexometer_polish(void);

// Portuguese.
const struct lexometer_language *lexometer_portuguese(void);

// Russian.
const struct lexometer_language *lexometer_russian(void);

// Ukrainian.
const struct lexometer_language *lexometer_ukrainian(void);

// Makes an analyser before its text.
//
// `slots` rows and `bytes` bytes are lent to it for the words, until it is no longer used. A text of so many different words
// of so many bytes on average is counted exactly with one row in sixteen more and two bytes a word more, and 66 bytes.
//
// # Safety
//
// The pointers are null, or point to as many values as stated, which live and are used by nothing else as long as the
// analyser. `language` comes from one of the functions of languages.
enum lexometer_status lexometer_analyser_init(struct lexometer_analyser *analyser,
                                              const struct lexometer_language *language,
                                              uint32_t lines,
                                              struct lexometer_slot *slots,
                                              size_t slot_count,
                                              uint8_t *bytes,
                                              size_t byte_count);

// Takes the next bytes of the text, cut anywhere.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `text` is null or points to `length` bytes.
enum lexometer_status lexometer_analyser_push(struct lexometer_analyser *analyser,
                                              const uint8_t *text,
                                              size_t length);

// Takes the next bytes of the text, and writes the numbers of the words that they complete: equal where the words are. With
// `LEXOMETER_TOO_SMALL` all bytes were taken, but there were more words than `capacity`; the first are written.
//
// Words that the lexicon could not keep have the number `UINT32_MAX`.
//
// # Safety
//
// As for `lexometer_analyser_push`; `ids` is null or points to `capacity` numbers, and `written` is null or to be written.
enum lexometer_status lexometer_analyser_push_ids(struct lexometer_analyser *analyser,
                                                  const uint8_t *text,
                                                  size_t length,
                                                  uint32_t *ids,
                                                  size_t capacity,
                                                  size_t *written);

// Ends the text. From then on the results can be read.
//
// # Safety
//
// As for `lexometer_analyser_push`.
enum lexometer_status lexometer_analyser_finish(struct lexometer_analyser *analyser);

// Ends the text, and writes the numbers of the words that its end completes: at most one.
//
// # Safety
//
// As for `lexometer_analyser_push_ids`.
enum lexometer_status lexometer_analyser_finish_ids(struct lexometer_analyser *analyser,
                                                    uint32_t *ids,
                                                    size_t capacity,
                                                    size_t *written);

// One of the counts of the finished text, by a number of `lexometer_quantity`. `LEXOMETER_UNDEFINED` where the language's
// rules cannot count it, or the lexicon's memory did not suffice to.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `count` is null or to be written.
enum lexometer_status lexometer_count(const struct lexometer_analyser *analyser,
                                      uint32_t quantity,
                                      uint64_t *count);

// How many distinct words there were, and whether that is exact (1) or an estimate or lower bound (0).
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; the others are null or to be written.
enum lexometer_status lexometer_types(const struct lexometer_analyser *analyser,
                                      double *types,
                                      uint8_t *is_exact);

// The most frequent words, by rank: as many as there are and `rows` has room for.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `rows` is null or has room for `capacity` rows, and
// `written` is null or to be written.
enum lexometer_status lexometer_top(const struct lexometer_analyser *analyser,
                                    struct lexometer_row *rows,
                                    size_t capacity,
                                    size_t *written);

// The score of the finished text by the formula of that identifier, a string that ends in a zero (`"smog"`).
// `LEXOMETER_UNDEFINED` where it has none; `LEXOMETER_UNKNOWN` where there is no such formula.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `id` is null or a string; `value` is null or to be written.
enum lexometer_status lexometer_score(const struct lexometer_analyser *analyser,
                                      const char *id,
                                      double *value);

// The Flesch reading ease of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_flesch_reading_ease(const struct lexometer_analyser *analyser, double *value);

// The Flesch-Kincaid grade of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_flesch_kincaid_grade(const struct lexometer_analyser *analyser,
                                                     double *value);

// The Gunning fog index of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_gunning_fog(const struct lexometer_analyser *analyser, double *value);

// The SMOG grade of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_smog(const struct lexometer_analyser *analyser, double *value);

// The Automated Readability Index of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_ari(const struct lexometer_analyser *analyser, double *value);

// The Coleman-Liau grade of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_coleman_liau_grade(const struct lexometer_analyser *analyser, double *value);

// The LIX of the finished text.
//
// # Safety
//
// `analyser` is null or was filled by `lexometer_analyser_init`; `value` is null or to be written.
enum lexometer_status lexometer_lix(const struct lexometer_analyser *analyser, double *value);

// The syllables of one English word, as read aloud. `LEXOMETER_INVALID` where it is not UTF-8.
//
// # Safety
//
// `word` is null or points to `length` bytes; `count` is null or to be written.
enum lexometer_status lexometer_english_syllables(const uint8_t *word, size_t length, uint32_t *count);

// How many links `lexometer_tiles` needs for texts of so many words.
size_t lexometer_tiles_links(size_t a_words, size_t b_words);

// The shared passages of at least `minimum` words, none of which overlap: every word is in one at most. `a` and `b` are
// numbers of words, as `lexometer_analyser_push_ids` writes them from the same lexicon. Texts have up to 65,535 words.
//
// `LEXOMETER_TOO_SMALL` where the links are too few, or the passages more than `capacity`; none are written then.
//
// # Safety
//
// The pointers are null, or point to as many values as stated.
enum lexometer_status lexometer_tiles(const uint32_t *a,
                                      size_t a_words,
                                      const uint32_t *b,
                                      size_t b_words,
                                      uint32_t minimum,
                                      uint16_t *links,
                                      size_t link_count,
                                      struct lexometer_passage *passages,
                                      size_t capacity,
                                      size_t *written);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* LEXOMETER_H */
