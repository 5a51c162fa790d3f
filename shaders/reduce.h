/*
 * Prepended to every kernel: sums and maxima over a work-group, sums over a vector, and an exponential function.
 *
 * On CPUs WIDTH is 1: a work-group is one work-item, and there is nothing to reduce.
 */
#ifndef WIDTH
#define WIDTH 1
#endif

#if WIDTH == 1
#define OVER_GROUP(name, COMBINE)                                          \
    static inline float name(const float mine, __local float *all)         \
    {                                                                      \
        return mine;                                                       \
    }
#else /* tree reduction in local memory; WIDTH is a power of two */
#define OVER_GROUP(name, COMBINE)                                          \
    static inline float name(const float mine, __local float *all)         \
    {                                                                      \
        const int item = get_local_id(0);                                  \
        barrier(CLK_LOCAL_MEM_FENCE);                                      \
        all[item] = mine;                                                  \
        for (int partners = WIDTH / 2; partners > 0; partners /= 2) {      \
            barrier(CLK_LOCAL_MEM_FENCE);                                  \
            if (item < partners)                                           \
                all[item] = COMBINE(all[item], all[item + partners]);      \
        }                                                                  \
        barrier(CLK_LOCAL_MEM_FENCE);                                      \
        return all[0];                                                     \
    }
#endif

#define PLUS(a, b) ((a) + (b))
#define LARGER(a, b) ((a) > (b) ? (a) : (b))

OVER_GROUP(sum_over_group, PLUS)
OVER_GROUP(maximum_over_group, LARGER)

/* The sum of a vector's numbers, given by their address: vectors as arguments are slow with CPU drivers. */
static inline float sum_of(const float *numbers, const int count)
{
    float sum = 0.0f;
    for (int i = 0; i < count; i++)
        sum += numbers[i];
    return sum;
}

/*
 * A work-item's share of the sum of numbers, every WIDTH-th from its own on. In parts, so that additions need not wait
 * for each other, which they else would, as the order of float32 sums counts.
 */
#define SUM_PARTS 16
static inline float sum_of_share(const __global float *numbers, const int count, const int item)
{
    float parts[SUM_PARTS] = { 0.0f }, sum = 0.0f;
    int j = item;
    for (; j + (SUM_PARTS - 1) * WIDTH < count; j += SUM_PARTS * WIDTH)
#pragma unroll
        for (int part = 0; part < SUM_PARTS; part++)
            parts[part] += numbers[j + part * WIDTH];
    for (; j < count; j += WIDTH)
        sum += numbers[j];
    return sum + sum_of(parts, SUM_PARTS);
}

/*
 * e^x with an error of about two units in the last place; 0 instead of numbers below 2^-126, infinity beyond e^88.72.
 * CPU drivers may compile exp to a real call per number, while this function is inlined and vectorised.
 */
static inline float exponential(const float x)
{
    const float bounded = x < -87.33f ? -87.33f : x > 88.72f ? 88.72f : x;
    const float log2_of_result = bounded * 1.44269504f;
    const int doublings = (int)(log2_of_result + (log2_of_result < 0.0f ? -0.5f : 0.5f));
    const float rest = (bounded - doublings * 0.693359375f) + doublings * 2.12194440e-4f; /* ln 2 in two parts */
    float power = 1.98756915e-4f; /* Cephes' polynomial for e^rest, |rest| <= ln(2) / 2 */
    power = power * rest + 1.39819995e-3f;
    power = power * rest + 8.33345191e-3f;
    power = power * rest + 4.16657958e-2f;
    power = power * rest + 1.66666657e-1f;
    power = power * rest + 5.00000012e-1f;
    power = power * rest * rest + rest + 1.0f;
    const float scaled = as_float(as_uint(power) + ((uint)doublings << 23)); /* a factor of 2^128 would overflow */
    return x < -87.33f ? 0.0f : x > 88.72f ? INFINITY : scaled;
}
