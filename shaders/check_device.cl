/*
 * Purpose     Tests whether a device works at all, by a known answer, and reports the vector width that the compiler
 *             uses on a CPU: a driver may report a larger one than its compiler supports.
 *
 * Formula     out[i] = 3 * in[i] + i.
 *
 * Buffers     in     16 numbers per work-item, read
 *             out    the same shape, written
 *             lanes  1 number, written: float32 lanes of a vector, or 0 where that is unknown
 *
 * Parameters  AVX512 (0)  1 if the processor has AVX-512, even if the compiler does not know (panels.h)
 *
 * NDRange     any number of work-items; work-groups of the driver's choice.
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
