/*
 * Purpose     Product of a few rows (a decode step of several sentences) with interleaved packed weights on x86
 *             processors with VNNI, and what always comes before and after it. Weights are read once, and stay integers:
 *             with so few rows, unpacking them into floats takes as long as multiplying.
 *
 * Formula     as matmul_packed: products[i][j] = sum over t of a[i][t] * w[j][t], plus rest[i][j] where that is given;
 *             where norm is given, a is first normalised as by rms_norm; with is_gated (see swiglu)
 *             out[i][j] = gate / (1 + exp(-gate)) * up, where gate = products[i][j] and up = products[i][n + j].
 *
 * Buffers     a        m x k, row-major, read
 *             weights  panels x (k / 32) blocks x BLOCK_WORDS x 16 words (interleaved.h), read
 *             norm     k, read; or null
 *             rest     m x n, row-major, read; or null
 *             out      m x n, row-major, written
 *
 * Parameters  FEW (8: 1 to 8)  rows at a time, whose sums stay in registers
 *             MOST_K (4096)    the largest k, a multiple of 32, as k is
 *             QUANT_BITS, HAS_MINIMUM (1)  the packing, see interleave
 *             LANES            16
 *
 * NDRange     1 work-item per `each` panels of out, for all rows. Work-groups of 1.
 *             A work-item rounds the numbers of a to integers of three signed bytes, with a scale for every 32 (an error
 *             of at most 2^-22 of the largest of them), as one instruction then multiplies and adds 64 pairs of bytes
 *             exactly. So a float's product takes three quarters of the time.
 *
 * Edges       rows beyond m repeat the last one, and rows of the last panel beyond the table are computed from zeros;
 *             neither is stored. 32 numbers that are all smaller than 1e-31 count as zeros.
 */
#ifndef FEW
#define FEW 8
#endif
#ifndef MOST_K
#define MOST_K 4096
#endif

#define BYTES 3
#define BLOCK_QUADS 8 /* words with four bytes each that 32 numbers take */
#define UNITS 8355000.0f /* of the largest number of 32; a little less than 0x7f7f7f, so that rounding cannot exceed it */

#if FEW == 1
#define FOR_FEW(DO) DO(0)
#elif FEW == 2
#define FOR_FEW(DO) DO(0) DO(1)
#elif FEW == 3
#define FOR_FEW(DO) DO(0) DO(1) DO(2)
#elif FEW == 4
#define FOR_FEW(DO) DO(0) DO(1) DO(2) DO(3)
#elif FEW == 5
#define FOR_FEW(DO) DO(0) DO(1) DO(2) DO(3) DO(4)
#elif FEW == 6
#define FOR_FEW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)
#elif FEW == 7
#define FOR_FEW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6)
#else
#define FOR_FEW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7)
#endif

#if AVX512 && !defined(__SPIR__)
#define HAS_VNNI 1
#define VNNI __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx512vnni")))
typedef int ints512 __attribute__((vector_size(64)));
#else /* for simulators */
#define HAS_VNNI 0
#define VNNI
#endif

typedef row_floats unaligned_floats __attribute__((aligned(4)));
typedef char row_bytes __attribute__((ext_vector_type(16)));

/*
 * The numbers of FEW rows: of each 32 of them, row by row, all first bytes, all second and all last ones; a quad is the
 * bytes of four. Further the scale of each 32, and their sum.
 */
typedef struct {
    int quads[MOST_K / 4 * FEW * BYTES] __attribute__((aligned(64)));
    float scales[MOST_K / 32 * FEW], sums[MOST_K / 32 * FEW], factors[FEW];
} numbers;

