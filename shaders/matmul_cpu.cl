/*
 * Purpose     Matrix product for CPUs: a few fat work-items, each computing one tile of C with all of a core's vectors.
 *
 * Formula     C[i][j] = sum over t of A[i][t] * B[t][j], all in float32.
 *
 * Buffers     a        panels x K x 8, packed by pack_rows, read
 *             b        panels x K x 32, packed by pack_columns, read
 *             c        M x N, row-major, written
 *             cells    1 byte a tile: 1 = being computed, 2-255 = done, and the colour of its first answer
 *             ticks    2 numbers a tile: the device's clock at its begin and end
 *             units    1 number a tile: the compute unit that ran it
 *
 * Parameters  TRACE (1): 0 leaves ticks and units out.
 *             The block of 8 rows x 32 columns is fixed: its 16 vectors of 16 numbers fill the registers of a core
 *             with AVX-512, and have names because an array of them would live in memory.
 *
 * NDRange     1 work-item a tile, tiles counted row by row; work-groups of 1. No barriers and no local memory: on a
 *             CPU they only cost. In the inner loop nothing is called: CPU drivers may make real calls of built-in
 *             functions, and a call drops all vectors to memory. Hence the plain pointers and acc += a * b.
 *
 * Edges       panels are padded with zeros, so every block is computed whole; only what lies inside is stored.
 */
#ifndef TRACE
#define TRACE 1
#endif

#define BLOCK_ROWS 8
#define BLOCK_COLS 32

/* One row of the block: two vectors of 16 sums. */
#define ROW_SUMS(r) float16 left##r = 0.0f, right##r = 0.0f
#define ADD_TO_ROW(r) left##r += a_now[r] * b_left, right##r += a_now[r] * b_right
#define STORE_ROW(r)                                   \
    if (r < rows) {                                    \
        ((float16 *)row)[0] = left##r;                 \
        ((float16 *)row)[1] = right##r;                \
        for (int col = 0; col < cols; col++)           \
            c[(size_t)(r) * n + col] = row[col];       \
    }

/* 8 x 32 answers: rows x cols of them are stored at c. */
static inline void multiply_block(const __global float *a, const __global float *b, __global float *c, const int n,
                                  const int k, const int rows, const int cols)
{
    ROW_SUMS(0); ROW_SUMS(1); ROW_SUMS(2); ROW_SUMS(3);
    ROW_SUMS(4); ROW_SUMS(5); ROW_SUMS(6); ROW_SUMS(7);

    for (int t = 0; t < k; t++) {
        const __global float *a_now = a + t * BLOCK_ROWS;
        const float16 b_left = ((const __global float16 *)b)[2 * t];
        const float16 b_right = ((const __global float16 *)b)[2 * t + 1];
        ADD_TO_ROW(0); ADD_TO_ROW(1); ADD_TO_ROW(2); ADD_TO_ROW(3);
        ADD_TO_ROW(4); ADD_TO_ROW(5); ADD_TO_ROW(6); ADD_TO_ROW(7);
    }

    float row[BLOCK_COLS] __attribute__((aligned(64)));
    STORE_ROW(0) STORE_ROW(1) STORE_ROW(2) STORE_ROW(3)
    STORE_ROW(4) STORE_ROW(5) STORE_ROW(6) STORE_ROW(7)
}

__kernel void matmul_cpu(const __global float *a, const __global float *b, __global float *c,
                         const int m, const int n, const int k, const int tile_rows, const int tile_cols,
                         volatile __global uchar *cells, const float heat_low, const float heat_per_unit,
                         __global ulong *ticks, __global int *units)
{
    const int tile = get_global_id(0);
    const int tiles_across = (n + tile_cols - 1) / tile_cols;
    const int strip_down = tile / tiles_across, strip_across = tile % tiles_across;
    const int top = strip_down * tile_rows, bottom = min(top + tile_rows, m);
    const int left = strip_across * tile_cols, right = min(left + tile_cols, n);
    const size_t row_panel = (size_t)strip_down * ((tile_rows + BLOCK_ROWS - 1) / BLOCK_ROWS);
    const size_t col_panel = (size_t)strip_across * ((tile_cols + BLOCK_COLS - 1) / BLOCK_COLS);

    cells[tile] = 1;
#if TRACE
    int unit;
    ticks[2 * tile] = device_ticks(&unit);
#endif

    const __global float *b_panel = b + col_panel * k * BLOCK_COLS;
    for (int col = left; col < right; col += BLOCK_COLS, b_panel += (size_t)k * BLOCK_COLS) {
        const __global float *a_panel = a + row_panel * k * BLOCK_ROWS;
        for (int row = top; row < bottom; row += BLOCK_ROWS, a_panel += (size_t)k * BLOCK_ROWS)
            multiply_block(a_panel, b_panel, c + (size_t)row * n + col, n, k,
                           min(BLOCK_ROWS, bottom - row), min(BLOCK_COLS, right - col));
    }

    mem_fence(CLK_GLOBAL_MEM_FENCE);
#if TRACE
    ticks[2 * tile + 1] = device_ticks(&unit);
    units[tile] = unit;
#endif
    /* Written so that NaN, for which every comparison is false, gets the lowest colour. */
    const float heat = (c[(size_t)top * n + left] - heat_low) * heat_per_unit;
    cells[tile] = heat >= 253.0f ? 255 : heat > 0.0f ? (uchar)(2 + (int)heat) : 2;
}
