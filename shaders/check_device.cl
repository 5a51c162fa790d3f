/*
 * Purpose     Tests whether a device works at all, by a known answer, and reports of a CPU what its driver does not
 *             tell: the vector width that the compiler uses, as a driver may report a larger one than its compiler
 *             supports, and whether there is an instruction for products of bytes.
 *
 * Formula     out[i] = 3 * in[i] + i.
 *
 * Buffers     in     16 numbers per work-item, read
 *             out    the same shape, written
 *             found  2 numbers, written: float32 lanes of a vector, or 0 where that is unknown, and 1 if the
 *                    processor has AVX-512 VNNI and the compiler is known to have heard of it, else 0
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

#if AVX512 && defined(__x86_64__) && __clang_major__ >= 8
static inline int multiplies_bytes(void)
{
    uint a = 7, b, c = 0, d; /* cpuid's extended features */
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    return c >> 11 & 1;
}
#else
static inline int multiplies_bytes(void) { return 0; }
#endif

WIDE static void compute(const __global float *in, __global float *out, const int first)
{
    for (int i = 0; i < 16; i++)
        out[i] = 3.0f * in[i] + (float)(first + i);
}

__kernel void check_device(const __global float *in, __global float *out, __global int *found)
{
    const int first = 16 * get_global_id(0);
    compute(in + first, out + first, first);
    if (first == 0) {
        found[0] = LANES;
        found[1] = multiplies_bytes();
    }
}
