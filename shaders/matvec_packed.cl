/*
 * Purpose     Product of a single row (decode) with interleaved packed weights, and what always comes before and after
 *             it. Each weight is needed once, and packed ones are a fifth to a seventh as many bytes to read.
 *
 * Formula     sums[r] = sum over t of w[r][t] * x[t]; where norm is given, x is first normalised as by rms_norm.
 *             out = sums, or rest + sums where rest is given; with is_gated (see swiglu)
 *             out[r] = gate / (1 + exp(-gate)) * up, where gate = sums[r] and up = sums[rows + r].
 *
 * Buffers     weights  panels x (k / 32) blocks x BLOCK_WORDS x 16 words (interleaved.h), read
 *             x        k, read
 *             norm     k, read; or null
 *             rest     rows, read; or null
 *             out      rows, written
 *
 * Parameters  MOST_K (4096)    the largest k on x86; always a multiple of 32, as k is
 *             QUANT_BITS, HAS_MINIMUM (1)  the packing, see interleave
 *             LANES (1)        rows of a work-item at a time: 16 on CPUs (interleaved.h)
 *             WIDTH (1)        work-items per work-group, a power of two: 1 on CPUs, from 16 on elsewhere (reduce.h)
 *
 * NDRange     1 work-group of WIDTH work-items per `each` panels of out. Elsewhere than on CPUs 16 work-items have a
 *             row each, and WIDTH / 16 of them share its blocks.
 *             On x86 a work-item rounds x to two 16-bit integers a number, the second for what the first leaves, with
 *             a scale for every 32 (an error of at most 2^-32 of the largest of them), as one instruction then
 *             multiplies and adds 32 pairs of integers exactly. In float32 it would take a third longer.
 *
 * Edges       rows of the last panel beyond the table are computed from zeros, but not stored. On x86, 32 numbers that
 *             are all smaller than 1e-34 count as zeros.
 */
#ifndef MOST_K
#define MOST_K 4096
#endif

#define SHARES (WIDTH > PANEL_ROWS ? WIDTH / PANEL_ROWS : 1)

/* Sums of products of 16-bit integers: of the lower and the upper halves of 16 words, with those of one word. */
#if LANES == 16 && defined(__clang__)
#if AVX512 && __has_builtin(__builtin_ia32_pmaddwd512)
#define PAIRS 1
typedef short halves512 __attribute__((vector_size(64)));
WIDE static inline row_ints pair_products(const row_words a, const uint b)
{
    union { row_words words; halves512 halves; } left, right;
    union { int numbers __attribute__((vector_size(64))); row_ints ints; } sums;
    left.words = a;
    right.words = (row_words)b;
    sums.numbers = __builtin_ia32_pmaddwd512(left.halves, right.halves);
    return sums.ints;
}
#elif defined(__AVX2__) && __has_builtin(__builtin_ia32_pmaddwd256)
#define PAIRS 1
typedef short halves256 __attribute__((vector_size(32)));
typedef int ints256 __attribute__((vector_size(32)));
static inline row_ints pair_products(const row_words a, const uint b)
{
    union { row_words words; halves256 halves[2]; } left, right;
    union { ints256 numbers[2]; row_ints ints; } sums;
    left.words = a;
    right.words = (row_words)b;
    sums.numbers[0] = __builtin_ia32_pmaddwd256(left.halves[0], right.halves[0]);
    sums.numbers[1] = __builtin_ia32_pmaddwd256(left.halves[1], right.halves[0]);
    return sums.ints;
}
#endif
#endif
#ifndef PAIRS
#define PAIRS 0
#endif

#if PAIRS
/* x as 16-bit integers. Of block b, word 4 i + j of its 16 has those of weights 4 j + n and 4 j + n + 2, where n is
   0, 16, 1, 17 for i = 0 to 3: the weights whose quants a shift by 4 i bits brings into one word. */
typedef struct {
    uint pairs[MOST_K / 2] __attribute__((aligned(16))), rests[MOST_K / 2] __attribute__((aligned(16)));
    float scales[MOST_K / 32], sums[MOST_K / 32]; /* number = scale * integer; sums of the numbers themselves */
} numbers;

typedef int pair_ints __attribute__((ext_vector_type(4)));
typedef uint pair_words __attribute__((ext_vector_type(4)));
typedef row_floats unaligned_floats __attribute__((aligned(4)));

