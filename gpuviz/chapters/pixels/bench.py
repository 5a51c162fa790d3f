"""The sequential loop of the pixels beside C: ``shaders/pixels.cl`` itself, one pixel after another, by a C compiler.

    python -m gpuviz.chapters.pixels.bench [WxH] [DETAIL]

The C compiler gets ``-O2 -march=native`` twice: as it likes, fusing products into sums, and told to round every product
as the kernels and the sequential loop do; only then are all bytes the same.
"""

import ctypes
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.pixels.frame import Frame, FrameSpec, parse_frame_size
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.compute.shaders import shader_source

_ROUNDS = 7
_BEFORE = """
#include <stddef.h>
#include <string.h>
typedef unsigned char uchar;
typedef unsigned int uint;
typedef unsigned long ulong;
#define as_int(x) ({ __typeof__(x) number = (x); int bits; memcpy(&bits, &number, 4); bits; })
static inline uint as_uint(int x) { return (uint)x; }
static inline float as_float(int bits) { float x; memcpy(&x, &bits, 4); return x; }
static inline int min(int a, int b) { return a < b ? a : b; }
static inline int get_group_id(int axis) { return 0; }
static inline int get_local_id(int axis) { return 0; }
static inline int get_local_size(int axis) { return 1; }
#define __global
#define __kernel static inline
#define barrier(fence)
#define WIDE
"""
# One pixel needs no masks: the walk ends where a ball is met, as it does in the sequential loop.
_AFTER = """
static float light_of_pixel(int col, int row, uniforms u)
{
    const vec3 way = look_out(col, row, u);
    const int down = way.y < 0.0f, step_x = way.x > 0.0f ? 1 : -1, step_z = way.z > 0.0f ? 1 : -1;
    const float cell_x_side = 1.0f / most(size_of(way.x), 1e-6f), cell_z_side = 1.0f / most(size_of(way.z), 1e-6f);
    int cell_x = (int)u.eye_x, cell_z = (int)u.eye_z;
    const float into_x = u.eye_x - (float)cell_x, into_z = u.eye_z - (float)cell_z;
    float next_x = (way.x > 0.0f ? 1.0f - into_x : into_x) * cell_x_side;
    float next_z = (way.z > 0.0f ? 1.0f - into_z : into_z) * cell_z_side;
    const float end = (down ? u.eye_y : TOP - u.eye_y) / most(size_of(way.y), 1e-6f);
    const light sky = light_of_sky(way);
    for (int step = 0; step < u.detail; step++) {
        const ball here = ball_of_cell(cell_x, cell_z, u);
        if (here.there) {
            const passage passed = pass_by(way, here, u);
            const float beyond = passed.along * way.y - u.eye_y;
            if (passed.depth2 > 0.0f && passed.along < 0.0f
                && (beyond < 0.0f || passed.depth2 * (way.y * way.y) > beyond * beyond))
                return within_one(sum_of_five(light_of_ball(way, here, sum_of_four(sky), u)));
        }
        float entry;
        if (next_x < next_z)
            entry = next_x, next_x += cell_x_side, cell_x += step_x;
        else
            entry = next_z, next_z += cell_z_side, cell_z += step_z;
        if (!(entry < end))
            break;
    }
    return within_one(sum_of_five(down ? light_of_sea(way, end, sum_of_four(sky), u) : sky));
}

void frame_in_c(uchar *frame, int width, int height, int detail, const float *camera)
{
    const uniforms u = { width, height, detail, camera[0], camera[1], camera[2], camera[3], camera[4], camera[5],
                      camera[6] };
    for (int row = 0; row < height; row++)
        for (int col = 0; col < width; col++)
            frame[(size_t)row * width + col] = light_of_pixel(col, row, u) * 255.0f + 0.5f;
}
"""


def main() -> None:
    """Print the time of a frame by each, the best of several in turns."""
    size, detail = [*sys.argv[1:], *("1280x720", "48")[len(sys.argv) - 1 :]]
    spec = FrameSpec(*parse_frame_size(size), detail=int(detail), time_s=3.0)
    renderer, frame = SequentialRenderer(), Frame.empty(spec)
    renderer.prepare(spec)
    with tempfile.TemporaryDirectory() as folder:
        rivals: dict[str, Callable[[], NDArray[np.uint8]]] = {"numba": lambda: _by_numba(renderer, frame)}
        for name, options in {"gcc, fused": [], "gcc": ["-ffp-contract=off"]}.items():
            rivals[name] = _in_c(Path(folder) / name, spec, options)
        best_ms = dict.fromkeys(rivals, np.inf)
        for _ in range(_ROUNDS):
            for name, rival in rivals.items():
                started_ns = time.thread_time_ns()
                pixels = rival()
                best_ms[name] = min(best_ms[name], (time.thread_time_ns() - started_ns) / 1e6)
                difference = np.abs(pixels.astype(np.int16) - frame.pixels)
                if name != "gcc, fused" and difference.any():
                    raise ValueError(f"{name} computes another picture")
    for name, took_ms in best_ms.items():
        print(f"{name:12} {took_ms:8.1f} ms {1e3 / took_ms:8.2f} frames/s")


def _by_numba(renderer: SequentialRenderer, frame: Frame) -> NDArray[np.uint8]:
    renderer.render(frame)
    return frame.pixels


def _in_c(stem: Path, spec: FrameSpec, options: list[str]) -> Callable[[], NDArray[np.uint8]]:
    source, library = stem.with_suffix(".c"), stem.with_suffix(".so")
    source.write_text(_BEFORE + shader_source("pixels") + _AFTER)
    compiler = shutil.which("gcc") or "cc"
    command = [compiler, "-O2", "-march=native", "-w", "-shared", "-fPIC", *options, "-o", str(library), str(source)]
    subprocess.run(command, check=True)
    frame_in_c = ctypes.CDLL(str(library)).frame_in_c
    pixels = np.zeros((spec.height, spec.width), np.uint8)
    camera = np.array(spec.uniforms[3:], np.float32)
    places = [array.ctypes.data_as(ctypes.c_void_p) for array in (pixels, camera)]

    def run() -> NDArray[np.uint8]:
        frame_in_c(places[0], spec.width, spec.height, spec.detail, places[1])
        return pixels

    return run


if __name__ == "__main__":
    main()
