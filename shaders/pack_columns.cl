/*
 * Purpose     Packs B into the panels of COLS columns that matmul_cpu reads.
 *
 * Formula     packed[p][t][c] = B[t][first column of panel p + c].
 *
 * Buffers     b         K x N, row-major, read
 *             packed    panels x K x COLS, written
 *
 * Parameters  COLS (16)  columns of a panel (panels.h)
 *             EACH (16)  rows of B per work-item, which are contiguous in each panel. With single rows a work-item
 *                        would jump from panel to panel, by distances that are powers of two
 *
 * NDRange     1 work-item per EACH rows of B, which writes them to all panels.
 *             Every strip of tile_cols columns begins a new panel, so that patches share none.
 *
 * Edges       panels are padded with zeros right of the strip or the matrix; the last work-item may have fewer rows.
 */
#ifndef EACH
#define EACH 16
#endif

__kernel void pack_columns(const __global float *b, __global float *packed, const int n, const int k,
                           const int tile_cols)
{
    const int begin = get_global_id(0) * EACH, rows = min(EACH, k - begin);
    const __global float *top = b + (size_t)begin * n;
    const int panels_per_strip = (tile_cols + COLS - 1) / COLS;
    __global float *out = packed + (size_t)begin * COLS;

    for (int left = 0; left < n; left += tile_cols) {
        const int right = min(left + tile_cols, n);
        for (int part = 0; part < panels_per_strip; part++, out += (size_t)k * COLS) {
            const int first = left + part * COLS;
            if (first + COLS <= right) /* a constant count, which the compiler vectorises */
                for (int t = 0; t < rows; t++)
                    for (int c = 0; c < COLS; c++)
                        out[t * COLS + c] = top[(size_t)t * n + first + c];
            else
                for (int t = 0; t < rows; t++)
                    for (int c = 0; c < COLS; c++)
                        out[t * COLS + c] = first + c < right ? top[(size_t)t * n + first + c] : 0.0f;
        }
    }
}