#define NEAREST(numbers) __builtin_convertvector((numbers) + ((numbers) < 0.0f ? -0.5f : 0.5f), row_ints)
#define FOLD(COMBINE, numbers, out)                                        \
    {                                                                      \
        const float8 by8 = COMBINE((numbers).lo, (numbers).hi);            \
        const float4 by4 = COMBINE(by8.lo, by8.hi);                        \
        const float2 by2 = COMBINE(by4.lo, by4.hi);                        \
        out = COMBINE(by2.x, by2.y);                                       \
    }

/* Sixteen integers as the first, second and last byte of each. */
VNNI static inline void take_bytes(const row_ints *numbers, int *quads)
{
    row_ints left = *numbers;
#pragma unroll
    for (int byte = 0; byte < BYTES; byte++, quads += BLOCK_QUADS) {
        const row_ints low = (left << 24) >> 24;
        *(row_bytes *)quads = __builtin_convertvector(low, row_bytes);
        left = (left - low) >> 8;
    }
}

/* Fills in one of the rows. */
VNNI static void take_row(const __global float *a, const __global float *norm, const int k, const float epsilon,
                          const int row, numbers *taken)
{
    row_floats squares = 0.0f;
    for (int b = 0; b < k / 32; b++) {
        row_floats low = ((const __global unaligned_floats *)a)[2 * b];
        row_floats high = ((const __global unaligned_floats *)a)[2 * b + 1];
        squares += low * low + high * high;
        if (norm) {
            low *= ((const __global unaligned_floats *)norm)[2 * b];
            high *= ((const __global unaligned_floats *)norm)[2 * b + 1];
        }
        const row_floats low_size = low < 0.0f ? -low : low, high_size = high < 0.0f ? -high : high;
        const row_floats sizes = LARGER(low_size, high_size), both = low + high;
        float largest, sum;
        FOLD(LARGER, sizes, largest)
        FOLD(PLUS, both, sum)
        const float per_unit = largest > 0.0f ? UNITS / largest : 0.0f;
        const row_ints l = NEAREST(low * per_unit), h = NEAREST(high * per_unit);
        int *quads = taken->quads + (b * FEW + row) * BYTES * BLOCK_QUADS;
        take_bytes(&l, quads);
        take_bytes(&h, quads + BLOCK_QUADS / 2);
        taken->scales[b * FEW + row] = largest / UNITS;
        taken->sums[b * FEW + row] = sum;
    }
    taken->factors[row] = norm ? 1.0f / sqrt(sum_of((const float *)&squares, 16) / k + epsilon) : 1.0f;
}

/* sums plus, for each lane, four products of an unsigned byte of weights with a signed one. */
VNNI static inline row_ints plus_products(const row_ints sums, const row_words weights, const int quad)
{
#if HAS_VNNI
    union { row_words words; row_ints ints; ints512 vector; } left, right, total;
    left.words = weights;
    right.ints = (row_ints)quad;
    total.ints = sums;
    total.vector = __builtin_ia32_vpdpbusd512(total.vector, left.vector, right.vector);
    return total.ints;
#else
    row_ints total = sums;
    for (int byte = 0; byte < 4; byte++)
        total += __builtin_convertvector((weights >> (8 * byte)) & 255u, row_ints) * (char)(quad >> (8 * byte));
    return total;
#endif
}

#define BEGIN_ROW(r) row_floats sums##r = 0.0f;
#define BEGIN_BLOCK(r) row_ints low##r = 0, middle##r = 0, high##r = 0;
#define ADD_QUADS(r)                                                       \
    low##r = plus_products(low##r, chosen, quads[BLOCK_QUADS * BYTES * (r)]);                      \
    middle##r = plus_products(middle##r, chosen, quads[BLOCK_QUADS * (BYTES * (r) + 1)]);          \
    high##r = plus_products(high##r, chosen, quads[BLOCK_QUADS * (BYTES * (r) + 2)]);
