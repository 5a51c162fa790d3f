/*
 * Purpose     Softmax: turns every row of logits into probabilities, which add up to 1.
 *
 * Formula     out[i][j] = exp(sharpness * (in[i][j] - max of row i)) / (the sum of these over the row);
 *             sharpness is 1 / temperature.
 *
 * Buffers     in   rows x n, row-major, read
 *             out  rows x n, row-major, written; may be in itself
 *
 * Parameters  WIDTH (1)  work-items per work-group, a power of two (reduce.h); 1 on CPUs
 *
 * NDRange     1 work-group of WIDTH work-items per row.
 *
 * Edges       none: n may be any number from 1 up.
 */
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void softmax(const __global float *in, __global float *out, const int n, const float sharpness)
{
    __local float all[WIDTH];
    const int item = get_local_id(0);
    const size_t row = (size_t)(get_global_id(0) / WIDTH) * n;

    float largest = -INFINITY;
    for (int j = item; j < n; j += WIDTH)
        largest = LARGER(largest, in[row + j]);
    largest = maximum_over_group(largest, all);

    for (int j = item; j < n; j += WIDTH) /* apart from the sum, so that it is vectorised */
        out[row + j] = exponential(sharpness * (in[row + j] - largest));
    const float scale = 1.0f / sum_over_group(sum_of_share(out + row, n, item), all);

    for (int j = item; j < n; j += WIDTH)
        out[row + j] *= scale;
}
