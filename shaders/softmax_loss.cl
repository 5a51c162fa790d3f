/*
 * Purpose     Softmax of every row of logits, its cross-entropy with the right letter, and the gradient of that.
 *
 * Formula     p[i][j] = exp(logits[i][j] - max of row i) / (the sum of these over the row);
 *             losses[slot * batch + i] = -ln p[i][right letter];
 *             logits[i][j] = (p[i][j] - (1 for the right letter, else 0)) / batch, or p[i][j] without LEARN.
 *
 * Buffers     logits  batch x STRIDE, row-major, changed in place
 *             right   batch, read: the right letters; unused without LEARN
 *             losses  slots x batch, written; unused without LEARN
 *
 * Parameters  LETTERS (27)  letters of the alphabet
 *             STRIDE (32)   columns of a row; those from LETTERS on only fill vectors, and become 0
 *             LEARN (1)     0 gives probabilities instead of gradients
 *
 * NDRange     1 work-item per row.
 *
 * Edges       none.
 */
#ifndef LETTERS
#define LETTERS 27
#endif
#ifndef STRIDE
#define STRIDE 32
#endif
#ifndef LEARN
#define LEARN 1
#endif

/* The sum of a row in four parts, whose additions need not wait for each other; STRIDE is a multiple of 4. */
static inline float sum_of_parts(const float *row)
{
    float parts[4] = { 0.0f };
    for (int j = 0; j < STRIDE; j += 4)
        for (int part = 0; part < 4; part++)
            parts[part] += row[j + part];
    return (parts[0] + parts[1]) + (parts[2] + parts[3]);
}

static inline void softmax_example(__global float *logits, const __global uchar *right, __global float *losses,
                                   const int i, const int batch, const int slot)
{
    __global float *row = logits + (size_t)i * STRIDE;
    float powers[STRIDE]; /* of its own, so that the compiler may keep it in registers */
    float largest = row[0];
    for (int j = 1; j < LETTERS; j++)
        largest = LARGER(largest, row[j]);
    for (int j = 0; j < STRIDE; j++)
        powers[j] = j < LETTERS ? exponential(row[j] - largest) : 0.0f;
    const float sum = sum_of_parts(powers);
#if LEARN
    losses[(size_t)slot * batch + i] = log(sum) - (row[right[i]] - largest);
    const float scale = 1.0f / (sum * (float)batch);
#else
    const float scale = 1.0f / sum;
#endif
    for (int j = 0; j < STRIDE; j++)
        row[j] = powers[j] * scale;
#if LEARN
    row[right[i]] -= 1.0f / (float)batch;
#endif
}

__kernel void softmax_loss(__global float *logits, const __global uchar *right, __global float *losses,
                           const int batch, const int slot)
{
    softmax_example(logits, right, losses, get_global_id(0), batch, slot);
}
