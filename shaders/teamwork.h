/*
 * Put before every kernel: a sum or a maximum over all work-items of a work-group, and an exponential function.
 *
 * On CPUs WIDTH is 1: a work-group is one work-item, and there is nothing to bring together.
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
#else /* halves the number of partners until one is left; WIDTH is a power of two */
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
