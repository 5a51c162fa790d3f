"""The sequential loop: one core, one pixel after another, compiled by numba.

What ``shaders/pixels.cl`` does, operation by operation and in the same order, in float32, so that both see the same
picture: each function here is described there, under the same name. No fastmath, which would change the order of sums
and fuse products into them, no parallel, no vector instructions. What ``gcc -O2 -march=native`` makes of the same loop
is no faster if told to round alike, and a tenth faster if it may fuse (``bench.py``).
"""

import numpy as np
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from gpuviz.chapters.pixels.uniforms import FrameUniforms, Uniforms

SKY, SEA, BALL = 0, 1, 2  # what a pixel can meet
Vec3 = tuple[np.float32, np.float32, np.float32]
Ball = tuple[Vec3, np.float32, bool]  # centre, radius, and whether it is there
Passage = tuple[np.float32, Vec3, np.float32]  # along, aside, depth2
Walk = tuple[int, int, int, int, np.float32]  # what is met, after how many steps, in which cell; the walk's end
Light = tuple[
    np.float32, np.float32, np.float32, np.float32, np.float32,
    np.float32, np.float32, np.float32, np.float32, np.float32,
]  # fmt: skip # five pairs, one after another: how much of a kind of light there is, and how bright that is

f32 = np.float32
_PERIOD = 64
_TOP = f32(1.75)
_FARTHEST = f32(1e3)
_SUN_X, _SUN_Y, _SUN_Z = f32(0.4286), f32(0.1650), f32(0.8883)
# A division by zero is infinite, as in C. Without forceinline four calls a pixel remain, which take an eighth longer.
# Only what is called from outside is kept on disk: numba's files name the classes of its arguments, and cannot be read,
# whatever else has changed, once one of them lies elsewhere.
_options = {"nogil": True, "error_model": "numpy", "forceinline": True}
_compiled = njit(**_options)
_compiled_and_kept = njit(cache=True, **_options)


@intrinsic
def _bits_of(typing_context, x):  # type: ignore[no-untyped-def]  # numba calls it while it compiles
    """The bits of a float32 as an int32."""

    def generate(context, builder, signature, arguments):  # type: ignore[no-untyped-def]  # likewise
        return builder.bitcast(arguments[0], context.get_value_type(types.int32))

    return types.int32(types.float32), generate


@intrinsic
def _of_bits(typing_context, bits):  # type: ignore[no-untyped-def]  # likewise
    """The float32 that has the bits of an int32."""

    def generate(context, builder, signature, arguments):  # type: ignore[no-untyped-def]  # likewise
        return builder.bitcast(arguments[0], context.get_value_type(types.float32))

    return types.float32(types.int32), generate


@_compiled
def _least(a: np.float32, b: np.float32) -> np.float32:
    return a if a < b else b


@_compiled
def _most(a: np.float32, b: np.float32) -> np.float32:
    return a if a > b else b


@_compiled
def _size_of(a: np.float32) -> np.float32:
    return _most(a, -a)


@_compiled
def _within_one(a: np.float32) -> np.float32:
    return _least(_most(a, f32(0)), f32(1))


@_compiled
def _times(a: Vec3, b: Vec3) -> np.float32:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@_compiled
def _inverse_root(x: np.float32) -> np.float32:
    half_x = f32(0.5) * x
    root = _of_bits(np.int32(0x5F375A86 - (_bits_of(x) >> 1)))
    root = root * (f32(1.5) - half_x * root * root)
    return root * (f32(1.5) - half_x * root * root)


@_compiled
def _swing(turns: np.float32) -> np.float32:
    rest = turns - f32(np.int32(turns))
    x = f32(2) * (rest + f32(1) if rest < f32(0) else rest) - f32(1)
    return f32(4) * x * (f32(1) - _size_of(x))


@_compiled
def _look_out(col: int, row: int, u: FrameUniforms) -> Vec3:
    right = f32(2 * col + (1 - u.width)) * (f32(0.5) * u.pixel_side)
    up = f32(u.height - 1 - 2 * row) * (f32(0.5) * u.pixel_side) - f32(0.09)
    scale = _inverse_root(right * right + (up * up + f32(1)))
    return (right * u.turn_cos + u.turn_sin) * scale, up * scale, (u.turn_cos - right * u.turn_sin) * scale


