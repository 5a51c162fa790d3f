/*
 * Purpose     Computes a known answer, to find out whether a device works at all, and tells the width of a CPU's vectors
 *             as the compiler uses them: a driver may report wider ones than its compiler knows.
 *
 * Formula     out[i] = 3 * in[i] + i.
 *
 * Buffers     in     16 numbers a work-item, read
 *             out    the same, written
 *             lanes  1 number, written: float32 numbers in a vector, or 0 where it cannot be known
 *
 * Parameters  AVX512 (0)  1 where the processor has AVX-512, though the compiler may not know (panels.h).
 *
 * NDRange     any number of work-items; work-groups as the driver likes.
 *
 * Edges       none.
 */
#if defined(__AVX512F__) || AVX512
#define LANES 16
#elif defined(__AVX__)
#define LANES 8
#elif defined(__SSE__) || defined(__ARM_NEON)
#define LANES 4
#else
#define LANES 0
#endif

WIDE static void compute(const __global float *in, __global float *out, const int first)
{
    for (int i = 0; i < 16; i++)
        out[i] = 3.0f * in[i] + (float)(first + i);
}

__kernel void check_device(const __global float *in, __global float *out, __global int *lanes)
{
    const int first = 16 * get_global_id(0);
    compute(in + first, out + first, first);
    if (first == 0)
        *lanes = LANES;
}