#define ADD_BLOCK(r)                                                                                     \
    sums##r += least * x->sums[b * FEW + (r)];                                                           \
    sums##r += scale * x->scales[b * FEW + (r)] *                                                        \
               (ROW_FLOATS(high##r) * 65536.0f + ROW_FLOATS((middle##r << 8) + low##r));
#define END_ROW(r) out[r] = sums##r * x->factors[r];

/* The products of a panel's 16 rows with all rows of x. */
VNNI static void multiply_panel(const __global uint *block, const int blocks, const numbers *x, row_floats *out)
{
    FOR_FEW(BEGIN_ROW)
    for (int b = 0; b < blocks; b++, block += BLOCK_WORDS * PANEL_ROWS) {
        const row_words head = WORD_OF(block, 0, 0);
        const row_floats scale = floats_of_halves(head & 0xffffu);
        const int *quads = x->quads + b * BLOCK_QUADS * FEW * BYTES;
        FOR_FEW(BEGIN_BLOCK)
#if QUANT_BITS == 8
        const row_floats least = -128.0f * scale; /* signed bytes, moved to be unsigned */
#pragma unroll
        for (int word = 0; word < 8; word++, quads++) {
            const row_words chosen = WORD_OF(block, 1 + word, 0) ^ 0x80808080u;
            FOR_FEW(ADD_QUADS)
        }
#else
        const row_floats least = minimum_of(head, scale);
#pragma unroll
        for (int word = 0; word < 4; word++, quads++) {
            const row_words chosen = WORD_OF(block, 1 + word, 0) & 0x0f0f0f0fu;
            FOR_FEW(ADD_QUADS)
        }
#pragma unroll
        for (int word = 0; word < 4; word++, quads++) {
            const row_words chosen = WORD_OF(block, 1 + word, 0) >> 4 & 0x0f0f0f0fu;
            FOR_FEW(ADD_QUADS)
        }
#endif
        FOR_FEW(ADD_BLOCK)
    }
    FOR_FEW(END_ROW)
}

/* All that handles vectors; see matvec_packed for why it is told which work-item it runs for. */
VNNI static void multiply_panels(const __global float *a, const __global uint *weights, const __global float *norm,
                                 const __global float *rest, __global float *out, const int m, const int n, const int k,
                                 const float epsilon, const int is_gated, const int each, const int item)
{
    numbers taken;
    row_floats sums[FEW], up[FEW];
    const int blocks = k / 32, panels = (n + PANEL_ROWS - 1) / PANEL_ROWS;
    const size_t panel_words = (size_t)blocks * BLOCK_WORDS * PANEL_ROWS;

    for (int top = 0; top < m; top += FEW) {
        for (int row = 0; row < FEW; row++)
            take_row(a + (size_t)min(top + row, m - 1) * k, norm, k, epsilon, row, &taken);
        for (int panel = item * each; panel < min((item + 1) * each, panels); panel++) {
            const int cols = min(PANEL_ROWS, n - panel * PANEL_ROWS);
            multiply_panel(weights + panel * panel_words, blocks, &taken, sums);
            if (is_gated)
                multiply_panel(weights + (panel + panels) * panel_words, blocks, &taken, up);
            for (int row = 0; row < min(FEW, m - top); row++) {
                const size_t place = (size_t)(top + row) * n + panel * PANEL_ROWS;
                const float *products = (const float *)&sums[row], *ups = (const float *)&up[row];
                for (int col = 0; col < cols; col++)
                    if (is_gated)
                        out[place + col] = products[col] / (1.0f + exponential(-products[col])) * ups[col];
                    else
                        out[place + col] = products[col] + (rest ? rest[place + col] : 0.0f);
            }
        }
    }
}

__kernel __attribute__((vec_type_hint(float16)))
void matmul_bytes(const __global float *a, const __global uint *weights, const __global float *norm,
                  const __global float *rest, __global float *out, const int m, const int n, const int k,
                  const float epsilon, const int is_gated, const int each)
{
    multiply_panels(a, weights, norm, rest, out, m, n, k, epsilon, is_gated, each, get_global_id(0));
}
