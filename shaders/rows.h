/*
 * Prepended to every kernel: the rows that a pass of the language model computes, and where the KV cache holds what
 * their sentences have been so far.
 *
 * An input has three numbers for each row: a token id, its position in its sentence, and where in the same input the
 * pages of that sentence are listed, as indices of pages of the KV cache. A page holds 16 positions, so that a sentence
 * takes no more room than it needs, wherever there is some (Kwon et al. 2023, "PagedAttention").
 */
#define ROW_NUMBERS 3
#define PAGE 16

static inline int token_of(const __global int *input, const int row)
{
    return input[ROW_NUMBERS * row];
}

static inline int position_of(const __global int *input, const int row)
{
    return input[ROW_NUMBERS * row + 1];
}

static inline const __global int *pages_of(const __global int *input, const int row)
{
    return input + input[ROW_NUMBERS * row + 2];
}
