/*
 * Purpose     Measures a device's peak FLOP/s: the flat part of the roofline.
 *
 * Formula     out[item] = the sum of its numbers, after each became number * x + y, steps times. With x = 1/2 every
 *             number converges to 2y, so the answer can be verified for any number of steps.
 *
 * Buffers     starts   CHAINS x 16 numbers, read; every work-item starts with the first CHAINS x LANES of them. They
 *                      all differ, so that a compiler cannot merge chains
 *             out      1 number per work-item, written, so that the work is not optimised away
 *             lanes    1 number, written: LANES
 *
 * Parameters  LANES (4 with SSE alone, else 8)  numbers per vector; 1 on GPUs, where the work-items are the lanes. With
 *                     AVX-512 the host tries 16 too: which is faster depends on the processor
 *             CHAINS (12, fixed)  independent vectors, which hide the latency of a step and fit, with x and y, the 16
 *                     registers of AVX. They are named variables, as an array would be in memory; no built-in function
 *                     is called (see matmul_cpu)
 *
 * NDRange     any number of work-items; work-groups of 1 on CPUs. Each does 2 x CHAINS x LANES x steps FLOP.
 *
 * Edges       none.
 */
#ifndef WIDE
#define WIDE
#endif
#ifndef LANES
#if defined(__SSE__) && !defined(__AVX__)
#define LANES 4
#else
#define LANES 8
#endif
#endif

#if LANES == 1
typedef float numbers;
#else
typedef float numbers __attribute__((ext_vector_type(LANES)));
#endif

#define FOR_EACH_CHAIN(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
#define BEGIN(chain) numbers sums##chain = ((const __global numbers *)starts)[chain];
#define STEP(chain) sums##chain = sums##chain * x + y;
#define ADD_UP(chain) all += sums##chain;

WIDE __kernel void peak_flops(const __global float *starts, __global float *out, __global int *lanes,
                              const float x, const float y, const int steps)
{
    FOR_EACH_CHAIN(BEGIN)
    for (int step = 0; step < steps; step++) {
        FOR_EACH_CHAIN(STEP)
    }

    numbers all = 0.0f;
    FOR_EACH_CHAIN(ADD_UP)
    float sum = 0.0f;
    for (int lane = 0; lane < LANES; lane++)
        sum += ((const float *)&all)[lane];
    out[get_global_id(0)] = sum;
    if (get_global_id(0) == 0)
        *lanes = LANES;
}
