/*
 * Purpose     Chains of decisions: each step of a chain decides by the number it is given, and waits for the step before.
 *
 * Formula     One step of way 0: x becomes x / 2 if it is even, else 7x + 1, in unsigned integers of 64 bits that wrap.
 *             The other ways do something else with odd numbers (ALL_WAYS); chain i takes way i mod ways.
 *             gpuviz/chapters/decisions/scalar_loop.py does the same, rule by rule; all ends are equal, bit by bit.
 *
 * Buffers     values   1 ulong a chain: where it is, read; where it is some steps later, written
 *
 * Parameters  LANES (1)    chains that a work-item takes at a time: 1, or 4, 16 or 64 for CPUs' vectors
 *             AVX512 (0)   1 where the processor has AVX-512 (panels.h)
 *             chains       how many there are, from the first on
 *             steps        that each goes
 *             ways         1 to 32
 *
 * NDRange     1 work-item for LANES neighbouring chains; any work-groups. No local memory, no barriers.
 *             Each way is a loop of its own, so that neighbours with different ways take turns on hardware whose lanes
 *             move in step; with LANES > 1 this file does what such hardware does: all lanes walk each way that one of
 *             them needs, and only those that take it keep where they came. 64 lanes are four vectors, as the steps of
 *             one are waited for while those of another are computed.
 *             ?: has a vector for its condition and chooses lane by lane.
 *
 * Edges       work-items beyond the last chain do nothing; lanes beyond it walk as the last chain, but are not stored.
 */
#ifndef LANES
#define LANES 1
#endif

/* A row of LANES chains is one number, or one vector, or four. */
#if LANES == 1
typedef ulong number;
#define IS_ODD(x) ((x) & 1)
#elif LANES == 4
typedef ulong4 number;
#define IS_ODD(x) (((x) & 1) != 0)
#else
typedef ulong16 number;
#define IS_ODD(x) (((x) & 1) != 0)
#endif
#if LANES == 64
#define FOR_EACH_PART(DO, change, k, last)                                                                             \
    DO(a, change, k, last)                                                                                             \
    DO(b, change, k, last)                                                                                             \
    DO(c, change, k, last)                                                                                             \
    DO(d, change, k, last)
typedef struct {
    number a, b, c, d;
} row;
#else
#define FOR_EACH_PART(DO, change, k, last) DO(a, change, k, last)
typedef struct {
    number a;
} row;
#endif

/* What becomes of an odd number: times 2^k plus or less itself, or mixed with it; then a last change. */
#define LESS(x, k) (((x) << k) - (x))
#define ADD(x, k) (((x) << k) + (x))
#define MIX(x, k) (((x) << k) ^ (x))
#define TURN(x, k) ((((x) << k) | ((x) >> (64 - k))) + (x))
#define MORE(x) ((x) + 1)
#define FLIP_FIRST(x) ((x) ^ 1)
#define FLIP_ALL(x) (~(x))
#define TAKE_THREE(x) ((x)-3)

#define FOUR_WAYS(DO, first, change, k)                                                                                \
    DO(first, change, k, MORE)                                                                                         \
    DO(first + 1, change, k, FLIP_FIRST)                                                                               \
    DO(first + 2, change, k, FLIP_ALL)                                                                                 \
    DO(first + 3, change, k, TAKE_THREE)
#define EIGHT_WAYS(DO, first, change) FOUR_WAYS(DO, first, change, 3) FOUR_WAYS(DO, first + 4, change, 11)
#define ALL_WAYS(DO) EIGHT_WAYS(DO, 0, LESS) EIGHT_WAYS(DO, 8, ADD) EIGHT_WAYS(DO, 16, MIX) EIGHT_WAYS(DO, 24, TURN)

#define STEP(part, change, k, last) x.part = IS_ODD(x.part) ? last(change(x.part, k)) : x.part >> 1;
#define WALK(way, change, k, last)                                                                                     \
    case way:                                                                                                          \
        for (int step = 0; step < stretch; step++) {                                                                   \
            FOR_EACH_PART(STEP, change, k, last)                                                                       \
        }                                                                                                              \
        break;

#define LONGEST_STRETCH 32768 /* Mesa's llvmpipe leaves a loop after 65,535 rounds, without a word */

WIDE static row walk(row x, const int way, const int steps)
{
    for (int gone = 0; gone < steps; gone += LONGEST_STRETCH) {
        const int stretch = steps - gone < LONGEST_STRETCH ? steps - gone : LONGEST_STRETCH;
        switch (way) {
            ALL_WAYS(WALK)
        }
    }
    return x;
}

#if LANES == 1
WIDE static void walk_row(__global ulong *values, const int first, const int chains, const int steps, const int ways)
{
    row x;
    x.a = values[first];
    values[first] = walk(x, first % ways, steps).a;
}
#else
WIDE static void walk_row(__global ulong *values, const int first, const int chains, const int steps, const int ways)
{
    ulong lanes[LANES] __attribute__((aligned(sizeof(number))));
    for (int lane = 0; lane < LANES; lane++)
        lanes[lane] = values[first + lane < chains ? first + lane : chains - 1];
    const row before = *(row *)lanes;
    for (int turn = 0; turn < ways && turn < LANES; turn++) {
        ulong walked[LANES] __attribute__((aligned(sizeof(number))));
        *(row *)walked = walk(before, (first + turn) % ways, steps);
        for (int lane = turn; lane < LANES; lane += ways)
            lanes[lane] = walked[lane];
    }
    for (int lane = 0; lane < LANES && first + lane < chains; lane++)
        values[first + lane] = lanes[lane];
}
#endif

__kernel void chains(__global ulong *values, const int chains, const int steps, const int ways)
{
    const int first = get_global_id(0) * LANES;
    if (first < chains)
        walk_row(values, first, chains, steps, ways);
}
