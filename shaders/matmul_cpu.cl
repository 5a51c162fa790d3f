/*
 * Purpose     Matrix product for CPUs: a few fat work-items, each computing one tile of C with all of a core's vectors.
 *
 * Formula     C[i][j] = sum over t of A[i][t] * B[t][j], all in float32.
 *
 * Buffers     a        panels x K x ROWS, packed by pack_rows, read
 *             b        panels x K x COLS, packed by pack_columns, read
 *             c        M x N, row-major, written
 *             cells    1 byte a tile: 1 = being computed, 2-255 = done, and the colour of its first answer
 *             ticks    2 numbers a tile: the device's clock at its begin and end
 *             units    1 number a tile: the compute unit that ran it
 *
 * Parameters  DEPTH (1024)  numbers of a row of A that are used at a time: DEPTH x COLS numbers of B stay in a
 *                           core's own cache
 *             TRACE (1)     0 leaves ticks and units out
 *             The block of ROWS (6) rows x COLS (16) columns is fixed: its 6 vectors of 16 sums just fit the
 *             registers of a core with AVX2, and have names because an array of them would live in memory.
 *
 * NDRange     1 work-item a tile, tiles counted row by row; work-groups of 1. No barriers and no local memory: on a
 *             CPU they only cost. In the inner loop nothing is called: CPU drivers may make real calls of built-in
 *             functions, and a call drops all vectors to memory. Hence the plain pointers and sums += a * b.
 *
 * Edges       panels are padded with zeros, so every block is computed whole; only what lies inside is stored.
 */
#ifndef DEPTH
#define DEPTH 1024
#endif
#ifndef TRACE
#define TRACE 1
#endif

#define ROWS 6
#define COLS 16

#define ADD_TO_ROW(r) sums##r += a_now[r] * b_now

/* One row of a block to or from C, through memory, as C need not lie where vectors do. */
#define LOAD_ROW(r)                                  \
    float16 sums##r = 0.0f;                          \
    if (resume && (r) < rows) {                      \
        for (int col = 0; col < COLS; col++)         \
            row[col] = col < cols ? c[(size_t)(r) * n + col] : 0.0f; \
        sums##r = *(const float16 *)row;             \
    }
#define STORE_ROW(r)                                 \
    if ((r) < rows) {                                \
        *(float16 *)row = sums##r;                   \
        if (cols == COLS)                            \
            for (int col = 0; col < COLS; col++)     \
                c[(size_t)(r) * n + col] = row[col]; \
        else                                         \
            for (int col = 0; col < cols; col++)     \
                c[(size_t)(r) * n + col] = row[col]; \
    }

/* Adds depth products to each of rows x cols answers at c; begins at zero unless it is to resume. */
static inline void multiply_block(const __global float *a, const __global float *b, __global float *c, const int n,
                                  const int depth, const int rows, const int cols, const bool resume)
{
    float row[COLS] __attribute__((aligned(64)));
    LOAD_ROW(0) LOAD_ROW(1) LOAD_ROW(2)
    LOAD_ROW(3) LOAD_ROW(4) LOAD_ROW(5)

    for (int t = 0; t < depth; t++) {
        const float16 b_now = ((const __global float16 *)b)[t];
        const __global float *a_now = a + t * ROWS;
        ADD_TO_ROW(0); ADD_TO_ROW(1); ADD_TO_ROW(2);
        ADD_TO_ROW(3); ADD_TO_ROW(4); ADD_TO_ROW(5);
    }

    STORE_ROW(0) STORE_ROW(1) STORE_ROW(2)
    STORE_ROW(3) STORE_ROW(4) STORE_ROW(5)
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
    const __global float *a_strip = a + (size_t)strip_down * ((tile_rows + ROWS - 1) / ROWS) * ROWS * k;
    const __global float *b_strip = b + (size_t)strip_across * ((tile_cols + COLS - 1) / COLS) * COLS * k;

    cells[tile] = 1;
#if TRACE
    int unit;
    ticks[2 * tile] = device_ticks(&unit);
#endif

    for (int t = 0; t < k; t += DEPTH) {
        const int depth = k - t < DEPTH ? k - t : DEPTH;
        const __global float *b_panel = b_strip + (size_t)t * COLS;
        for (int col = left; col < right; col += COLS, b_panel += (size_t)k * COLS) {
            const __global float *a_panel = a_strip + (size_t)t * ROWS;
            for (int row = top; row < bottom; row += ROWS, a_panel += (size_t)k * ROWS)
                multiply_block(a_panel, b_panel, c + (size_t)row * n + col, n, depth,
                               bottom - row < ROWS ? bottom - row : ROWS,
                               right - col < COLS ? right - col : COLS, t > 0);
        }
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
