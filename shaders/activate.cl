/*
 * Purpose     The activation function of a hidden layer.
 *
 * Formula     rows[i][j] = tanh(sums[i][j]), and 1 in the last column, which meets the biases of the next layer.
 *
 * Buffers     sums  batch x HIDDEN, row-major, read
 *             rows  batch x (HIDDEN + 1), row-major, written
 *
 * Parameters  HIDDEN (128)  hidden units
 *
 * NDRange     1 work-item per row.
 *
 * Edges       none.
 */
#ifndef HIDDEN
#define HIDDEN 128
#endif

static inline void activate_example(const __global float *sums, __global float *rows, const int i)
{
    const __global float *sum = sums + (size_t)i * HIDDEN;
    __global float *row = rows + (size_t)i * (HIDDEN + 1);
    for (int j = 0; j < HIDDEN; j++)
        row[j] = 1.0f - 2.0f / (exponential(2.0f * sum[j]) + 1.0f); /* tanh, which may be a call per number */
    row[HIDDEN] = 1.0f;
}

__kernel void activate(const __global float *sums, __global float *rows)
{
    activate_example(sums, rows, get_global_id(0));
}
