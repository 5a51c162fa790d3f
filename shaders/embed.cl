/*
 * Purpose     Draws the examples of a batch, and looks up the numbers of their letters: the input of a small model that
 *             predicts the next letter of a name.
 *
 * Formula     example i of the batch is drawn(seed, step * batch + i), or number i of all without DRAW;
 *             rows[i][p * NUMBERS + e] = embedding[letter p of its context][e], and 1 in the last column, which meets
 *             the biases.
 *
 * Buffers     contexts   examples x CONTEXT, read: the letters before, by their numbers
 *             answers    examples, read: the letter that comes; unused without DRAW
 *             embedding  letters x NUMBERS, row-major, read
 *             rows       batch x (CONTEXT * NUMBERS + 1), row-major, written
 *             columns    the transpose of rows, row-major, written; unused without DRAW
 *             before     batch x CONTEXT, written: the contexts of the batch; unused without DRAW
 *             right      batch, written: the answers of the batch; unused without DRAW
 *
 * Parameters  CONTEXT (6), NUMBERS (16)  letters of a context, and numbers of each letter
 *             DRAW (1)  0 takes the examples in their order, for answers without training
 *             EACH (1)  examples per work-item: on CPUs as many as fill a cache line of a column
 *
 * NDRange     1 work-item per EACH examples.
 *
 * Edges       the last work-item may have fewer examples.
 */
#ifndef CONTEXT
#define CONTEXT 6
#endif
#ifndef NUMBERS
#define NUMBERS 16
#endif
#ifndef DRAW
#define DRAW 1
#endif
#ifndef EACH
#define EACH 1
#endif
#define WIDTH_OF_ROW (CONTEXT * NUMBERS + 1)

/* A bijection of 32-bit numbers whose every bit depends on all others (Wellons' lowbias32). */
static inline uint mixed(uint x)
{
    x = (x ^ (x >> 16)) * 0x7feb352du;
    x = (x ^ (x >> 15)) * 0x846ca68bu;
    return x ^ (x >> 16);
}

static inline int drawn(const uint seed, const uint place, const uint examples)
{
    return (int)(((ulong)mixed(mixed(place) + seed) * examples) >> 32);
}

__kernel void embed(const __global uchar *contexts, const __global uchar *answers, const __global float *embedding,
                    __global float *rows, __global float *columns, __global uchar *before, __global uchar *right,
                    const int batch, const int examples, const int seed, const int step)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, batch);
    for (int i = first; i < end; i++) {
#if DRAW
        const int example = drawn((uint)seed, (uint)step * (uint)batch + (uint)i, (uint)examples);
        right[i] = answers[example];
#else
        const int example = i;
#endif
        __global float *row = rows + (size_t)i * WIDTH_OF_ROW;
        for (int p = 0; p < CONTEXT; p++) {
            const int letter = contexts[(size_t)example * CONTEXT + p];
#if DRAW
            before[(size_t)i * CONTEXT + p] = (uchar)letter;
#endif
            for (int e = 0; e < NUMBERS; e++)
                row[p * NUMBERS + e] = embedding[letter * NUMBERS + e];
        }
        row[WIDTH_OF_ROW - 1] = 1.0f;
    }
#if DRAW
    for (int c = 0; c < WIDTH_OF_ROW; c++)
        for (int i = first; i < end; i++)
            columns[(size_t)c * batch + i] = rows[(size_t)i * WIDTH_OF_ROW + c];
#endif
}
