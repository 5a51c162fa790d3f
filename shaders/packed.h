/*
 * Prepended to every kernel: reading blocks of packed weights, and the layout that unpacked ones are written in.
 */

/* What is added to scale * q in a block of Q4 or Q5: the minimum that follows the scale, else -zero * scale. */
static inline float least_of(const __global uchar *block, const bool has_minimum, const float zero)
{
    const __global half *head = (const __global half *)block;
    return has_minimum ? vload_half(1, head) : -zero * vload_half(0, head);
}

/*
 * Where weight 0 of a row goes; each following weight of the row goes `panel` numbers further. In panels of `panel`
 * rows, row r, weight t is at (r / panel) * k * panel + t * panel + r % panel: a panel of 1 row keeps the matrix
 * row-major, one panel of all rows transposes it (k x rows), and panels of COLS rows suit matmul_cpu.
 */
static inline __global float *panel_row(__global float *out, const int row, const int k, const int panel)
{
    return out + (size_t)(row / panel) * k * panel + row % panel;
}

/*
 * The row of packed weights that work-item `row` unpacks: that of a token in an input (rows.h), or the row itself
 * without one.
 */
static inline int source_row(const __global int *tokens, const int row)
{
    return tokens ? token_of(tokens, row) : row;
}
