/*
 * Purpose     A moving picture of balls over a sea at dusk, computed pixel by pixel: no pixel waits for another.
 *
 * Formula     Each pixel is one call of light_of_pixels: look out through its square (look_out), walk from cell to cell
 *             of a grid on the sea until a ball is met (walk_until_met), and add up the light there, a sum of 5
 *             products (light_of_sky, light_of_sea, light_of_ball). Its byte is that sum, 0 to 1, in steps of 1/255.
 *             gpuviz/chapters/pixels/scalar_loop.py does the same, operation by operation.
 *
 * Buffers     frame    height x width bytes, row-major, written
 *             tiles    1 byte a tile, row-major, written: 1 = being computed, 2 = all its pixels are in the frame
 *
 * Parameters  LANES (1)    pixels of a row that a work-item computes at a time: 1, for GPUs, or 16, for CPUs' vectors
 *             AVX512 (0)   1 where the processor has AVX-512 (panels.h)
 *             tile_cols, tile_rows, first_tile   the size of a tile, in pixels, and the first work-group's tile
 *             width, height   of the frame, in pixels
 *             detail       steps that a pixel walks at most; balls fade into the haze before they are out of reach
 *             eye_x, eye_y, eye_z, turn_cos, turn_sin   where the camera is, and where it looks (0 <= eye_z < PERIOD)
 *             pixel_side   the side of a pixel on the picture plane, which is at distance 1
 *             phase        the place in the loop of the film, 0 to 1; the scene repeats itself every PERIOD cells
 *
 * NDRange     1 work-group a tile; its work-items take strips of LANES neighbouring pixels in turn, row after row. On
 *             CPUs groups of 1: a group's pixels are then the vectors' lanes. No local memory.
 *             Nothing is called that a driver brings, not even floor or min: PoCL makes real calls of them, and a call
 *             drops all vectors to memory. With a vector for its condition, ?: chooses lane by lane.
 *             Whether something is met hangs on sums and products alone, which all devices round alike; only how
 *             bright it is needs a division.
 *
 * Edges       strips and tiles end where the frame does; lanes beyond it are computed, but not stored.
 */
#pragma OPENCL FP_CONTRACT OFF

#ifndef LANES
#define LANES 1
#endif

/* Numbers, whole numbers, and masks, which are whole numbers too; each of them of one pixel or of 16. */
#if LANES == 1
typedef float real;
typedef int whole;
typedef uint word;
typedef uchar shade;
#define NUMBERS(kind, given) ((kind)(given))
#define BITS(kind, given) as_##kind(given)
#define ANY(mask) (mask)
#else
typedef float16 real;
typedef int16 whole;
typedef uint16 word;
typedef uchar16 shade;
#ifdef __clang__
#define NUMBERS(kind, given) __builtin_convertvector(given, kind##16)
#else
#define NUMBERS(kind, given) convert_##kind##16(given)
#endif
#define BITS(kind, given) as_##kind##16(given)
#define ANY(mask) any_of(mask)
WIDE static inline int any_of(const whole mask)
{
    const long4 halves = as_long8(mask).lo | as_long8(mask).hi;
    const long2 quarters = halves.lo | halves.hi;
    return (quarters.lo | quarters.hi) != 0;
}
#endif

/* What all pixels of a frame share. */
typedef struct {
    int width, height, detail;
    float eye_x, eye_y, eye_z, turn_cos, turn_sin, pixel_side, phase;
} uniforms;

typedef struct {
    real x, y, z;
} vec3;

typedef struct {
    vec3 centre;
    real radius;
    whole there; /* not every cell has one */
} ball;

/* Where a ray comes nearest to a ball's centre. */
typedef struct {
    vec3 aside;         /* from the centre to there */
    real along, depth2; /* from there on to the eye; the square of how deep in the ball it is, or below 0 */
} passage;

typedef struct {
    whole met, cell_x, cell_z; /* whether a ball was met, and in which cell */
    real end;                  /* how far away the sea is, or where rays are above all balls */
} walk;

/* Light is a sum of products: how much of a spot's kind of light there is, times how bright that is. */
typedef struct {
    real a0, b0, a1, b1, a2, b2, a3, b3, a4, b4;
} light;

#define PERIOD 64     /* cells; a power of two */
#define TOP 1.75f     /* no ball reaches higher */
#define FARTHEST 1e3f /* where the sea ends */
#define SUN_X 0.4286f /* where the sun is: a direction of length 1 */
#define SUN_Y 0.1650f
#define SUN_Z 0.8883f

