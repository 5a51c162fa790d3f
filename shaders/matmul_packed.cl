/*
 * Purpose     Product of many rows (prefill) with interleaved packed weights on CPUs, and what always comes after it:
 *             a block of weights is unpacked when its turn has come, into a cache near the core, and then multiplied by
 *             all rows. So the weights need a fifth to a seventh of the memory, and of the time to be read.
 *
 * Formula     products[i][j] = sum over t of a[i][t] * w[j][t], plus rest[i][j] where that is given.
 *             Where gated is given (see swiglu), gated[i][j] = gate / (1 + exp(-gate)) * up,
 *             with gate = products[i][j], up = products[i][n / 2 + j].
 *
 * Buffers     a         panels x K x ROWS (panels.h), read
 *             weights   panels x (K / 32) blocks x BLOCK_WORDS x 16 words (interleaved.h), read
 *             rest      M x N, row-major, read; or null
 *             products  M x N, row-major, written
 *             gated     M x (N / 2) in panels, written; or null
 *
 * Parameters  ROWS (6: 4, 6, 8 or 12), COLS (16 or 32)  size of a block, whose accumulators stay in registers (panels.h)
 *             DEPTH (1024)     terms added per pass, a multiple of 32
 *             PREFETCH (1)     0 omits prefetching: for simulators, which do not support it
 *             QUANT_BITS, HAS_MINIMUM (1)  the packing, see interleave
 *             LANES            16
 *
 * NDRange     1 work-item per patch of strip_rows x patch_cols products (where gated is given, as many of both halves), numbered
 *             row by row; multiples of ROWS and COLS. Work-groups of 1. See matmul_cpu for why the loops look as they do.
 *
 * Edges       the last panel of a may hold anything beyond M: it is multiplied, but not stored. Columns beyond N are
 *             computed from zeros and not stored.
 */
#ifndef DEPTH
#define DEPTH 1024
#endif
#ifndef PREFETCH
#define PREFETCH 1
#endif

#define BYTES_SOON 16 /* two rows of blocks fetch all weights of the next block */

typedef float block_row __attribute__((ext_vector_type(COLS)));
typedef float row_of_c __attribute__((ext_vector_type(COLS), aligned(4)));

#if ROWS == 4
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3)
#elif ROWS == 6
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)
#elif ROWS == 8
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7)
#elif ROWS == 12
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
#endif

#define LOAD_ROW(r)                                                      \
    block_row sums##r = 0.0f;                                            \
    if (begun && r < rows) {                                             \
        const __global float *row = begun + (size_t)r * n;               \
        if (cols == COLS)                                                \
            sums##r = *(const __global row_of_c *)row;                   \
        else {                                                           \
            for (int col = 0; col < cols; col++)                         \
                numbers[col] = row[col];                                 \
            sums##r = *(const block_row *)numbers;                       \
        }                                                                \
    }
#define ADD_TO_ROW(r) sums##r += a[t * ROWS + r] * b_now;
#define STORE_ROW(r)                                                     \
    if (r < rows) {                                                      \
        __global float *row = c + (size_t)r * n;                         \
        if (cols == COLS)                                                \
            *(__global row_of_c *)row = sums##r;                         \
        else {                                                           \
            *(block_row *)numbers = sums##r;                             \
            for (int col = 0; col < cols; col++)                         \
                row[col] = numbers[col];                                 \
        }                                                                \
    }

/*
 * rows x cols answers at c: what has begun, or 0, and depth products each. Meanwhile the weights that are unpacked next
 * are fetched, from the address soon on.
 */
WIDE static void multiply_block(const __global float *a, const float *b, const __global float *begun, __global float *c,
                                const int n, const int depth, const int rows, const int cols, const size_t soon)
{
    float numbers[COLS] __attribute__((aligned(sizeof(block_row)))) = { 0.0f };
    FOR_EACH_ROW(LOAD_ROW)
    for (int t = 0; t < depth; t++) {
        const block_row b_now = ((const block_row *)b)[t];
        FOR_EACH_ROW(ADD_TO_ROW)
#if PREFETCH
        __builtin_prefetch((const void *)(soon + t * BYTES_SOON));
#endif
    }
    FOR_EACH_ROW(STORE_ROW)
}

/* Terms first to first + depth of the COLS rows of the table from row on, as depth x COLS numbers. */
WIDE static void unpack_block(const __global uint *weights, float *out, const int row, const int table_rows,
                              const int k, const int first, const int depth)
{
    for (int panel = 0; panel < COLS / PANEL_ROWS; panel++) {
        row_floats *to = (row_floats *)out + panel;
        const int at = row / PANEL_ROWS + panel, there = at * PANEL_ROWS < table_rows;
        const __global uint *block = weights + ((size_t)(there ? at : 0) * k + first) / 32 * BLOCK_WORDS * PANEL_ROWS;
        for (int t = 0; t < depth; t += 32, block += BLOCK_WORDS * PANEL_ROWS) {
            const row_words head = WORD_OF(block, 0, 0);
            const row_floats scale = floats_of_halves(head & 0xffffu), least = minimum_of(head, scale);
            for (int word = 0; word < QUANT_BITS; word++) {
                const row_words quants = WORD_OF(block, 1 + word, 0);
#pragma unroll
                for (int place = 0; place < 32 / QUANT_BITS; place++)
                    to[(t + weight_of(word, place)) * (COLS / PANEL_ROWS)] = scale * quant_of(quants, place) + least;
            }
        }
    }
}

__kernel __attribute__((vec_type_hint(float16)))
void matmul_packed(const __global float *a, const __global uint *weights, const __global float *rest,
                   __global float *products, __global float *gated, const int m, const int n, const int k,
                   const int strip_rows, const int patch_cols)
{
    float unpacked[DEPTH * COLS] __attribute__((aligned(sizeof(block_row))));
    const int width = gated ? n / 2 : n, patches_across = (width + patch_cols - 1) / patch_cols;
    const int patch = get_global_id(0), top = patch / patches_across * strip_rows, bottom = min(top + strip_rows, m);
    const int left = patch % patches_across * patch_cols, right = min(left + patch_cols, width);

    for (int start = 0; start < n; start += width)
        for (int col = left; col < right; col += COLS)
            for (int t = 0; t < k; t += DEPTH) {
                const int depth = min(DEPTH, k - t);
                size_t soon = (size_t)(weights + ((size_t)(start + col + COLS) * k + (size_t)t * PANEL_ROWS) / 32 * BLOCK_WORDS);
                unpack_block(weights, unpacked, start + col, n, k, t, depth);
                for (int row = top; row < bottom; row += ROWS, soon += (size_t)depth * BYTES_SOON) {
                    const size_t place = (size_t)row * n + start + col;
                    const __global float *begun = t > 0 ? products + place : rest ? rest + place : 0;
                    multiply_block(a + (size_t)row * k + (size_t)t * ROWS, unpacked, begun, products + place, n, depth,
                                   min(ROWS, bottom - row), min(COLS, right - col), soon);
                }
            }
    for (int row = top; gated && row < bottom; row++)
        for (int col = left; col < right; col++) {
            const float gate = products[(size_t)row * n + col], up = products[(size_t)row * n + width + col];
            gated[left_place(row, col, width, 1)] = gate / (1.0f + exponential(-gate)) * up;
        }
}
