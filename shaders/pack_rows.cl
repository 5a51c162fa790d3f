/*
 * Purpose     Packs A into the panels of ROWS rows that matmul_cpu reads.
 *
 * Formula     packed[p][t][r] = A[first row of panel p + r][t].
 *
 * Buffers     a         M x K, row-major, read
 *             packed    panels x K x ROWS, written
 *
 * Parameters  ROWS (6)  rows of a panel (panels.h)
 *
 * NDRange     1 work-item per panel. Every strip of tile_rows rows begins a new panel, so that patches share none.
 *
 * Edges       panels are padded with zeros below the strip or the matrix.
 */
__kernel void pack_rows(const __global float *a, __global float *packed, const int m, const int k,
                        const int tile_rows)
{
    const int panel = get_global_id(0);
    const int panels_per_strip = (tile_rows + ROWS - 1) / ROWS;
    const int strip = panel / panels_per_strip;
    const int first = strip * tile_rows + panel % panels_per_strip * ROWS;
    const int inside = min((strip + 1) * tile_rows, m) - first;
    __global float *out = packed + (size_t)panel * k * ROWS;

    const __global float *row = a + (size_t)first * k;

    if (inside >= ROWS) /* a constant count, which the compiler vectorises */
        for (int t = 0; t < k; t++)
            for (int r = 0; r < ROWS; r++)
                out[(size_t)t * ROWS + r] = row[(size_t)r * k + t];
    else
        for (int t = 0; t < k; t++)
            for (int r = 0; r < ROWS; r++)
                out[(size_t)t * ROWS + r] = r < inside ? row[(size_t)r * k + t] : 0.0f;
}
