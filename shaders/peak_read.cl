/*
 * Purpose     Measures how fast a device can read memory: the limit of a product of one row, which reads every weight
 *             once and writes next to nothing.
 *
 * Formula     out[item] = sum of the numbers that this work-item reads.
 *
 * Buffers     in     PIECE x work-items vectors of 4 numbers, far more than fit into a cache; read
 *             out    one sum per work-item, written
 *
 * Parameters  PIECE (1024)  vectors per work-item, a multiple of 4; few on GPUs, which have many work-items
 *
 * NDRange     1 work-item per PIECE vectors; work-groups as for peak_copy.
 *
 * Edges       none: the host chooses a whole number of pieces.
 */
#ifndef PIECE
#define PIECE 1024
#endif

__kernel void peak_read(const __global float4 *in, __global float *out)
{
    const size_t width = get_local_size(0);
    const size_t first = get_group_id(0) * width * PIECE + get_local_id(0);
    float4 sums[4] = {0, 0, 0, 0}; // four, as each addition waits for the one before
    for (size_t i = 0; i < PIECE; i += 4)
        for (int chain = 0; chain < 4; chain++)
            sums[chain] += in[first + (i + chain) * width];
    const float4 sum = sums[0] + sums[1] + (sums[2] + sums[3]);
    out[get_global_id(0)] = sum.x + sum.y + sum.z + sum.w;
}