WIDE static inline real least(const real a, const real b) { return a < b ? a : b; }
WIDE static inline real most(const real a, const real b) { return a > b ? a : b; }
WIDE static inline real size_of(const real a) { return most(a, -a); }
WIDE static inline real within_one(const real a) { return least(most(a, (real)0.0f), (real)1.0f); }
WIDE static inline real times(const vec3 a, const vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
WIDE static inline real towards_sun(const vec3 way) { return way.x * SUN_X + way.y * SUN_Y + way.z * SUN_Z; }

/* 1 / sqrt(x) for x > 0 to 5 digits: two steps of Newton's method, from a guess that made games of old fast. */
WIDE static inline real inverse_root(const real x)
{
    const real half_x = 0.5f * x;
    real root = BITS(float, 0x5f375a86 - (BITS(int, x) >> 1));
    root = root * (1.5f - half_x * root * root);
    return root * (1.5f - half_x * root * root);
}

/* -1 to 1 and back in one turn: two parabolas that look like a sine. */
WIDE static inline real swing(const real turns)
{
    const real rest = turns - NUMBERS(float, NUMBERS(int, turns)), x = 2.0f * (rest < 0.0f ? rest + 1.0f : rest) - 1.0f;
    return 4.0f * x * (1.0f - size_of(x));
}

/* The direction, of length 1, in which one looks through each pixel. */
WIDE static inline vec3 look_out(const whole cols, const int row, const uniforms u)
{
    const real right = NUMBERS(float, 2 * cols + (1 - u.width)) * (0.5f * u.pixel_side);
    const float up = (float)(u.height - 1 - 2 * row) * (0.5f * u.pixel_side) - 0.09f;
    const real scale = inverse_root(right * right + (up * up + 1.0f));
    vec3 way;
    way.x = (right * u.turn_cos + u.turn_sin) * scale;
    way.y = up * scale;
    way.z = (u.turn_cos - right * u.turn_sin) * scale;
    return way;
}

/* The ball of a cell, made up from the cell's place; all of it lies above that cell. */
WIDE static inline ball ball_of_cell(const whole cell_x, const whole cell_z, const uniforms u)
{
    word dice = BITS(uint, cell_x * PERIOD + (cell_z & (PERIOD - 1))) * 0x9e3779b1u;
    dice = (dice ^ (dice >> 15)) * 0x85ebca77u;
    dice = dice ^ (dice >> 13);
    const whole bits = BITS(int, dice);
    const real size = NUMBERS(float, bits & 255) * (1.0f / 255.0f);
    const real side_x = NUMBERS(float, (bits >> 8) & 255) * (2.0f / 255.0f) - 1.0f;
    const real side_z = NUMBERS(float, (bits >> 16) & 255) * (2.0f / 255.0f) - 1.0f;
    const real height = NUMBERS(float, (bits >> 24) & 255) * (1.0f / 255.0f);
    ball found;
    found.radius = 0.05f + 0.41f * (size * size * size);
    found.there = (size > 0.4f) & (cell_x != 0); /* the camera's own way is free */
    found.centre.x = NUMBERS(float, cell_x) + 0.5f + side_x * (0.48f - found.radius);
    found.centre.y = 1.15f * height + 0.06f * swing(side_x + 16.0f * u.phase);
    found.centre.z = NUMBERS(float, cell_z) + 0.5f + side_z * (0.48f - found.radius);
    return found;
}

WIDE static inline passage pass_by(const vec3 way, const ball near, const uniforms u)
{
    vec3 from_centre;
    from_centre.x = u.eye_x - near.centre.x;
    from_centre.y = u.eye_y - near.centre.y;
    from_centre.z = u.eye_z - near.centre.z;
    passage passed;
    passed.along = times(from_centre, way);
    passed.aside.x = from_centre.x - passed.along * way.x;
    passed.aside.y = from_centre.y - passed.along * way.y;
    passed.aside.z = from_centre.z - passed.along * way.z;
    passed.depth2 = near.radius * near.radius - times(passed.aside, passed.aside);
    return passed;
}

/* Goes from cell to cell until a ball is met, or the sea is, or no ball can be so high. */
WIDE static inline walk walk_until_met(const vec3 way, const uniforms u)
{
    const whole down = way.y < 0.0f, east = way.x > 0.0f, north = way.z > 0.0f;
    const whole step_x = east ? (whole)1 : (whole)-1, step_z = north ? (whole)1 : (whole)-1;
    const real cell_x_side = 1.0f / most(size_of(way.x), (real)1e-6f);
    const real cell_z_side = 1.0f / most(size_of(way.z), (real)1e-6f);
    const float into_x = u.eye_x - (float)(int)u.eye_x, into_z = u.eye_z - (float)(int)u.eye_z; /* both at least 0 */
    whole cell_x = (int)u.eye_x, cell_z = (int)u.eye_z;
    real next_x = (east ? (real)(1.0f - into_x) : (real)into_x) * cell_x_side; /* how far away the next cells are */
    real next_z = (north ? (real)(1.0f - into_z) : (real)into_z) * cell_z_side;
    walk done;
    done.end = (down ? (real)u.eye_y : (real)(TOP - u.eye_y)) / most(size_of(way.y), (real)1e-6f);
    done.cell_x = cell_x, done.cell_z = cell_z;
    done.met = (whole)0;
    whole walking = !done.met;
    for (int step = 0; step < u.detail; step++) {
        const ball here = ball_of_cell(cell_x, cell_z, u);
        if (ANY(walking & here.there)) {
            const passage passed = pass_by(way, here, u);
            /* Is it met before the sea, -along - sqrt(depth2) < eye_y / -way.y? Without the root and the division. */
            const real beyond = passed.along * way.y - u.eye_y;
            const whole dry = (beyond < 0.0f) | (passed.depth2 * (way.y * way.y) > beyond * beyond);
            const whole hit = walking & here.there & (passed.depth2 > 0.0f) & (passed.along < 0.0f) & dry;
            done.cell_x = hit ? cell_x : done.cell_x;
            done.cell_z = hit ? cell_z : done.cell_z;
            done.met = done.met | hit;
            walking = walking & !hit;
        }
        const whole over_x = next_x < next_z;
        walking = walking & ((over_x ? next_x : next_z) < done.end);
        if (!ANY(walking))
            break;
        /* All go on, also who has met something: no step then waits for what the one before it found. */
        cell_x += over_x ? step_x : (whole)0;
        cell_z += over_x ? (whole)0 : step_z;
        next_x += over_x ? cell_x_side : (real)0.0f;
        next_z += over_x ? (real)0.0f : cell_z_side;
    }
    return done;
}

WIDE static inline real sum_of_four(const light lit)
{
    return lit.a0 * lit.b0 + lit.a1 * lit.b1 + lit.a2 * lit.b2 + lit.a3 * lit.b3;
}

WIDE static inline real sum_of_five(const light lit) { return sum_of_four(lit) + lit.a4 * lit.b4; }

/* The sky: its own, more at the horizon, more towards the sun, a halo; and the sun itself, which haze does not show. */
WIDE static inline light light_of_sky(const vec3 way)
{
    const real to_sun = towards_sun(way), near = 0.5f + 0.5f * to_sun, near2 = near * near;
    const real low = 1.0f - within_one(way.y), low2 = low * low;
    light sky;
    sky.a0 = (real)1.0f, sky.b0 = (real)0.17f;
    sky.a1 = low2 * low2, sky.b1 = (real)0.22f;
    sky.a2 = near2 * near2 * near2, sky.b2 = (real)0.25f;
    sky.a3 = 1.0f / (1.0f + 45.0f * (1.0f - to_sun)), sky.b3 = (real)0.30f;
    sky.a4 = within_one((to_sun - 0.9970f) * 3000.0f), sky.b4 = (real)0.3f;
    return sky;
}

/* The sea: the sky that it mirrors, by how it leans; its own; the heights of its waves; glitter; haze. */
WIDE static inline light light_of_sea(const vec3 way, const real end, const real sky_behind, const uniforms u)
{
    const real far = least(end, (real)FARTHEST), x = u.eye_x + far * way.x, z = u.eye_z + far * way.z;
    const real calm = 9.0f / (9.0f + far); /* waves far away are too small to be seen */
    /* A wave repeats itself PERIOD cells on, and after a whole number of swings in the film. */
    const real long_wave = swing(0.13f * x + 0.1875f * z + 9.0f * u.phase);
    const real cross_wave = swing(0.31f * x - 0.28125f * z + 13.0f * u.phase + 0.15f * long_wave);
    const real short_wave = swing(0.35f * x + 1.15625f * z + 29.0f * u.phase + 0.3f * cross_wave);
    const real ripple = swing(1.40f * x - 2.28125f * z + 47.0f * u.phase + 0.4f * short_wave);
    const real lean_x = calm * (0.030f * cross_wave + 0.012f * short_wave + 0.020f * ripple);
    const real lean_z = calm * (0.030f * long_wave + 0.045f * short_wave + 0.025f * ripple);
    const real scale = inverse_root(lean_x * lean_x + (lean_z * lean_z + 1.0f));
    const real facing = (lean_x * way.x + way.y + lean_z * way.z) * scale;
    vec3 mirrored;
    mirrored.x = way.x - 2.0f * facing * lean_x * scale;
    mirrored.y = way.y - 2.0f * facing * scale;
    mirrored.z = way.z - 2.0f * facing * lean_z * scale;
    const real glance = most(1.0f + facing, (real)0.0f), glance2 = glance * glance;
    const real mirror = 0.10f + 0.75f * (glance2 * glance2);
    const real rough = (1.0f - calm) * (1.0f - calm), haze = rough * rough, clear = 1.0f - haze;
    light sea;
    sea.a0 = mirror * clear, sea.b0 = sum_of_four(light_of_sky(mirrored));
    sea.a1 = (1.0f - mirror) * clear, sea.b1 = (real)0.16f;
    sea.a2 = short_wave + long_wave, sea.b2 = calm * 0.02f;
    sea.a3 = within_one((towards_sun(mirrored) - 0.970f) * 45.0f) * clear, sea.b3 = (real)0.45f;
    sea.a4 = haze, sea.b4 = sky_behind;
    return sea;
}

/* A ball: the way its spot faces times the sun's light, which is three products; light from all sides; haze. */
WIDE static inline light light_of_ball(const vec3 way, const ball met, const real sky_behind, const uniforms u)
{
    const passage passed = pass_by(way, met, u);
    const real depth2 = most(passed.depth2, (real)1e-12f), depth = depth2 * inverse_root(depth2);
    const real per_radius = 1.0f / met.radius, far = -passed.along - depth;
    const real veil = least(far * (1.0f / (0.7f * (float)u.detail)), (real)1.0f);
    const real haze = veil * (2.0f - veil), clear = 1.0f - haze;
    light lit;
    lit.a0 = (passed.aside.x - depth * way.x) * per_radius, lit.b0 = clear * 0.22f;
    lit.a1 = (passed.aside.y - depth * way.y) * per_radius, lit.b1 = clear * 0.17f;
    lit.a2 = (passed.aside.z - depth * way.z) * per_radius, lit.b2 = clear * 0.34f;
    lit.a3 = (real)1.0f, lit.b3 = clear * 0.26f;
    lit.a4 = haze, lit.b4 = sky_behind;
    return lit;
}

/* How bright some pixels of a row are, 0 to 1. */
WIDE static inline real light_of_pixels(const whole cols, const int row, const uniforms u)
{
    const vec3 way = look_out(cols, row, u);
    const walk done = walk_until_met(way, u);
    const light sky = light_of_sky(way);
    const real sky_behind = sum_of_four(sky);
    const whole down = way.y < 0.0f;
    real sum = sum_of_five(sky);
    if (ANY(down & !done.met)) {
        const real sea = sum_of_five(light_of_sea(way, done.end, sky_behind, u));
        sum = down ? sea : sum;
    }
    if (ANY(done.met)) {
        const real lit = sum_of_five(light_of_ball(way, ball_of_cell(done.cell_x, done.cell_z, u), sky_behind, u));
        sum = done.met ? lit : sum;
    }
    return within_one(sum);
}

WIDE static void paint_tile(__global uchar *frame, const int left, const int top, const int right, const int bottom,
                            const int first_strip, const int strips_apart, const uniforms u)
{
    const int strips_across = (right - left + LANES - 1) / LANES, strips = strips_across * (bottom - top);
    for (int strip = first_strip; strip < strips; strip += strips_apart) {
        const int row = top + strip / strips_across, col = left + strip % strips_across * LANES;
        __global uchar *place = frame + (size_t)row * u.width + col;
#if LANES == 1
        *place = NUMBERS(uchar, NUMBERS(int, light_of_pixels(col, row, u) * 255.0f + 0.5f));
#else
        const whole lanes = (whole)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        uchar bytes[LANES] __attribute__((aligned(LANES)));
        *(shade *)bytes = NUMBERS(uchar, NUMBERS(int, light_of_pixels(col + lanes, row, u) * 255.0f + 0.5f));
        for (int lane = 0; lane < LANES && col + lane < right; lane++)
            place[lane] = bytes[lane];
#endif
    }
}

__kernel void pixels(__global uchar *frame, volatile __global uchar *tiles, const int tile_cols, const int tile_rows,
                     const int first_tile, const int width, const int height, const int detail, const float eye_x,
                     const float eye_y, const float eye_z, const float turn_cos, const float turn_sin,
                     const float pixel_side, const float phase)
{
    const uniforms u = { width, height, detail, eye_x, eye_y, eye_z, turn_cos, turn_sin, pixel_side, phase };
    const int tile = first_tile + get_group_id(0), tiles_across = (width + tile_cols - 1) / tile_cols;
    const int top = tile / tiles_across * tile_rows, left = tile % tiles_across * tile_cols;
    if (get_local_id(0) == 0)
        tiles[tile] = 1;
    paint_tile(frame, left, top, min(left + tile_cols, width), min(top + tile_rows, height), get_local_id(0),
               get_local_size(0), u);
    barrier(CLK_GLOBAL_MEM_FENCE); /* all pixels are there before the tile says so */
    if (get_local_id(0) == 0)
        tiles[tile] = 2;
}
