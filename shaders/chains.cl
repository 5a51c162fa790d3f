/*
 * Purpose     Chains of decisions: each step of a chain decides by the number it is given, and waits for the step before.
 *
 * Formula     One step of way 0: x becomes x / 2 if it is even, else 7x + 1, in unsigned integers of 64 bits that wrap.
 *             The other ways do something else with odd numbers; chain i takes way i mod ways.
 *             gpuviz/chapters/decisions/scalar_loop.py does the same, rule by rule; all ends are equal, bit by bit.
 *
 * Buffers     values   1 ulong a chain: where it is, read; where it is some steps later, written
 *
 * Parameters  LANES (1)    chains that a work-item takes at a time: 1, or 4, 16 or 64 for CPUs' vectors
 *             AVX512 (0)   1 where the processor has AVX-512 (panels.h)
 *             chains       how many there are, from the first on
 *             steps        that each goes; below 65,536 on devices whose driver, like Mesa's llvmpipe, leaves longer loops
 *             ways         1 to 32
 *
 * NDRange     1 work-item for LANES neighbouring chains; any work-groups. No local memory, no barriers.
 *             Each way is a loop of its own, so that neighbours with different ways take turns on hardware whose lanes
 *             move in step; with LANES > 1 this file does what such hardware does: all lanes walk each way that one of
 *             them needs, and only those that take it keep where they came. 64 lanes are four vectors, as the steps of
 *             one are waited for while those of another are computed.
 *             ?: has a vector for its condition and chooses lane by lane. No number is turned round in full, as oclgrind
 *             does not know how.
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
typedef struct {
    number a, b, c, d;
} row;
#define STEP_ALL(odd) STEP(a, odd) STEP(b, odd) STEP(c, odd) STEP(d, odd)
#else
typedef struct {
    number a;
} row;
#define STEP_ALL(odd) STEP(a, odd)
#endif

/* One step of a part of the row; odd says what becomes of an odd number x. */
#define STEP(part, odd)                                                                                                \
    {                                                                                                                  \
        const number x = at.part;                                                                                      \
        at.part = IS_ODD(x) ? odd : x >> 1;                                                                            \
    }
#define WALK(odd)                                                                                                      \
    for (int step = 0; step < steps; step++) {                                                                         \
        STEP_ALL(odd)                                                                                                  \
    }                                                                                                                  \
    break;

WIDE static row walk(row at, const int way, const int steps)
{
    switch (way) {
    case 0: WALK(((x << 3) - x) + 1) /* 7x + 1 */
    case 1: WALK(((x << 3) - x) ^ 1)
    case 2: WALK(~((x << 3) - x))
    case 3: WALK(((x << 3) - x) - 3)
    case 4: WALK(((x << 11) - x) + 1)
    case 5: WALK(((x << 11) - x) ^ 1)
    case 6: WALK(~((x << 11) - x))
    case 7: WALK(((x << 11) - x) - 3)
    case 8: WALK(((x << 3) + x) + 1)
    case 9: WALK(((x << 3) + x) ^ 1)
    case 10: WALK(~((x << 3) + x))
    case 11: WALK(((x << 3) + x) - 3)
    case 12: WALK(((x << 11) + x) + 1)
    case 13: WALK(((x << 11) + x) ^ 1)
    case 14: WALK(~((x << 11) + x))
    case 15: WALK(((x << 11) + x) - 3)
    case 16: WALK((((x << 3) | (x >> 57)) - x) + 1)
    case 17: WALK((((x << 3) | (x >> 57)) - x) ^ 1)
    case 18: WALK(~(((x << 3) | (x >> 57)) - x))
    case 19: WALK((((x << 3) | (x >> 57)) - x) - 3)
    case 20: WALK((((x << 11) | (x >> 47)) - x) + 1)
    case 21: WALK((((x << 11) | (x >> 47)) - x) ^ 1)
    case 22: WALK(~(((x << 11) | (x >> 47)) - x))
    case 23: WALK((((x << 11) | (x >> 47)) - x) - 3)
    case 24: WALK((((x << 3) | (x >> 57)) + x) + 1)
    case 25: WALK((((x << 3) | (x >> 57)) + x) ^ 1)
    case 26: WALK(~(((x << 3) | (x >> 57)) + x))
    case 27: WALK((((x << 3) | (x >> 57)) + x) - 3)
    case 28: WALK((((x << 11) | (x >> 47)) + x) + 1)
    case 29: WALK((((x << 11) | (x >> 47)) + x) ^ 1)
    case 30: WALK(~(((x << 11) | (x >> 47)) + x))
    case 31: WALK((((x << 11) | (x >> 47)) + x) - 3)
    }
    return at;
}

#if LANES == 1
WIDE static void walk_row(__global ulong *values, const int first, const int chains, const int steps, const int ways)
{
    row at;
    at.a = values[first];
    values[first] = walk(at, first % ways, steps).a;
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
