/*
 * Purpose     Rotary position embedding: rotates pairs of numbers by angles proportional to the token's position.
 *
 * Formula     for every head and pair p: (x, y) = in[2p], in[2p + 1];
 *             out[2p] = x cos - y sin, out[2p + 1] = x sin + y cos, where cos and sin are those of
 *             position * base^(-2p / rotated) (Su et al. 2021, "RoFormer").
 *
 * Buffers     in       tokens x (heads * head_size), row-major, read
 *             cosines  positions x (rotated / 2), read
 *             sines    the same, read
 *             out      row-major with as many columns as in, written from row first_row on; may be in itself
 *
 * Parameters  none.
 *
 * NDRange     tokens x heads work-items, each for one head of one token.
 *
 * Edges       numbers of a head beyond rotated are copied unchanged.
 */
__kernel void rope(const __global float *in, const __global float *cosines, const __global float *sines,
                   __global float *out, const int head_size, const int rotated, const int first_position,
                   const int first_row)
{
    const int token = get_global_id(0), head = get_global_id(1), heads = get_global_size(1);
    const __global float *from = in + ((size_t)token * heads + head) * head_size;
    __global float *to = out + ((size_t)(first_row + token) * heads + head) * head_size;
    const size_t angles = (size_t)(first_position + token) * (rotated / 2);

    for (int p = 0; p < rotated / 2; p++) {
        const float x = from[2 * p], y = from[2 * p + 1];
        const float cosine = cosines[angles + p], sine = sines[angles + p];
        to[2 * p] = x * cosine - y * sine;
        to[2 * p + 1] = x * sine + y * cosine;
    }
    for (int j = rotated; j < head_size; j++)
        to[j] = from[j];
}