@_compiled
def _ball_of_cell(cell_x: int, cell_z: int, u: FrameUniforms) -> Ball:
    dice = ((cell_x * _PERIOD + (cell_z & (_PERIOD - 1))) * 0x9E3779B1) & 0xFFFFFFFF
    dice = ((dice ^ (dice >> 15)) * 0x85EBCA77) & 0xFFFFFFFF
    dice = dice ^ (dice >> 13)
    size = f32(dice & 255) * f32(1 / 255)
    side_x = f32((dice >> 8) & 255) * f32(2 / 255) - f32(1)
    side_z = f32((dice >> 16) & 255) * f32(2 / 255) - f32(1)
    height = f32((dice >> 24) & 255) * f32(1 / 255)
    radius = f32(0.05) + f32(0.41) * (size * size * size)
    there = bool((size > f32(0.4)) & (cell_x != 0))
    x = f32(cell_x) + f32(0.5) + side_x * (f32(0.48) - radius)
    y = f32(1.15) * height + f32(0.06) * _swing(side_x + f32(16) * u.phase)
    z = f32(cell_z) + f32(0.5) + side_z * (f32(0.48) - radius)
    return (x, y, z), radius, there


@_compiled
def _pass_by(way: Vec3, centre: Vec3, radius: np.float32, u: FrameUniforms) -> Passage:
    x, y, z = u.eye_x - centre[0], u.eye_y - centre[1], u.eye_z - centre[2]
    along = _times((x, y, z), way)
    aside = (x - along * way[0], y - along * way[1], z - along * way[2])
    return along, aside, radius * radius - _times(aside, aside)


@_compiled
def _walk_until_met(way: Vec3, u: FrameUniforms) -> Walk:
    down, east, north = way[1] < f32(0), way[0] > f32(0), way[2] > f32(0)
    step_x, step_z = 1 if east else -1, 1 if north else -1
    cell_x_side = f32(1) / _most(_size_of(way[0]), f32(1e-6))
    cell_z_side = f32(1) / _most(_size_of(way[2]), f32(1e-6))
    cell_x, cell_z = int(u.eye_x), int(u.eye_z)
    into_x, into_z = u.eye_x - f32(cell_x), u.eye_z - f32(cell_z)
    next_x = (f32(1) - into_x if east else into_x) * cell_x_side
    next_z = (f32(1) - into_z if north else into_z) * cell_z_side
    end = (u.eye_y if down else _TOP - u.eye_y) / _most(_size_of(way[1]), f32(1e-6))
    step = 0
    while step < u.detail:
        step += 1
        centre, radius, there = _ball_of_cell(cell_x, cell_z, u)
        if there:
            along, _, depth2 = _pass_by(way, centre, radius, u)
            if depth2 > f32(0) and along < f32(0):
                beyond = along * way[1] - u.eye_y
                if beyond < f32(0) or depth2 * (way[1] * way[1]) > beyond * beyond:
                    return BALL, step, cell_x, cell_z, end
        if next_x < next_z:
            entry = next_x
            cell_x += step_x
            next_x += cell_x_side
        else:
            entry = next_z
            cell_z += step_z
            next_z += cell_z_side
        if not entry < end:
            break
    return SEA if down else SKY, step, cell_x, cell_z, end


@_compiled
def _sum_of_four(light: Light) -> np.float32:
    return light[0] * light[1] + light[2] * light[3] + light[4] * light[5] + light[6] * light[7]


@_compiled
def _light_of_sky(way: Vec3) -> Light:
    to_sun = way[0] * _SUN_X + way[1] * _SUN_Y + way[2] * _SUN_Z
    near = f32(0.5) + f32(0.5) * to_sun
    near2 = near * near
    low = f32(1) - _within_one(way[1])
    low2 = low * low
    return (
        f32(1), f32(0.17),
        low2 * low2, f32(0.22),
        near2 * near2 * near2, f32(0.25),
        f32(1) / (f32(1) + f32(45) * (f32(1) - to_sun)), f32(0.30),
        _within_one((to_sun - f32(0.9970)) * f32(3000)), f32(0.3),
    )  # fmt: skip


