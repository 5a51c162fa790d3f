/*
 * Purpose     Measures a device's memory bandwidth: the slanted part of the roofline.
 *
 * Formula     out[i] = in[i].
 *
 * Buffers     in     PIECE x work-items vectors of 4 numbers, far more than fit into a cache; read
 *             out    the same shape, written
 *
 * Parameters  PIECE (1024)  vectors per work-item; few on GPUs, which have many work-items
 *             STREAM (0)    1 uses non-temporal stores where the compiler has them: a CPU else reads a cache line
 *                           before it overwrites it
 *
 * NDRange     1 work-item per PIECE vectors; work-groups of 1 on CPUs, where a work-item copies contiguous vectors, and
 *             larger ones on GPUs, where the work-items of a group copy neighbouring vectors at the same time.
 *
 * Edges       none: the host chooses a whole number of pieces.
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
