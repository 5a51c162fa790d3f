/*
 * Purpose     The activation function of the feed-forward block: one product gates another.
 *
 * Formula     out[i][j] = gate[i][j] / (1 + exp(-gate[i][j])) * up[i][j] (Shazeer 2020, "GLU Variants Improve
 *             Transformer").
 *
 * Buffers     products  rows x 2 n, row-major, read: gate and up side by side
 *             out       rows x n, row-major, written
 *
 * Parameters  WIDTH (1)        work-items per work-group; 1 on CPUs
 *
 * NDRange     1 work-group of WIDTH work-items per row.
 *
 * Edges       none: n may be anything.
 */
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void swiglu(const __global float *products, __global float *out, const int n)
{
    const int r = get_global_id(0) / WIDTH;
    const __global float *gate = products + (size_t)r * 2 * n, *up = gate + n;

    for (int j = get_local_id(0); j < n; j += WIDTH)
        out[(size_t)r * n + j] = gate[j] / (1.0f + exponential(-gate[j])) * up[j];
}