@_compiled
def _light_of_sea(way: Vec3, end: np.float32, sky_behind: np.float32, u: FrameUniforms) -> Light:
    far = _least(end, _FARTHEST)
    x, z = u.eye_x + far * way[0], u.eye_z + far * way[2]
    calm = f32(9) / (f32(9) + far)
    long_wave = _swing(f32(0.13) * x + f32(0.1875) * z + f32(9) * u.phase)
    cross_wave = _swing(f32(0.31) * x - f32(0.28125) * z + f32(13) * u.phase + f32(0.15) * long_wave)
    short_wave = _swing(f32(0.35) * x + f32(1.15625) * z + f32(29) * u.phase + f32(0.3) * cross_wave)
    ripple = _swing(f32(1.40) * x - f32(2.28125) * z + f32(47) * u.phase + f32(0.4) * short_wave)
    lean_x = calm * (f32(0.030) * cross_wave + f32(0.012) * short_wave + f32(0.020) * ripple)
    lean_z = calm * (f32(0.030) * long_wave + f32(0.045) * short_wave + f32(0.025) * ripple)
    scale = _inverse_root(lean_x * lean_x + (lean_z * lean_z + f32(1)))
    facing = (lean_x * way[0] + way[1] + lean_z * way[2]) * scale
    mirrored_x = way[0] - f32(2) * facing * lean_x * scale
    mirrored_y = way[1] - f32(2) * facing * scale
    mirrored_z = way[2] - f32(2) * facing * lean_z * scale
    glance = _most(f32(1) + facing, f32(0))
    glance2 = glance * glance
    mirror = f32(0.10) + f32(0.75) * (glance2 * glance2)
    to_sun = mirrored_x * _SUN_X + mirrored_y * _SUN_Y + mirrored_z * _SUN_Z
    rough = (f32(1) - calm) * (f32(1) - calm)
    haze = rough * rough
    clear = f32(1) - haze
    return (
        mirror * clear, _sum_of_four(_light_of_sky((mirrored_x, mirrored_y, mirrored_z))),
        (f32(1) - mirror) * clear, f32(0.16),
        short_wave + long_wave, calm * f32(0.02),
        _within_one((to_sun - f32(0.970)) * f32(45)) * clear, f32(0.45),
        haze, sky_behind,
    )  # fmt: skip


@_compiled
def _light_of_ball(way: Vec3, cell_x: int, cell_z: int, sky_behind: np.float32, u: FrameUniforms) -> Light:
    centre, radius, _ = _ball_of_cell(cell_x, cell_z, u)
    along, aside, passed_depth2 = _pass_by(way, centre, radius, u)
    depth2 = _most(passed_depth2, f32(1e-12))
    depth = depth2 * _inverse_root(depth2)
    per_radius = f32(1) / radius
    far = -along - depth
    veil = _least(far * (f32(1) / (f32(0.7) * f32(u.detail))), f32(1))
    haze = veil * (f32(2) - veil)
    clear = f32(1) - haze
    return (
        (aside[0] - depth * way[0]) * per_radius, clear * f32(0.22),
        (aside[1] - depth * way[1]) * per_radius, clear * f32(0.17),
        (aside[2] - depth * way[2]) * per_radius, clear * f32(0.34),
        f32(1), clear * f32(0.26),
        haze, sky_behind,
    )  # fmt: skip


@_compiled
def _light_of_pixel(col: int, row: int, u: FrameUniforms) -> tuple[int, int, Light, np.float32]:
    way = _look_out(col, row, u)
    met, steps, cell_x, cell_z, end = _walk_until_met(way, u)
    light = _light_of_sky(way)
    if met == SEA:
        light = _light_of_sea(way, end, _sum_of_four(light), u)
    elif met == BALL:
        light = _light_of_ball(way, cell_x, cell_z, _sum_of_four(light), u)
    return met, steps, light, _within_one(_sum_of_four(light) + light[8] * light[9])


@_compiled
def _byte_of(light: np.float32) -> int:
    return int(light * f32(255) + f32(0.5))


@_compiled_and_kept
def compute_pixel(col: int, row: int, uniforms: Uniforms) -> tuple[int, int, Light, np.float32, int]:
    """What a pixel meets, after how many steps, the light there, the sum of its five products, 0 to 1, and its byte."""
    met, steps, light, total = _light_of_pixel(col, row, FrameUniforms(*uniforms))
    return met, steps, light, total, _byte_of(total)


@_compiled_and_kept
def render_rows(
    pixels: NDArray[np.uint8],
    uniforms: Uniforms,
    first_row: int,
    end_row: int,
    pixels_done: NDArray[np.int64],
    cancel: NDArray[np.uint8],
) -> None:
    """Write the bytes of some rows of a frame (height × width) from left to right, row after row.

    ``pixels_done[0]`` counts those of the frame, a row at a time. Ends early once ``cancel[0]`` is not 0.
    """
    u = FrameUniforms(*uniforms)
    for row in range(first_row, end_row):
        if cancel[0] != 0:
            return
        for col in range(u.width):
            pixels[row, col] = _byte_of(_light_of_pixel(col, row, u)[3])
        pixels_done[0] = (row + 1) * u.width
