/*
 * Purpose     Causal attention: every token takes a weighted sum of the values of all tokens up to itself.
 *
 * Formula     weights[h][i][j] = softmax over j of (query i . key j) / sqrt(head_size), for j up to the token itself;
 *             out[i] = sum over j of weights[h][i][j] * value j. Several query heads share a key-value head
 *             (Vaswani et al. 2017; grouped-query attention: Ainslie et al. 2023).
 *
 * Buffers     query    tokens x row_size, row-major, read; heads * HEAD_SIZE numbers of each row are queries
 *             keys     pages x (shared_heads * HEAD_SIZE) x 16 positions, read
 *             values   pages x shared_heads x 16 positions x HEAD_SIZE, read
 *             tokens   an input (rows.h), read
 *             weights  heads x tokens x weights_size, written; 0 for later positions up to the last token's
 *             out      tokens x (heads * HEAD_SIZE), row-major, written
 *
 * Parameters  HEAD_SIZE        size of a head; no default
 *             LANES (16)       width of the values' vectors: 16, 8, 4 or 1; must divide HEAD_SIZE
 *             POSITIONS (1)    keys that a work-item compares with at once: 16 on CPUs
 *             GROUP (1)        heads of a work-group, which share a key-value head, so that its keys and values are read
 *                              once for all of them; must divide heads / shared_heads
 *             WIDTH (1)        work-items per work-group, a power of two (reduce.h); 1 on CPUs
 *
 * NDRange     tokens x (heads / GROUP) work-groups of WIDTH work-items, each for GROUP heads of one token: first they
 *             share the keys, then the vectors of which values consist. All keys and values must have been written
 *             already.
 *
 * Edges       none: every token attends at least to itself.
 */
#ifndef LANES
#define LANES 16
#endif
#ifndef POSITIONS
#define POSITIONS 1
#endif
#ifndef GROUP
#define GROUP 1
#endif

#if LANES == 1
typedef float lanes;
#else
#define JOIN(a, b) a##b
#define VECTOR(n) JOIN(float, n)
typedef VECTOR(LANES) lanes;
#endif

#define PARTS (HEAD_SIZE / LANES)
#define EACH_PART ((PARTS + WIDTH - 1) / WIDTH) /* of a work-item */

#if POSITIONS == 16
typedef float scores_of_keys __attribute__((ext_vector_type(16)));
#else
typedef float scores_of_keys;
#endif
typedef scores_of_keys unaligned_scores __attribute__((aligned(4)));

#define FOR_HEADS _Pragma("unroll") for (int h = 0; h < GROUP; h++)

__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void attention(const __global float *query, const __global float *keys, const __global float *values,
               const __global int *tokens, __global float *weights, __global float *out, const int row_size,
               const int shared_heads, const int weights_size)
{
    __local float all[WIDTH];
    const int item = get_local_id(0), token = get_global_id(0) / WIDTH, count = get_global_size(0) / WIDTH;
    const int head = get_global_id(1) * GROUP, heads = get_global_size(1) * GROUP;
    const int seen = position_of(tokens, token) + 1, longest = position_of(tokens, count - 1) + 1;
    const __global int *pages = pages_of(tokens, token);
    const size_t page_size = (size_t)shared_heads * HEAD_SIZE * PAGE;
    const size_t in_page = (size_t)(head / (heads / shared_heads)) * HEAD_SIZE * PAGE;
    const __global float *queries = query + (size_t)token * row_size + head * HEAD_SIZE;
    __global float *rows = weights + ((size_t)head * count + token) * weights_size;
    const size_t row_step = (size_t)count * weights_size; /* from head to head */

    float largest[GROUP];
    scores_of_keys largest_scores[GROUP];
    FOR_HEADS
        largest_scores[h] = largest[h] = -INFINITY;
    for (int j = item * POSITIONS; j < seen; j += WIDTH * POSITIONS) {
        const __global float *key = keys + pages[j / PAGE] * page_size + in_page + j % PAGE;
        scores_of_keys scores[GROUP];
        FOR_HEADS
            scores[h] = 0.0f;
#pragma unroll 8
        for (int d = 0; d < HEAD_SIZE; d++) {
            const scores_of_keys key_now = *(const __global scores_of_keys *)(key + PAGE * d);
            FOR_HEADS
                scores[h] += queries[h * HEAD_SIZE + d] * key_now;
        }
        FOR_HEADS {
            __global float *row = rows + h * row_step + j;
            const scores_of_keys shrunk = scores[h] * (1.0f / sqrt((float)HEAD_SIZE));
            if (j + POSITIONS <= seen) {
                *(__global unaligned_scores *)row = shrunk;
                largest_scores[h] = LARGER(shrunk, largest_scores[h]);
            } else
                for (int l = 0; j + l < seen; l++) {
                    row[l] = ((const float *)&shrunk)[l];
                    largest[h] = LARGER(row[l], largest[h]);
                }
        }
    }

    FOR_HEADS {
        __global float *row = rows + h * row_step;
        for (int l = 0; l < POSITIONS; l++)
            largest[h] = LARGER(((const float *)&largest_scores[h])[l], largest[h]);
        const float top = maximum_over_group(largest[h], all);
        for (int j = item; j < seen; j += WIDTH) /* apart from the sum, so that it is vectorised */
            row[j] = exponential(row[j] - top);
        const float total = sum_over_group(sum_of_share(row, seen, item), all);
        for (int j = item; j < seen; j += WIDTH)
            row[j] /= total;
        for (int j = seen + item; j < longest; j += WIDTH)
            row[j] = 0.0f;
    }
#if WIDTH > 1
    barrier(CLK_GLOBAL_MEM_FENCE); /* all weights are written */
#endif

    lanes mixed[GROUP][EACH_PART];
    FOR_HEADS
        for (int i = 0; i < EACH_PART; i++)
            mixed[h][i] = 0.0f;
    for (int page = 0; page * PAGE < seen; page++) {
        const __global lanes *value = (const __global lanes *)(values + pages[page] * page_size + in_page);
        for (int j = page * PAGE; j < min((page + 1) * PAGE, seen); j++, value += PARTS)
#pragma unroll
            for (int i = 0; i < EACH_PART; i++)
                if (PARTS % WIDTH == 0 || item + i * WIDTH < PARTS)
                    FOR_HEADS
                        mixed[h][i] += rows[h * row_step + j] * value[item + i * WIDTH];
    }
    FOR_HEADS
        for (int i = 0; i < EACH_PART && item + i * WIDTH < PARTS; i++) {
            const float *numbers = (const float *)&mixed[h][i];
            const int col = (head + h) * HEAD_SIZE + (item + i * WIDTH) * LANES;
            for (int lane = 0; lane < LANES; lane++)
                out[(size_t)token * heads * HEAD_SIZE + col + lane] = numbers[lane];
        }
}
