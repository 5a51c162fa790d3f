/*
 * Purpose     Matrix product for CPUs: few large work-items, each of which computes a patch of C in vector registers.
 *
 * Formula     C[i][j] = sum over t of A[i][t] * B[t][j], all in float32.
 *
 * Buffers     a        panels x K x ROWS, packed by pack_rows, read; with DIRECT M x K, row-major
 *             b        panels x K x COLS, packed by pack_columns, read; with DIRECT K x N, row-major
 *             c        M x N, row-major, written
 *             cells    1 byte per tile, written: 1 = being computed, 2-255 = done and the colour of its first answer
 *             ticks    2 numbers per patch, written: the device's clock at its begin and end
 *             units    1 number per patch, written: the compute unit that ran it
 *
 * Parameters  ROWS (6: 4, 6, 8 or 12), COLS (16)  size of a block, whose accumulators stay in registers (panels.h)
 *             DEPTH (1024) terms added per pass, so that DEPTH x COLS numbers of B stay in a cache near the core
 *             AVX512 (0)   1 if the processor has AVX-512 and COLS is a multiple of 16 (panels.h)
 *             PREFETCH (1) 0 omits prefetching: for simulators, which do not support it
 *             DIRECT (0)   1 for products so small that packing first would take longer than it saves: each patch then
 *                          packs its part of B in passing
 *             TRACE (1)    0 omits ticks and units
 *             CELLS (1)    0 omits cells
 *
 * NDRange     1 work-item per patch of tiles_down x tiles_across neighbouring tiles: a single tile, unless tiles are so
 *             small that blocks would be mostly padding. Patches are numbered row by row, as tiles are. Only every
 *             spread-th work-item has a patch, the others are idle: drivers hand out work-items by the dozen, and a
 *             core that other processes slow down must not get dozens of patches at once. Work-groups of 1.
 *             No barriers and no local memory, which only cost on a CPU. The inner loop calls no built-in function: CPU
 *             drivers may compile real calls, which spill all vector registers. Hence the plain pointers and
 *             sums += a * b, and accumulators that are named variables, as an array would be in memory. The hint
 *             vec_type_hint says that a work-item already uses vectors: Intel's compiler would else vectorise across
 *             work-items and run out of registers (185 instead of 456 GFLOP/s).
 *
 * Edges       panels are padded with zeros, so blocks are always computed whole; only answers inside C are stored.
 */
#ifndef DEPTH
#define DEPTH 1024
#endif
#ifndef DIRECT
#define DIRECT 0
#endif
#ifndef PREFETCH
#define PREFETCH 1
#endif
#ifndef TRACE
#define TRACE 1
#endif
#ifndef CELLS
#define CELLS 1
#endif

/* One row of a block: OpenCL's vectors have up to 16 numbers, the compiler's may have more. C need not be aligned. */
typedef float block_row __attribute__((ext_vector_type(COLS)));
typedef float row_of_c __attribute__((ext_vector_type(COLS), aligned(4)));

#define LOAD_ROW(r)                                                      \
    block_row sums##r = 0.0f;                                            \
    if (resume && r < rows) {                                            \
        const __global float *c_row = c + (size_t)r * n;                 \
        if (cols == COLS)                                                \
            sums##r = *(const __global row_of_c *)c_row;                 \
        else {                                                           \
            for (int col = 0; col < cols; col++)                         \
                numbers[col] = c_row[col];                               \
            sums##r = *(const block_row *)numbers;                       \
        }                                                                \
    }

/*
 * Where A is not packed its numbers are a_row apart from row to row, and a_term from term to term. Rows beyond the edge
 * repeat the last one: they are computed, but not stored.
 */
#if DIRECT
#define FIND_ROW(r) const __global float *a##r = a + (size_t)min(r, rows - 1) * a_row;
#define ADD_TO_ROW(r) sums##r += a##r[t * a_term] * b_now;
#define B_MEMORY __private
#define PACK_ROW if (unpacked) ((block_row *)b)[t] = *(const __global row_of_c *)(unpacked + t * n);
#else
#define FIND_ROW(r)
#define ADD_TO_ROW(r) sums##r += a[t * ROWS + r] * b_now;
#define B_MEMORY const __global
#define PACK_ROW
#endif

#define STORE_ROW(r)                                                     \
    if (r < rows) {                                                      \
        __global float *c_row = c + (size_t)r * n;                       \
        if (cols == COLS)                                                \
            *(__global row_of_c *)c_row = sums##r;                       \
        else {                                                           \
            *(block_row *)numbers = sums##r;                             \
            for (int col = 0; col < cols; col++)                         \
                c_row[col] = numbers[col];                               \
        }                                                                \
    }

/*
 * Adds depth products to each of rows x cols answers at c; starts from zero unless resume is set. With DIRECT the first
 * block that needs a panel packs it in passing, from where unpacked points to; for the others that is null.
 */
WIDE static void multiply_block(const __global float *a, B_MEMORY float *b, const __global float *unpacked,
                                __global float *c, const int n, const size_t a_row, const size_t a_term,
                                const int depth, const int rows, const int cols, const bool resume, const size_t soon,
                                const size_t bytes_soon)
{
    float numbers[COLS] __attribute__((aligned(sizeof(block_row)))) = { 0.0f };
    FOR_EACH_ROW(LOAD_ROW)
    FOR_EACH_ROW(FIND_ROW)

    for (size_t t = 0; t < (size_t)depth; t++) {
        PACK_ROW
        const block_row b_now = ((B_MEMORY block_row *)b)[t];
        FOR_EACH_ROW(ADD_TO_ROW)
#if PREFETCH /* fetches part of the next panel of B meanwhile */
        __builtin_prefetch((const void *)(soon + t * bytes_soon));
#endif
    }

    FOR_EACH_ROW(STORE_ROW)
}

