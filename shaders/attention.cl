/*
 * Purpose     Causal attention: every token takes a weighted sum of the values of all tokens up to itself.
 *
 * Formula     weights[h][i][j] = softmax over j of (query i . key j) / sqrt(head_size), for j up to the token itself;
 *             out[i] = sum over j of weights[h][i][j] * value j. Several query heads share a key-value head
 *             (Vaswani et al. 2017; grouped-query attention: Ainslie et al. 2023).
 *
 * Buffers     query    tokens x (heads * HEAD_SIZE), row-major, read
 *             keys     positions x (key_value_heads * HEAD_SIZE), row-major, read
 *             values   the same shape, read
 *             weights  heads x tokens x (first + tokens), written; 0 for later positions
 *             out      tokens x (heads * HEAD_SIZE), row-major or in panels, written
 *
 * Parameters  HEAD_SIZE        size of a head; no default
 *             LANES (16)       width of the vectors: 16, 8, 4 or 1; must divide HEAD_SIZE
 *             LEFT_PANELS (0)  1 writes the panels that matmul_cpu reads (panels.h)
 *
 * NDRange     tokens x heads work-items, each for one head of one token. The first token is at position first; keys and
 *             values of all tokens must have been written already.
 *
 * Edges       none: every token attends at least to itself.
 */
#ifndef LANES
#define LANES 16
#endif

#if LANES == 1
typedef float lanes;
#else
#define JOIN(a, b) a##b
#define VECTOR(n) JOIN(float, n)
typedef VECTOR(LANES) lanes;
#endif

#define PARTS (HEAD_SIZE / LANES)

__kernel void attention(const __global float *query, const __global float *keys, const __global float *values,
                        __global float *weights, __global float *out, const int first, const int key_value_heads)
{
    const int token = get_global_id(0), tokens = get_global_size(0);
    const int head = get_global_id(1), heads = get_global_size(1);
    const int seen = first + token + 1, stride = key_value_heads * HEAD_SIZE;
    const int shared_head = head / (heads / key_value_heads);
    const size_t place = ((size_t)token * heads + head) * HEAD_SIZE;
    const __global lanes *queries = (const __global lanes *)(query + place);
    __global float *row = weights + ((size_t)head * tokens + token) * (first + tokens);

    float largest = -INFINITY;
    for (int j = 0; j < seen; j++) {
        const __global lanes *key = (const __global lanes *)(keys + (size_t)j * stride + shared_head * HEAD_SIZE);
        lanes products = 0.0f;
        for (int part = 0; part < PARTS; part++)
            products += queries[part] * key[part];
        const float score = sum_of((const float *)&products, LANES) * (1.0f / sqrt((float)HEAD_SIZE));
        row[j] = score;
        largest = score > largest ? score : largest;
    }

    float total = 0.0f;
    for (int j = 0; j < seen; j++) {
        const float weight = exponential(row[j] - largest);
        row[j] = weight;
        total += weight;
    }
    for (int j = 0; j < seen; j++)
        row[j] /= total;
    for (int j = seen; j < first + tokens; j++)
        row[j] = 0.0f;

    for (int part = 0; part < PARTS; part++) {
        lanes mixed = 0.0f;
        for (int j = 0; j < seen; j++)
            mixed += row[j] * ((const __global lanes *)(values + (size_t)j * stride + shared_head * HEAD_SIZE))[part];
        const float *numbers = (const float *)&mixed;
        for (int lane = 0; lane < LANES; lane++)
            out[left_place(token, head * HEAD_SIZE + part * LANES + lane, heads * HEAD_SIZE)] = numbers[lane];
    }
}
