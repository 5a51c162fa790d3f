/*
 * Purpose     Draws the examples of a batch, and looks up the numbers of their letters: the input of a small model that
 *             predicts the next letter of a name.
 *
 * Formula     example i of the batch is number drawn(seed, step * batch + i) of all, or number i without LEARN;
 *             rows[i][p * NUMBERS + e] = embedding[letter p of its context][e], and 1 in the last column, which meets
 *             the biases.
 *
 * Buffers     contexts   examples x CONTEXT, read: the letters before, by their numbers
 *             answers    examples, read: the letter that comes; unused without LEARN
 *             embedding  letters x NUMBERS, row-major, read
 *             rows       batch x INPUTS, row-major, written
 *             before     batch x CONTEXT, written: the contexts of the batch; unused without LEARN
 *             right      batch, written: the answers of the batch; unused without LEARN
 *
 * Parameters  CONTEXT (6), NUMBERS (16)  letters of a context, and numbers of each letter
 *             LEARN (1)  0 takes the examples in their order: for answers without training
 *
 * NDRange     1 work-item per example.
 *
 * Edges       none.
 */
#ifndef CONTEXT
#define CONTEXT 6
#endif
#ifndef NUMBERS
#define NUMBERS 16
#endif
#ifndef LEARN
#define LEARN 1
#endif
#define INPUTS (CONTEXT * NUMBERS + 1)

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

static inline void embed_example(const __global uchar *contexts, const __global uchar *answers,
                                 const __global float *embedding, __global float *rows, __global uchar *before,
                                 __global uchar *right, const int i, const int batch, const int examples,
                                 const int seed, const int step)
{
#if LEARN
    const int example = drawn((uint)seed, (uint)step * (uint)batch + (uint)i, (uint)examples);
    right[i] = answers[example];
#else
    const int example = i;
#endif
    __global float *row = rows + (size_t)i * INPUTS;
    for (int p = 0; p < CONTEXT; p++) {
        const int letter = contexts[(size_t)example * CONTEXT + p];
#if LEARN
        before[(size_t)i * CONTEXT + p] = (uchar)letter;
#endif
        float numbers[NUMBERS]; /* of its own, as the compiler must think that rows may lie in the embedding */
        for (int e = 0; e < NUMBERS; e++)
            numbers[e] = embedding[letter * NUMBERS + e];
        for (int e = 0; e < NUMBERS; e++)
            row[p * NUMBERS + e] = numbers[e];
    }
    row[INPUTS - 1] = 1.0f;
}

__kernel void embed(const __global uchar *contexts, const __global uchar *answers, const __global float *embedding,
                    __global float *rows, __global uchar *before, __global uchar *right, const int batch,
                    const int examples, const int seed, const int step)
{
    embed_example(contexts, answers, embedding, rows, before, right, get_global_id(0), batch, examples, seed, step);
}
