/*
 * Purpose     Rotary position embedding: rotates pairs of numbers of queries and keys by angles proportional to the
 *             token's position, and puts keys and values into the KV cache, so that later tokens find them there.
 *
 * Formula     for every head and pair p: (x, y) = in[2p], in[2p + 1];
 *             out[2p] = x cos - y sin, out[2p + 1] = x sin + y cos, where cos and sin are those of
 *             position * base^(-2p / rotated) (Su et al. 2021, "RoFormer").
 *
 * Buffers     projected  tokens x ((heads + 2 * shared_heads) * head_size), row-major, read: queries, keys and values;
 *                        queries are rotated in place
 *             cosines    positions x (rotated / 2), read
 *             sines      the same, read
 *             keys       pages x (shared_heads * head_size) x 16 positions, so that attention reads the same number of
 *                        16 keys at once, written
 *             values     pages x shared_heads x 16 positions x head_size, written
 *             tokens     an input (rows.h), read
 *
 * Parameters  none.
 *
 * NDRange     tokens x (heads + 2 * shared_heads) work-items, each for one head of one token.
 *
 * Edges       numbers of a head beyond rotated are copied unchanged.
 */
__kernel void rope(__global float *projected, const __global float *cosines, const __global float *sines,
                   __global float *keys, __global float *values, const __global int *tokens, const int heads,
                   const int shared_heads, const int head_size, const int rotated)
{
    const int row = get_global_id(0), head = get_global_id(1), position = position_of(tokens, row);
    const int is_query = head < heads, is_value = head >= heads + shared_heads;
    const int shared = head - heads - (is_value ? shared_heads : 0), first = shared * head_size;
    const size_t page = pages_of(tokens, row)[position / PAGE];
    __global float *from = projected + ((size_t)row * get_global_size(1) + head) * head_size, *to = from;
    if (is_value)
        to = values + (page * shared_heads * head_size + first) * PAGE + position % PAGE * head_size;
    else if (!is_query)
        to = keys + (page * shared_heads * head_size + first) * PAGE + position % PAGE;
    const int step = is_query || is_value ? 1 : PAGE, turned = is_value ? 0 : rotated;
    const size_t angles = (size_t)position * (rotated / 2);

    for (int p = 0; p < turned / 2; p++) {
        const float x = from[2 * p], y = from[2 * p + 1];
        const float cosine = cosines[angles + p], sine = sines[angles + p];
        to[2 * p * step] = x * cosine - y * sine;
        to[(2 * p + 1) * step] = x * sine + y * cosine;
    }
    for (int j = turned; j < head_size; j++)
        to[j * step] = from[j];
}
