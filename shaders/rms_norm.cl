/*
 * Purpose     Root mean square normalisation of every row, which keeps activations bounded from layer to layer.
 *
 * Formula     out[i][j] = in[i][j] / sqrt(mean over t of in[i][t]^2 + epsilon) * weights[j]
 *             (Zhang and Sennrich 2019, "Root Mean Square Layer Normalization").
 *
 * Buffers     in       rows x n, row-major, read
 *             weights  n, read
 *             out      rows x n, row-major, written
 *
 * Parameters  WIDTH (1)        work-items per work-group, a power of two (reduce.h); 1 on CPUs
 *
 * NDRange     1 work-group of WIDTH work-items per row.
 *
 * Edges       none: n may be anything.
 */
#define PARTS 16

__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void rms_norm(const __global float *in, const __global float *weights, __global float *out, const int n,
              const float epsilon)
{
    __local float all[WIDTH];
    const int item = get_local_id(0);
    const int r = get_global_id(0) / WIDTH;
    const size_t row = (size_t)r * n;

    float parts[PARTS] = { 0.0f }, squares = 0.0f; /* so that additions need not wait for each other */
    int j = item;
    for (; j + (PARTS - 1) * WIDTH < n; j += PARTS * WIDTH)
#pragma unroll
        for (int part = 0; part < PARTS; part++)
            parts[part] += in[row + j + part * WIDTH] * in[row + j + part * WIDTH];
    for (; j < n; j += WIDTH)
        squares += in[row + j] * in[row + j];
    for (int part = 0; part < PARTS; part++)
        squares += parts[part];
    const float scale = 1.0f / sqrt(sum_over_group(squares, all) / n + epsilon);

    for (j = item; j < n; j += WIDTH)
        out[row + j] = in[row + j] * scale * weights[j];
}
