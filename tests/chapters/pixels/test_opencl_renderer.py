"""Both forms of the kernel on every device there is, against the sequential loop."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Thread
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from gpuviz.chapters.pixels import opencl_renderer
from gpuviz.chapters.pixels.errors import FrameTooLarge
from gpuviz.chapters.pixels.frame import TILE_BEGUN, TILE_DONE, TILE_WAITING, Frame, FrameSpec
from gpuviz.chapters.pixels.opencl_renderer import OpenClRenderer
from gpuviz.chapters.pixels.renderer import Renderer
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.chapters.pixels.verification import compare_frames
from gpuviz.compute.aligned import aligned_empty
from gpuviz.compute.cancellation import Cancelled
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from gpuviz.compute.shaders import shader_source
from gpuviz.errors import DeviceFailed, KernelBuildFailed
from tests.found import found_devices

Kind = Literal["cpu", "cpu-avx512", "gpu"]
PARAMETERS: dict[Kind, KernelParameters] = {
    "cpu": CpuParameters(),
    "cpu-avx512": CpuParameters(rows=8, cols=32, avx512=True),
    "gpu": GpuParameters(),
}
Form = tuple[Kind, DeviceInfo]


def forms() -> list[Form]:
    """Each form of the kernel with each device that can compute with it."""
    found: list[Form] = []
    for device in found_devices():
        found.append(("gpu", device))
        if device.kernels == "cpu":
            found.append(("cpu", device))
            if device.vector_lanes >= 16:
                found.append(("cpu-avx512", device))
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "form" in metafunc.fixturenames:
        wanted = next((mark.args[0] for mark in metafunc.definition.iter_markers("kind")), "")
        chosen = [(kind, device) for kind, device in forms() if kind.startswith(wanted)]
        ids = [f"{kind} on {device.name}" for kind, device in chosen]
        metafunc.parametrize("form", chosen, ids=ids, scope="module")


@pytest.fixture(scope="module")
def renderer(form: Form) -> Iterator[OpenClRenderer]:
    kind, device = form
    renderer = OpenClRenderer(device, PARAMETERS[kind])
    assert renderer.prepare(FrameSpec(1, 1)) > 0
    yield renderer
    renderer.close()


def expected(spec: FrameSpec) -> NDArray[np.uint8]:
    frame = Frame.empty(spec)
    SequentialRenderer().render(frame)
    return frame.pixels


def rendered(renderer: OpenClRenderer, spec: FrameSpec) -> Frame:
    frame = Frame.empty(spec)
    times = renderer.render(frame)
    assert 0 < times.kernel_ns <= times.total_ns
    return frame


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (16, 1), (17, 2), (1, 300), (641, 479), (1366, 768)])
@pytest.mark.parametrize("time_s", [0.0, 7.25, 63.99])
def test_every_pixel_is_the_sequential_loops(renderer: OpenClRenderer, size: tuple[int, int], time_s: float) -> None:
    spec = FrameSpec(*size, time_s=time_s)
    frame = rendered(renderer, spec)
    assert compare_frames(frame.pixels, expected(spec)).correct
    assert (frame.tiles == TILE_DONE).all()


@pytest.mark.parametrize("rounded", ["1.0000003f", "0.9999997f"])
def test_a_device_that_rounds_divisions_otherwise_sees_the_same(form: Form, rounded: str) -> None:
    kind, device = form
    source = shader_source("pixels")
    assert source.count(" 1.0f / ") >= 4
    inexact = source.replace(" 1.0f / ", f" {rounded} / ")
    renderer = OpenClRenderer(device, PARAMETERS[kind], {"pixels": inexact})
    renderer.prepare(FrameSpec(1, 1))
    for time_s in (11.0, 33.0):
        spec = FrameSpec(640, 360, time_s=time_s)
        assert compare_frames(rendered(renderer, spec).pixels, expected(spec)).correct


def test_renderers_can_take_each_others_place(device: DeviceInfo) -> None:
    renderers: list[Renderer] = [SequentialRenderer(), OpenClRenderer(device)]
    spec = FrameSpec(64, 36)
    for renderer in renderers:
        renderer.prepare(spec)
        assert renderer.describe()
        frame = Frame.empty(spec)
        assert renderer.render(frame).total_ns > 0
        assert compare_frames(frame.pixels, expected(spec)).correct
        renderer.close()
    assert len({renderer.name for renderer in renderers}) == 2


@settings(max_examples=25, deadline=None)
@given(
    width=st.integers(1, 200),
    height=st.integers(1, 200),
    detail=st.integers(1, 100) | st.just(1000),
    time_s=st.floats(0, 1e6),
)
def test_any_frame_is_the_sequential_loops(
    renderer: OpenClRenderer, width: int, height: int, detail: int, time_s: float
) -> None:
    spec = FrameSpec(width, height, detail, time_s)
    assert compare_frames(rendered(renderer, spec).pixels, expected(spec)).correct


def test_last_tiles_are_clipped_at_the_edge_of_the_frame(renderer: OpenClRenderer) -> None:
    spec = FrameSpec(641, 479)
    room = aligned_empty((481, 641), np.uint8)
    room.fill(7)
    frame = replace(Frame.empty(spec), pixels=room[:479])
    renderer.render(frame)
    assert compare_frames(frame.pixels, expected(spec)).correct
    assert (room[479:] == 7).all()


def test_frame_after_frame_comes_in_the_same_room(renderer: OpenClRenderer) -> None:
    frame = Frame.empty(FrameSpec(320, 180))
    for time_s in (1.0, 2.0, 3.0):
        spec = FrameSpec(320, 180, time_s=time_s)
        renderer.render(frame.at(spec))
        assert compare_frames(frame.pixels, expected(spec)).correct


def test_size_may_change_from_frame_to_frame(renderer: OpenClRenderer) -> None:
    for size in ((320, 180), (33, 70), (400, 200)):
        spec = FrameSpec(*size, time_s=4.0)
        assert compare_frames(rendered(renderer, spec).pixels, expected(spec)).correct


def test_tiles_are_done_only_after_their_pixels(renderer: OpenClRenderer) -> None:
    spec = FrameSpec(1280, 720, time_s=2.0)
    right = expected(spec)
    frame = Frame.empty(spec)
    frame.pixels[...] = ~right
    run = Thread(target=renderer.render, args=(frame,))
    run.start()
    while run.is_alive():
        for tile in np.flatnonzero(frame.tiles.copy() == TILE_DONE)[-3:]:  # those that were done last
            place = spec.tile_slices(int(tile))
            assert compare_frames(frame.pixels[place], right[place]).correct
    run.join()


def test_a_tile_that_is_left_out_is_not_done(form: Form) -> None:
    kind, device = form
    source = shader_source("pixels")
    line = "    if (get_local_id(0) == 0)\n        tiles[tile] = 2;\n"
    assert source.count(line) == 1
    left_out = source.replace(line, "    if (get_local_id(0) == 0)\n        tiles[tile] = tile == 5 ? 1 : 2;\n")
    renderer = OpenClRenderer(device, PARAMETERS[kind], {"pixels": left_out})
    frame = Frame.empty(FrameSpec(320, 180))
    renderer.prepare(frame.spec)
    for _ in range(2):  # what the frame before has left on the device does not hide it
        renderer.render(frame)
        assert frame.tiles[5] == TILE_BEGUN
        assert np.count_nonzero(frame.tiles == TILE_DONE) == frame.spec.tiles - 1


@pytest.mark.kind("cpu")
def test_tiles_are_seen_while_a_launch_runs(renderer: OpenClRenderer) -> None:
    frame = Frame.empty(FrameSpec(3840, 2160))
    seen_half_done = False
    for _ in range(20):  # until this thread is given a core in time
        run = Thread(target=renderer.render, args=(frame,))
        run.start()
        while run.is_alive():
            done = np.count_nonzero(frame.tiles == TILE_DONE)
            seen_half_done |= bool(0 < done < frame.spec.tiles)
        run.join()
        if seen_half_done:
            break
    assert seen_half_done


def one_row_a_wave(renderer: OpenClRenderer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer._device, "_cut", lambda spec: [range(row, row + 1) for row in range(spec.grid_rows)])


def test_a_frame_of_many_waves_is_right(renderer: OpenClRenderer, monkeypatch: pytest.MonkeyPatch) -> None:
    one_row_a_wave(renderer, monkeypatch)
    spec = FrameSpec(641, 479, time_s=8.0)
    assert compare_frames(rendered(renderer, spec).pixels, expected(spec)).correct


def test_stop_in_the_middle_of_a_frame_keeps_what_is_done(
    renderer: OpenClRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_row_a_wave(renderer, monkeypatch)
    spec = FrameSpec(640, 400, time_s=8.0)
    frame, right = Frame.empty(spec), expected(spec)
    take = opencl_renderer._Wave.take

    def take_and_stop(wave: opencl_renderer._Wave, taken: Frame) -> None:
        take(wave, taken)
        frame.cancel.cancel()

    with monkeypatch.context() as patch:
        patch.setattr(opencl_renderer._Wave, "take", take_and_stop)
        with pytest.raises(Cancelled):
            renderer.render(frame)
    done = np.flatnonzero(frame.tiles == TILE_DONE)
    assert 0 < done.size < spec.tiles
    for tile in done:
        place = spec.tile_slices(int(tile))
        assert compare_frames(frame.pixels[place], right[place]).correct
    assert (frame.tiles[done.size :] == TILE_WAITING).all()
    frame.cancel.reset()
    renderer.render(frame)
    assert compare_frames(frame.pixels, right).correct


def test_stop_before_a_frame_leaves_the_last_one(renderer: OpenClRenderer) -> None:
    frame = rendered(renderer, FrameSpec(64, 36))
    before = frame.pixels.copy()
    frame.cancel.cancel()
    with pytest.raises(Cancelled):
        renderer.render(frame.at(FrameSpec(64, 36, time_s=9.0)))
    assert np.array_equal(frame.pixels, before)


def test_launches_stay_short_when_frames_grow(renderer: OpenClRenderer) -> None:
    """What is expected of a launch, by what the last frame took, is 20 ms or a single row of tiles."""
    rendered(renderer, FrameSpec(320, 180, 12))
    device = renderer._device
    assert device is not None
    large = FrameSpec(4000, 4000, 500)
    row_ns = device._pixel_ns * 500 / 12 * large.tile_rows * large.width
    waves = device._cut(large)
    assert [row for wave in waves for row in wave] == list(range(large.grid_rows))
    assert all(len(wave) == 1 or len(wave) * row_ns <= 20e6 for wave in waves)


def test_frame_that_no_buffer_can_hold_is_refused(renderer: OpenClRenderer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gpuviz.compute.program.OpenDevice.largest_buffer", 200_000)
    with pytest.raises(FrameTooLarge) as caught:
        renderer.render(Frame.empty(FrameSpec(1001, 1000)))
    assert caught.value.arguments == {"needed_mb": 2, "available_mb": 0}
    with pytest.raises(FrameTooLarge):
        renderer.prepare(FrameSpec(1001, 1000))


def test_unprepared_renderer_says_so(device: DeviceInfo) -> None:
    with pytest.raises(DeviceFailed):
        OpenClRenderer(device).render(Frame.empty(FrameSpec(8, 8)))


def test_kernel_that_cannot_be_built_is_reported(device: DeviceInfo) -> None:
    with pytest.raises(KernelBuildFailed) as caught:
        OpenClRenderer(device, sources={"pixels": "__kernel void pixels("}).prepare(FrameSpec(8, 8))
    assert caught.value.arguments["kernel"] == "pixels.cl"