#if DIRECT
/* Packs depth rows of a panel of B that has only cols columns; beyond them with zeros. */
static void pack_last_panel(const __global float *b, float *packed, const int n, const int depth, const int cols)
{
    for (int t = 0; t < depth; t++, b += n, packed += COLS)
        for (int col = 0; col < COLS; col++)
            packed[col] = col < cols ? b[col] : 0.0f;
}

/*
 * Rows from top to before bottom, and columns from left to before right, of C = A * B. Also for other kernels, which are
 * compiled together with this one: A may lie as its transpose does, with a_row 1 and a_term M.
 */
static void multiply_unpacked(const __global float *a, const __global float *b, __global float *c, const int n,
                              const int k, const int top, const int bottom, const int left, const int right,
                              const size_t a_row, const size_t a_term)
{
    float b_packed[DEPTH * COLS] __attribute__((aligned(sizeof(block_row))));
    for (int t = 0; t < k; t += DEPTH) {
        const int depth = min(DEPTH, k - t);
        for (int col = left; col < right; col += COLS) {
            const int cols = min(COLS, right - col);
            const __global float *panel = b + (size_t)t * n + col;
            if (cols < COLS)
                pack_last_panel(panel, b_packed, n, depth, cols);
            /* the first block fetches 16 numbers of each row of the next panel, the second the 16 after these ... */
            for (int row = top; row < bottom; row += ROWS)
                multiply_block(a + row * a_row + t * a_term, b_packed, row == top && cols == COLS ? panel : 0,
                               c + (size_t)row * n + col, n, a_row, a_term, depth, min(ROWS, bottom - row), cols,
                               t > 0, (size_t)(panel + COLS + (row - top) / ROWS * 16), (size_t)n * sizeof(float));
        }
    }
}
#endif

__kernel __attribute__((vec_type_hint(float16)))
void matmul_cpu(const __global float *a, const __global float *b, __global float *c,
                         const int m, const int n, const int k, const int tile_rows, const int tile_cols,
                         volatile __global uchar *cells, const float heat_low, const float heat_per_unit,
                         __global ulong *ticks, __global int *units, const int tiles_down, const int tiles_across,
                         const int spread)
{
    if (get_global_id(0) % spread != 0)
        return;
    const int patch_rows = tile_rows * tiles_down, patch_cols = tile_cols * tiles_across;
    const int patches_across = (n + patch_cols - 1) / patch_cols;
    const int patch = get_global_id(0) / spread, down = patch / patches_across, across = patch % patches_across;
    const int top = down * patch_rows, bottom = min(top + patch_rows, m);
    const int left = across * patch_cols, right = min(left + patch_cols, n);
    const int grid_cols = (n + tile_cols - 1) / tile_cols;

#define FOR_EACH_TILE                                                              \
    for (int row = top; row < bottom; row += tile_rows)                            \
        for (int col = left, tile = row / tile_rows * grid_cols + col / tile_cols; \
             col < right; col += tile_cols, tile++)

#if TRACE
    ticks[2 * patch] = device_ticks();
#endif
#if CELLS
    FOR_EACH_TILE {
        cells[tile] = 1;
    }
#endif

#if DIRECT
    multiply_unpacked(a, b, c, n, k, top, bottom, left, right, k, 1);
#else
    const __global float *a_patch = a + (size_t)down * ((patch_rows + ROWS - 1) / ROWS) * ROWS * k;
    const __global float *b_patch = b + (size_t)across * ((patch_cols + COLS - 1) / COLS) * COLS * k;
    const int blocks_down = (bottom - top + ROWS - 1) / ROWS;
    const int bytes_soon = (sizeof(block_row) + blocks_down - 1) / blocks_down; /* shared by all blocks */
    for (int t = 0; t < k; t += DEPTH) {
        const int depth = min(DEPTH, k - t);
        const __global float *b_panel = b_patch + (size_t)t * COLS;
        for (int col = left; col < right; col += COLS, b_panel += (size_t)k * COLS) {
            const __global float *a_panel = a_patch + (size_t)t * ROWS;
            size_t soon = (size_t)(b_panel + (size_t)k * COLS);
            for (int row = top; row < bottom; row += ROWS, a_panel += (size_t)k * ROWS, soon += depth * bytes_soon)
                multiply_block(a_panel, b_panel, 0, c + (size_t)row * n + col, n, 1, ROWS, depth,
                               min(ROWS, bottom - row), min(COLS, right - col), t > 0, soon, bytes_soon);
        }
    }
#endif

    mem_fence(CLK_GLOBAL_MEM_FENCE); /* all answers are written before a cell says that its tile is done */
#if TRACE
    ticks[2 * patch + 1] = device_ticks();
    units[patch] = compute_unit();
#endif
#if CELLS
    FOR_EACH_TILE {
        /* All comparisons with NaN are false, which gives it the lowest colour. */
        const float heat = (c[(size_t)row * n + col] - heat_low) * heat_per_unit;
        cells[tile] = heat >= 253.0f ? 255 : heat > 0.0f ? (uchar)(2 + (int)heat) : 2;
    }
#endif
}
