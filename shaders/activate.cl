/*
 * Purpose     The activation function of a hidden layer.
 *
 * Formula     rows[i][j] = tanh(sums[i][j]), and 1 in the last column, which meets the biases of the next layer.
 *
 * Buffers     sums     batch x HIDDEN, row-major, read
 *             rows     batch x (HIDDEN + 1), row-major, written
 *             columns  the transpose of rows, row-major, written; unused without COLUMNS
 *
 * Parameters  HIDDEN (128)  hidden units
 *             COLUMNS (1)   0 omits the transpose, which only gradients need
 *             EACH (1)      examples per work-item: on CPUs as many as fill a cache line of a column
 *
 * NDRange     1 work-item per EACH rows.
 *
 * Edges       the last work-item may have fewer rows.
 */
#ifndef HIDDEN
#define HIDDEN 128
#endif
#ifndef COLUMNS
#define COLUMNS 1
#endif
#ifndef EACH
#define EACH 1
#endif

__kernel void activate(const __global float *sums, __global float *rows, __global float *columns, const int batch)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, batch);
    for (int i = first; i < end; i++) {
        const __global float *sum = sums + (size_t)i * HIDDEN;
        __global float *row = rows + (size_t)i * (HIDDEN + 1);
        for (int j = 0; j < HIDDEN; j++)
            row[j] = 1.0f - 2.0f / (exponential(2.0f * sum[j]) + 1.0f); /* tanh, which may be a call per number */
        row[HIDDEN] = 1.0f;
    }
#if COLUMNS
    for (int j = 0; j <= HIDDEN; j++)
        for (int i = first; i < end; i++)
            columns[(size_t)j * batch + i] = rows[(size_t)i * (HIDDEN + 1) + j];
#endif
}
