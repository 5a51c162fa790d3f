/*
 * Purpose     Finds out how fast a device can read and write its memory: the slanted part of the roof.
 *
 * Formula     out[i] = in[i].
 *
 * Buffers     in     as many vectors of 4 numbers as PIECE x work-items, far more than fit a cache; read
 *             out    the same, written
 *
 * Parameters  PIECE (1024)  vectors a work-item copies; few on GPUs, which have work-items in plenty
 *             STREAM (0)    1 writes past the caches, where the compiler can: a CPU else reads what it is to overwrite
 *
 * NDRange     1 work-item for PIECE vectors; work-groups of 1 on CPUs, where an item copies what lies together, and
 *             larger ones on GPUs, where the items of a group copy neighbours at the same time.
 *
 * Edges       none: the host takes a whole number of pieces.
 */
#ifndef PIECE
#define PIECE 1024
#endif
#ifndef STREAM
#define STREAM 0
#endif

#if STREAM && defined(__has_builtin)
#if __has_builtin(__builtin_nontemporal_store)
#define PUT(value, place) __builtin_nontemporal_store(value, place)
#endif
#endif
#ifndef PUT
#define PUT(value, place) (*(place) = (value))
#endif

__kernel void peak_copy(const __global float4 *in, __global float4 *out)
{
    const size_t width = get_local_size(0);
    const size_t first = get_group_id(0) * width * PIECE + get_local_id(0);
    for (size_t i = 0; i < PIECE; i++)
        PUT(in[first + i * width], out + first + i * width);
}