#define PAIR(first, second) ((pair_words)(first) & 0xffffu) | ((pair_words)(second) << 16)

#define NEAREST(numbers) __builtin_convertvector((numbers) + ((numbers) < 0.0f ? -0.5f : 0.5f), row_ints)
#define REST_UNITS 65534.0f

WIDE static inline void take_pairs(uint *out, const row_ints *low, const row_ints *high)
{
    const row_ints l = *low, h = *high;
    pair_words *pairs = (pair_words *)out;
    pairs[0] = PAIR(__builtin_convertvector(l.s048c, pair_words), __builtin_convertvector(l.s26ae, pair_words));
    pairs[1] = PAIR(__builtin_convertvector(h.s048c, pair_words), __builtin_convertvector(h.s26ae, pair_words));
    pairs[2] = PAIR(__builtin_convertvector(l.s159d, pair_words), __builtin_convertvector(l.s37bf, pair_words));
    pairs[3] = PAIR(__builtin_convertvector(h.s159d, pair_words), __builtin_convertvector(h.s37bf, pair_words));
}

/* Fills in x; gives the sum of squares before the weights of the norm. */
WIDE static float take_numbers(const __global float *x, const __global float *norm, const int blocks, numbers *taken)
{
    row_floats squares = 0.0f;
    for (int b = 0; b < blocks; b++) {
        row_floats low = ((const __global unaligned_floats *)x)[2 * b];
        row_floats high = ((const __global unaligned_floats *)x)[2 * b + 1];
        squares += low * low + high * high;
        if (norm) {
            low *= ((const __global unaligned_floats *)norm)[2 * b];
            high *= ((const __global unaligned_floats *)norm)[2 * b + 1];
        }
        const row_floats low_size = low < 0.0f ? -low : low, high_size = high < 0.0f ? -high : high;
        const row_floats sizes = low_size > high_size ? low_size : high_size, sums = low + high;
        float largest = 0.0f, sum = 0.0f;
        for (int lane = 0; lane < 16; lane++) {
            largest = LARGER(((const float *)&sizes)[lane], largest);
            sum += ((const float *)&sums)[lane];
        }
        const float per_unit = largest > 0.0f ? 32767.0f / largest : 0.0f;
        low *= per_unit;
        high *= per_unit;
        const row_ints l = NEAREST(low), h = NEAREST(high);
        take_pairs(taken->pairs + 16 * b, &l, &h);
        low = (low - __builtin_convertvector(l, row_floats)) * REST_UNITS;
        high = (high - __builtin_convertvector(h, row_floats)) * REST_UNITS;
        const row_ints rest_l = NEAREST(low), rest_h = NEAREST(high);
        take_pairs(taken->rests + 16 * b, &rest_l, &rest_h);
        taken->scales[b] = largest / 32767.0f;
        taken->sums[b] = sum;
    }
    return sum_of((const float *)&squares, 16);
}

/* The sums of a panel's 16 rows. */
WIDE static row_floats sums_of_panel(const __global uint *block, const int blocks, const numbers *x)
{
    row_floats sums = 0.0f;
    for (int b = 0; b < blocks; b++, block += BLOCK_WORDS * PANEL_ROWS) {
        const row_words head = WORD_OF(block, 0, 0);
        const row_floats scale = floats_of_halves(head & 0xffffu);
        const uint *pairs = x->pairs + 16 * b;
        const uint *rests = x->rests + 16 * b;
        row_ints main = 0, rest = 0;
#pragma unroll
        for (int word = 0; word < QUANT_BITS; word++) {
            const row_words quants = WORD_OF(block, 1 + word, 0);
#if QUANT_BITS == 8
            union { row_words words; short halves __attribute__((vector_size(64))); } low, high;
            low.words = quants << 8;
            low.halves >>= 8;
            high.words = quants;
            high.halves >>= 8;
            main += pair_products(low.words, pairs[word]) + pair_products(high.words, pairs[8 + word]);
            rest += pair_products(low.words, rests[word]) + pair_products(high.words, rests[8 + word]);
#else
#pragma unroll
            for (int place = 0; place < 4; place++) {
                const row_words chosen = (quants >> (4 * place)) & 0x000f000fu;
                main += pair_products(chosen, pairs[4 * place + word]);
                rest += pair_products(chosen, rests[4 * place + word]);
            }
#endif
        }
        const row_floats products = ROW_FLOATS(main) + ROW_FLOATS(rest) * (1.0f / REST_UNITS);
        sums += scale * x->scales[b] * products + minimum_of(head, scale) * x->sums[b];
    }
    return sums;
}
#else
/* The sums of the rows of a work-item over its share of the blocks. */
static row_floats sums_of_panel(const __global uint *panel, const __global float *x, const __global float *norm,
                                const int blocks, const int lane, const int share)
{
    row_floats sums = 0.0f;
    for (int b = share; b < blocks; b += SHARES) {
        const __global uint *block = panel + (size_t)b * BLOCK_WORDS * PANEL_ROWS;
        const row_words head = WORD_OF(block, 0, lane);
        const row_floats scale = floats_of_halves(head & 0xffffu), least = minimum_of(head, scale);
        for (int word = 0; word < QUANT_BITS; word++) {
            const row_words quants = WORD_OF(block, 1 + word, lane);
#pragma unroll
            for (int place = 0; place < 32 / QUANT_BITS; place++) {
                const int t = 32 * b + weight_of(word, place);
                sums += (scale * quant_of(quants, place) + least) * (norm ? x[t] * norm[t] : x[t]);
            }
        }
    }
    return sums;
}
#endif

