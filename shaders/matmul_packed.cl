/*
 * Purpose     Product of many rows (prefill) with interleaved packed weights on CPUs, and what always comes after it:
 *             a block of weights is unpacked when its turn has come, into a cache near the core, and then multiplied by
 *             all rows. So the weights need a fifth to a seventh of the memory, and of the time to be read.
 *
 * Formula     products[i][j] = sum over t of a[i][t] * w[j][t], plus rest[i][j] where that is given; where norm is
 *             given, a is first normalised as by rms_norm. Where gated is given (see swiglu),
 *             gated[i][j] = gate / (1 + exp(-gate)) * up, with gate = products[i][j], up = products[i][n / 2 + j].
 *
 * Buffers     a         M x K, row-major, read
 *             weights   panels x (K / 32) blocks x BLOCK_WORDS x 16 words (interleaved.h), read
 *             norm      K, read; or null
 *             rest      M x N, row-major, read; or null
 *             products  M x N, row-major, written
 *             gated     M x (N / 2), row-major, written; or null
 *
 * Parameters  ROWS (6: 4, 6, 8 or 12), COLS (16 or 32)  size of a block, whose sums stay in registers (panels.h)
 *             DEPTH (1024)     terms added per pass, a multiple of 32
 *             PREFETCH (1)     0 omits prefetching: for simulators, which do not support it
 *             QUANT_BITS, HAS_MINIMUM (1)  the packing, see interleave
 *             LANES            16
 *
 * NDRange     1 work-item per patch of strip_rows x patch_cols products (where gated is given, as many of both halves),
 *             numbered row by row; strip_rows at most MOST_ROWS, patch_cols a multiple of COLS. Work-groups of 1. See
 *             matmul_cpu for why the loops look as they do.
 *
 * Edges       rows beyond M repeat the last one, and columns beyond N are computed from zeros; neither is stored.
 */
#ifndef DEPTH
#define DEPTH 1024
#endif
#ifndef PREFETCH
#define PREFETCH 1
#endif

#define MOST_ROWS 160
#define BYTES_SOON 16 /* two rows of blocks fetch all weights of the next block */

typedef float block_row __attribute__((ext_vector_type(COLS)));
typedef row_floats unaligned_floats __attribute__((aligned(4)));
typedef float row_of_c __attribute__((ext_vector_type(COLS), aligned(4)));

/* Rows beyond the edge repeat the last one: they are computed, but not stored. */
#define FIND_ROW(r) const __global float *a##r = a + (size_t)min(r, rows - 1) * k;
#define LOAD_ROW(r)                                                      \
    block_row sums##r = 0.0f;                                            \
    if (is_begun && r < rows) {                                          \
        const __global float *row = products + (size_t)r * n;            \
        if (cols == COLS)                                                \
            sums##r = *(const __global row_of_c *)row;                   \
        else {                                                           \
            for (int col = 0; col < cols; col++)                         \
                numbers[col] = row[col];                                 \
            sums##r = *(const block_row *)numbers;                       \
        }                                                                \
    }
#define ADD_TO_ROW(r) sums##r += a##r[t] * b_now;
#define STORE_ROW(r)                                                     \
    if (r < rows) {                                                      \
        const size_t row = (size_t)r * n;                                \
        if (factors)                                                     \
            sums##r *= factors[r];                                       \
        if (cols == COLS) {                                              \
            if (rest)                                                    \
                sums##r += *(const __global row_of_c *)(rest + row);     \
            *(__global row_of_c *)(products + row) = sums##r;            \
        } else {                                                         \
            *(block_row *)numbers = sums##r;                             \
            for (int col = 0; col < cols; col++)                         \
                products[row + col] = numbers[col] + (rest ? rest[row + col] : 0.0f); \
        }                                                                \
    }

/*
 * rows x cols products: what has begun, or 0, and depth terms each; in the last pass times factors, and plus rest.
 * Meanwhile the weights that are unpacked next are fetched, from the address soon on.
 */
WIDE static void multiply_block(const __global float *a, const float *b, const int is_begun, const float *factors,
                                const __global float *rest, __global float *products, const int n, const int k,
                                const int depth, const int rows, const int cols, const size_t soon)
{
    float numbers[COLS] __attribute__((aligned(sizeof(block_row)))) = { 0.0f };
    FOR_EACH_ROW(FIND_ROW)
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

/* 1 / root mean square of rows of a; see rms_norm. */
WIDE static void find_factors(const __global float *a, float *factors, const int rows, const int k, const float epsilon)
{
    for (int row = 0; row < rows; row++, a += k) {
        row_floats squares = 0.0f;
        for (int t = 0; t < k; t += 16) {
            const row_floats numbers = *(const __global unaligned_floats *)(a + t);
            squares += numbers * numbers;
        }
        factors[row] = 1.0f / sqrt(sum_of((const float *)&squares, 16) / k + epsilon);
    }
}

/* Terms first to first + depth of the COLS rows of the table from row on, times norm, as depth x COLS numbers. */
WIDE static void unpack_block(const __global uint *weights, const __global float *norm, float *out, const int row,
                              const int table_rows, const int k, const int first, const int depth)
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
                for (int place = 0; place < 32 / QUANT_BITS; place++) {
                    const int term = t + weight_of(word, place);
                    const row_floats weights_now = scale * quant_of(quants, place) + least;
                    to[term * (COLS / PANEL_ROWS)] = weights_now * (norm ? norm[first + term] : 1.0f);
                }
            }
        }
    }
}

__kernel __attribute__((vec_type_hint(float16)))
void matmul_packed(const __global float *a, const __global uint *weights, const __global float *norm,
                   const __global float *rest, __global float *products, __global float *gated, const int m,
                   const int n, const int k, const int strip_rows, const int patch_cols, const float epsilon)
{
    float unpacked[DEPTH * COLS] __attribute__((aligned(sizeof(block_row))));
    float factors[MOST_ROWS];
    const int width = gated ? n / 2 : n, patches_across = (width + patch_cols - 1) / patch_cols;
    const int patch = get_global_id(0), top = patch / patches_across * strip_rows, bottom = min(top + strip_rows, m);
    const int left = patch % patches_across * patch_cols, right = min(left + patch_cols, width);

    if (norm)
        find_factors(a + (size_t)top * k, factors, bottom - top, k, epsilon);
    for (int start = 0; start < n; start += width)
        for (int col = left; col < right; col += COLS)
            for (int t = 0; t < k; t += DEPTH) {
                const int depth = min(DEPTH, k - t), is_last = t + depth == k;
                const size_t next = (size_t)(start + col + COLS) * k + (size_t)t * PANEL_ROWS;
                size_t soon = (size_t)(weights + next / 32 * BLOCK_WORDS);
                unpack_block(weights, norm, unpacked, start + col, n, k, t, depth);
                for (int row = top; row < bottom; row += ROWS, soon += (size_t)depth * BYTES_SOON) {
                    const size_t place = (size_t)row * n + start + col;
                    multiply_block(a + (size_t)row * k + t, unpacked, t > 0, norm && is_last ? factors + row - top : 0,
                                   rest && is_last ? rest + place : 0, products + place, n, k, depth,
                                   min(ROWS, bottom - row), min(COLS, right - col), soon);
                }
            }
    for (int row = top; gated && row < bottom; row++)
        for (int col = left; col < right; col++) {
            const float gate = products[(size_t)row * n + col], up = products[(size_t)row * n + width + col];
            gated[(size_t)row * width + col] = gate / (1.0f + exponential(-gate)) * up;
        }
}
