/*
 * Prepended to every kernel: reading packed weights that interleave has laid out; with QUANT_BITS only, 4 or 8.
 *
 * They lie in panels of 16 rows, so that 16 neighbouring lanes read 16 rows. A block of 32 weights is a word with its
 * scale, and its minimum in the upper half, and QUANT_BITS words with 32 quants, in the order that they have in the
 * file; of each word the panel's 16 rows are contiguous. For QUANT_BITS 4, bits 8 i to 8 i + 3 of word j are weight
 * 4 j + i, and the next four bits weight 4 j + i + 16; for QUANT_BITS 8, byte i of word j is weight 4 j + i.
 *
 * A work-item computes LANES rows of a panel at once: all 16 as a vector on CPUs, one on other devices.
 */
#ifdef QUANT_BITS
#ifndef HAS_MINIMUM
#define HAS_MINIMUM 1
#endif
#ifndef LANES
#define LANES 1
#endif

#define PANEL_ROWS 16
#define BLOCK_WORDS (1 + QUANT_BITS)

#if LANES == 16
typedef float row_floats __attribute__((ext_vector_type(16)));
typedef uint row_words __attribute__((ext_vector_type(16)));
typedef int row_ints __attribute__((ext_vector_type(16)));
#define ROW_FLOATS(words) __builtin_convertvector(words, row_floats)
#else
typedef float row_floats;
typedef uint row_words;
typedef int row_ints;
#define ROW_FLOATS(words) ((float)(words))
#endif

/* Word `word` of a block for the LANES rows from `lane` on. */
#define WORD_OF(block, word, lane) (*(const __global row_words *)((block) + (word) * PANEL_ROWS + (lane)))

/*
 * Finite float16 numbers in the lower halves of words, without built-in functions, which CPU drivers may compile to real
 * calls. Their bits, shifted into float32 numbers, are too small by 2^112.
 */
WIDE static inline row_floats floats_of_halves(const row_words halves)
{
    union { row_words bits; row_floats numbers; } size, signs;
    size.bits = (halves & 0x7fffu) << 13;
    size.numbers *= 0x1p112f;
    signs.numbers = size.numbers;
    signs.bits |= (halves & 0x8000u) << 16;
    return signs.numbers;
}

/* What is added to scale * quant, by the first word of a block. */
WIDE static inline row_floats minimum_of(const row_words head, const row_floats scale)
{
    if (QUANT_BITS == 8)
        return (row_floats)0.0f;
    return HAS_MINIMUM ? floats_of_halves(head >> 16) : -8.0f * scale;
}

/* Quant `place` of a word as a number, in the order of the word's bits. */
WIDE static inline row_floats quant_of(const row_words word, const int place)
{
    if (QUANT_BITS == 8) {
        union { row_words bits; row_ints numbers; } moved;
        moved.bits = word << (24 - 8 * place);
        return ROW_FLOATS(moved.numbers >> 24);
    }
    return ROW_FLOATS((word >> (4 * place)) & 15u);
}

/* Which of a block's 32 weights that is. */
static inline int weight_of(const int word, const int place)
{
    return QUANT_BITS == 8 ? 4 * word + place : 4 * word + place / 2 + place % 2 * 16;
}
#endif