#if PAIRS
#define SUMS_OF_PANEL(panel) sums_of_panel(weights + (panel) * panel_words, blocks, &taken)
#else
#define SUMS_OF_PANEL(panel) sums_of_panel(weights + (panel) * panel_words, x, norm, blocks, lane, share)
#endif

#if SHARES > 1
#define OVER_SHARES(sums) sum_over_shares(sums, all)
/* The sum of what the work-items with the same lane have; right for those with share 0. */
static inline float sum_over_shares(const float mine, __local float *all)
{
    const int item = get_local_id(0);
    float sum = 0.0f;
    barrier(CLK_LOCAL_MEM_FENCE);
    all[item] = mine;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int at = item % PANEL_ROWS; at < WIDTH; at += PANEL_ROWS)
        sum += all[at];
    return sum;
}
#else
#define OVER_SHARES(sums) (sums)
#endif

/*
 * Everything that handles vectors: only functions that all use AVX-512 may pass them to each other. It is told which
 * work-item it runs for, as PoCL would else inline it into the kernel, which does not use AVX-512.
 */
WIDE static void multiply_panels(const __global uint *weights, const __global float *x, const __global float *norm,
                                 const __global float *rest, __global float *out, const int rows, const int k,
                                 const float epsilon, const int is_gated, const int each, __local float *all,
                                 const int item, const int group)
{
    const int lane = LANES == 16 ? 0 : item % PANEL_ROWS, share = item / PANEL_ROWS, blocks = k / 32;
    const int panels = (rows + PANEL_ROWS - 1) / PANEL_ROWS;
    const size_t panel_words = (size_t)blocks * BLOCK_WORDS * PANEL_ROWS;

#if PAIRS
    numbers taken;
    const float squares = take_numbers(x, norm, blocks, &taken);
#else
    float squares = 0.0f;
    for (int t = item; norm && t < k; t += WIDTH)
        squares += x[t] * x[t];
#endif
    const float factor = norm ? 1.0f / sqrt(sum_over_group(squares, all) / k + epsilon) : 1.0f;

    for (int panel = group * each; panel < min((group + 1) * each, panels); panel++) {
        row_floats sums = OVER_SHARES(factor * SUMS_OF_PANEL(panel)), up = 0.0f;
        if (is_gated)
            up = OVER_SHARES(factor * SUMS_OF_PANEL(panel + panels));
        for (int l = 0; l < LANES; l++) {
            const int row = panel * PANEL_ROWS + lane + l;
            const float sum = ((const float *)&sums)[l];
            if (row >= rows || share > 0)
                continue;
            if (is_gated)
                out[row] = sum / (1.0f + exponential(-sum)) * ((const float *)&up)[l];
            else
                out[row] = rest ? rest[row] + sum : sum;
        }
    }
}

__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void matvec_packed(const __global uint *weights, const __global float *x, const __global float *norm,
                   const __global float *rest, __global float *out, const int rows, const int k, const float epsilon,
                   const int is_gated, const int each)
{
    __local float all[WIDTH];
    multiply_panels(weights, x, norm, rest, out, rows, k, epsilon, is_gated, each, all, get_local_id(0),
                    get_global_id(0) / WIDTH);
}
