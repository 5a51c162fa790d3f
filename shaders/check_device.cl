/*
 * Purpose     Computes a known answer, to find out whether a device works at all, and tells the width of a CPU's vectors
 *             as the compiler uses them: a driver may report wider ones than its compiler knows.
 *
 * Formula     out[i] = 3 * in[i] + i.
 *
 * Buffers     in     as many numbers as there are work-items, read
 *             out    the same, written
 *             lanes  1 number, written: float32 numbers in a vector, or 0 where it cannot be known
 *
 * Parameters  none.
 *
 * NDRange     1 work-item a number, any number of them; work-groups as the driver likes.
 *
 * Edges       none.
 */
#if defined(__AVX512F__)
#define LANES 16
#elif defined(__AVX__)
#define LANES 8
#elif defined(__SSE__) || defined(__ARM_NEON)
#define LANES 4
#else
#define LANES 0
#endif

__kernel void check_device(const __global float *in, __global float *out, __global int *lanes)
{
    const int i = get_global_id(0);
    out[i] = 3.0f * in[i] + (float)i;
    if (i == 0)
        *lanes = LANES;
}
