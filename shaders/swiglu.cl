/*
 * Purpose     The activation function of the feed-forward block: one product gates another.
 *
 * Formula     out[i][j] = gate[i][j] / (1 + exp(-gate[i][j])) * up[i][j] (Shazeer 2020, "GLU Variants Improve
 *             Transformer").
 *
 * Buffers     gate  rows x n, row-major, read
 *             up    rows x n, row-major, read
 *             out   rows x n, row-major or in panels, written
 *
 * Parameters  WIDTH (1)        work-items per work-group; 1 on CPUs
 *             LEFT_PANELS (0)  1 writes the panels that matmul_cpu reads (panels.h)
 *
 * NDRange     1 work-group of WIDTH work-items per row.
 *
 * Edges       none: n may be anything.
 */
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void swiglu(const __global float *gate, const __global float *up, __global float *out, const int n)
{
    const int r = get_global_id(0) / WIDTH;
    const size_t row = (size_t)r * n;

    for (int j = get_local_id(0); j < n; j += WIDTH)
        out[left_place(r, j, n)] = gate[row + j] / (1.0f + exponential(-gate[row + j])) * up[row + j];
}
