/*
 * Purpose     Lays B out the way matmul_cpu reads it: COLS columns side by side, row after row.
 *
 * Formula     packed[p][t][c] = B[t][first column of panel p + c].
 *
 * Buffers     b         K x N, row-major, read
 *             packed    panels x K x COLS, written
 *
 * Parameters  COLS (16)  columns of a panel (panels.h)
 *
 * NDRange     1 work-item for each row of B (K of them), which writes that row of all panels.
 *             Every strip of tile_cols columns begins a new panel, so that tiles share none.
 *
 * Edges       columns right of the strip or the matrix are filled with zeros.
 */
__kernel void pack_columns(const __global float *b, __global float *packed, const int n, const int k,
                           const int tile_cols)
{
    const int t = get_global_id(0);
    const __global float *row = b + (size_t)t * n;
    const int panels_per_strip = (tile_cols + COLS - 1) / COLS;
    __global float *out = packed + (size_t)t * COLS;

    for (int left = 0; left < n; left += tile_cols) {
        const int right = min(left + tile_cols, n);
        for (int part = 0; part < panels_per_strip; part++) {
            const int first = left + part * COLS;
            if (first + COLS <= right) /* a fixed count, which the compiler turns into vectors */
                for (int c = 0; c < COLS; c++)
                    out[c] = row[first + c];
            else
                for (int c = 0; c < COLS; c++)
                    out[c] = first + c < right ? row[first + c] : 0.0f;
            out += (size_t)k * COLS;
        }
    }
}
