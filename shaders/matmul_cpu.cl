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
 * Parameters  COLS (32 with AVX-512, else 16)  columns of a block; 6 rows of them just fit a core's registers (panels.h)
 *             DEPTH (1024)  terms that are added at a time: DEPTH x COLS numbers of B stay in a core's own cache
 *             TRACE (1)     0 leaves ticks and units out
 *             A block has ROWS (6) rows, always: their sums have names, as an array of them would live in memory.
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

/* One row of a block. OpenCL's vectors end at 16 numbers; the compilers that know AVX-512 also know longer ones. */
#if COLS == 16
typedef float16 block_row;
#else
typedef float block_row __attribute__((ext_vector_type(COLS)));
#endif

#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)

/* A row comes from C and goes there number by number, as C need not lie where vectors do. */
#define LOAD_ROW(r)                                                      \
    block_row sums##r = 0.0f;                                            \
    if (resume && r < rows) {                                            \
        for (int col = 0; col < COLS; col++)                             \
            numbers[col] = col < cols ? c[(size_t)r * n + col] : 0.0f;   \
        sums##r = *(const block_row *)numbers;                           \
    }

#define ADD_TO_ROW(r) sums##r += a_now[r] * b_now;

#define STORE_ROW(r)                                                     \
    if (r < rows) {                                                      \
        *(block_row *)numbers = sums##r;                                 \
        for (int col = 0; col < cols; col++)                             \
            c[(size_t)r * n + col] = numbers[col];                       \
    }

/* Adds depth products to each of rows x cols answers at c; begins at zero unless it is to resume. */
static inline void multiply_block(const __global float *a, const __global float *b, __global float *c, const int n,
                                  const int depth, const int rows, const int cols, const bool resume)
{
    float numbers[COLS] __attribute__((aligned(sizeof(block_row))));
    FOR_EACH_ROW(LOAD_ROW)

    for (int t = 0; t < depth; t++) {
        const block_row b_now = ((const __global block_row *)b)[t];
        const __global float *a_now = a + t * ROWS;
        FOR_EACH_ROW(ADD_TO_ROW)
    }

    FOR_EACH_ROW(STORE_ROW)
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
    ticks[2 * tile] = device_ticks();
#endif

    for (int t = 0; t < k; t += DEPTH) {
        const int depth = min(DEPTH, k - t);
        const __global float *b_panel = b_strip + (size_t)t * COLS;
        for (int col = left; col < right; col += COLS, b_panel += (size_t)k * COLS) {
            const __global float *a_panel = a_strip + (size_t)t * ROWS;
            for (int row = top; row < bottom; row += ROWS, a_panel += (size_t)k * ROWS)
                multiply_block(a_panel, b_panel, c + (size_t)row * n + col, n, depth,
                               min(ROWS, bottom - row), min(COLS, right - col), t > 0);
        }
    }

    mem_fence(CLK_GLOBAL_MEM_FENCE); /* all answers are there before the tile says that it is done */
#if TRACE
    ticks[2 * tile + 1] = device_ticks();
    units[tile] = compute_unit();
#endif
    /* Written so that NaN, for which every comparison is false, gets the lowest colour. */
    const float heat = (c[(size_t)top * n + left] - heat_low) * heat_per_unit;
    cells[tile] = heat >= 253.0f ? 255 : heat > 0.0f ? (uchar)(2 + (int)heat) : 2;
}
