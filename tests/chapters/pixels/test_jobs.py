"""The real worker with a real OpenCL device."""

import math

import numpy as np
import pytest

from gpuviz.chapters.pixels.errors import FrameTooLarge, InvalidFrameSize
from gpuviz.chapters.pixels.frame import Frame
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    PROGRESS,
    SEQUENTIAL,
    TILES,
    FrameFinished,
    FrameRecorded,
    FramesMeasured,
    FrameVerified,
    LanesReady,
    MeasureFrames,
    PictureSpec,
    PixelTraced,
    RecordFrame,
    RenderFrames,
    TracePixel,
)
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.chapters.pixels.trace_pixel import trace_pixel
from gpuviz.chapters.race.messages import PrepareRace, RacePrepared, RaceSpec
from gpuviz.errors import InvalidChoice, NoSharedMemory, UnknownDevice
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from tests.worker.patience import Listener

SMALL = PictureSpec(160, 90, detail=12, time_s=5.0)


def _reference(picture: PictureSpec, time_s: float) -> Frame:
    frame = Frame.empty(picture.frame_at(time_s))
    SequentialRenderer().render(frame)
    return frame


def test_both_lanes_render_until_they_are_stopped(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(1, SMALL))
    listener.wait_until(lambda: {event.lane for event in listener.all(FrameFinished)} == {OPENCL, SEQUENTIAL})
    verified = listener.wait_for(FrameVerified, count=3)
    assert verified.verified
    client.send(StopJob(1))
    assert listener.wait_for(JobStopped).run_id == 1
    ready = listener.wait_for(LanesReady)
    assert ready.turns == ready.device.is_cpu
    for lane in (OPENCL, SEQUENTIAL):
        frames = [event for event in listener.all(FrameFinished) if event.lane == lane]
        assert [event.frame for event in frames] == sorted({event.frame for event in frames})
        times = [event.time_s for event in frames]
        assert times == sorted(times)
        assert times[0] >= SMALL.time_s
        assert all(event.frame_ns > 0 for event in frames)


def test_a_film_may_end_after_so_many_frames_and_leaves_them_on_the_board(
    client: WorkerClient, listener: Listener
) -> None:
    client.send(RenderFrames(2, SMALL, frames=1))
    assert listener.wait_for(JobDone).run_id == 2
    verified = listener.wait_for(FrameVerified)
    board = client.board
    shown, progress, tiles = (board.cells(plane, run_id=2) for plane in (SEQUENTIAL, PROGRESS, TILES))
    assert shown is not None
    assert progress is not None
    assert tiles is not None
    assert (shown == _reference(SMALL, verified.time_s).pixels).all()
    assert progress.ravel().view(np.int64)[0] == 160 * 90
    assert (tiles == 2).all()


def test_without_opencl_the_loop_renders_alone(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(3, PictureSpec(160, 90, 12, opencl=False), frames=2))
    listener.wait_for(JobDone)
    ready = listener.wait_for(LanesReady)
    assert (ready.lanes, ready.turns) == ([SEQUENTIAL], False)
    assert listener.all(FrameVerified) == []
    assert client.board.cells(OPENCL, run_id=3) is None


def test_a_newer_picture_replaces_the_older(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(4, SMALL))
    listener.wait_for(FrameFinished)
    client.send(RenderFrames(5, PictureSpec(320, 180, 12), frames=1))
    assert listener.wait_for(JobStopped).run_id == 4
    assert listener.wait_for(JobDone).run_id == 5


def test_a_picture_gives_way_to_a_race(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(6, SMALL))
    listener.wait_for(FrameFinished)
    client.send(PrepareRace(7, RaceSpec(size=(25, 40, 16), tiles=20, runs=1)))
    assert listener.wait_for(JobStopped).run_id == 6
    assert listener.wait_for(RacePrepared).run_id == 7
    assert listener.wait_for(JobDone).run_id == 7


def test_a_recorded_frame_tells_when_each_part_was_done(client: WorkerClient, listener: Listener) -> None:
    client.send(RecordFrame(8, SMALL))
    assert listener.wait_for(FrameVerified).verified
    opencl, sequential = listener.all(FrameRecorded)
    assert (opencl.lane, sequential.lane) == (OPENCL, SEQUENTIAL)
    assert len(opencl.done_ns) == SMALL.frame_at(0.0).tiles
    assert len(sequential.done_ns) == SMALL.height
    assert sequential.done_ns == sorted(sequential.done_ns)
    for recorded in (opencl, sequential):
        assert min(recorded.done_ns) > 0
        assert max(recorded.done_ns) <= recorded.frame_ns
    listener.wait_for(JobDone)
    shown = client.board.cells(OPENCL, run_id=8)
    assert shown is not None
    assert np.abs(shown.astype(int) - _reference(SMALL, SMALL.time_s).pixels).max() <= 1


def test_a_pixel_is_told_even_while_frames_are_rendered(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(9, SMALL))
    listener.wait_for(FrameFinished)
    client.send(TracePixel(77, SMALL, 100, 50))
    told = listener.wait_for(PixelTraced)
    assert told.run_id == 77
    assert told.trace == trace_pixel(SMALL.frame_at(SMALL.time_s), 100, 50)
    client.send(StopJob(9))
    listener.wait_for(JobStopped)


@pytest.mark.parametrize(
    "query",
    [
        TracePixel(1, SMALL, -1, 0),
        TracePixel(1, SMALL, 0, 90),
        TracePixel(1, PictureSpec(0, 0), 0, 0),
        TracePixel(1, PictureSpec(time_s=math.nan), 0, 0),
    ],
)
def test_a_pixel_that_is_none_gets_no_answer_and_harms_nobody(
    client: WorkerClient, listener: Listener, query: TracePixel
) -> None:
    client.send(query)
    client.send(TracePixel(78, SMALL, 1, 1))
    assert listener.wait_for(PixelTraced).run_id == 78


def test_measured_frames_are_all_compared(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureFrames(10, SMALL, frames=3))
    result = listener.wait_for(FramesMeasured).result
    assert (result.size, result.detail, result.frames) == ((160, 90), 12, 3)
    assert result.verified
    assert result.max_difference <= 1
    sequential, opencl = result.lanes
    assert (sequential.lane, opencl.lane) == (SEQUENTIAL, OPENCL)
    assert result.speedup == pytest.approx(sequential.frame_ns / opencl.frame_ns)
    for lane in result.lanes:
        assert lane.frames_per_s == pytest.approx(1e9 / lane.frame_ns)
        assert lane.pixels_per_s == pytest.approx(160 * 90 * 1e9 / lane.frame_ns)
    listener.wait_for(JobDone)


@pytest.mark.parametrize("kind", [RenderFrames, RecordFrame, MeasureFrames])
@pytest.mark.parametrize(
    ("picture", "key"),
    [
        (PictureSpec(0, 720), InvalidFrameSize.key),
        (PictureSpec(1280, -1), InvalidFrameSize.key),
        (PictureSpec(1 << 40, 1), InvalidFrameSize.key),
        (PictureSpec(1 << 20, 1 << 20), FrameTooLarge.key),
        (PictureSpec(detail=0), InvalidChoice.key),
        (PictureSpec(detail=10**9), InvalidChoice.key),
        (PictureSpec(time_s=math.nan), InvalidChoice.key),
        (PictureSpec(time_s=math.inf), InvalidChoice.key),
        (PictureSpec(64, 36, device="no such device"), UnknownDevice.key),
    ],
)
def test_what_cannot_be_rendered_fails_by_name_and_the_worker_goes_on(
    client: WorkerClient,
    listener: Listener,
    kind: type[RenderFrames | RecordFrame | MeasureFrames],
    picture: PictureSpec,
    key: str,
) -> None:
    client.send(kind(11, picture))
    assert listener.wait_for(JobFailed).key == key


def test_a_frame_that_the_board_cannot_hold_fails_by_name(client: WorkerClient, listener: Listener) -> None:
    client.send(RenderFrames(12, PictureSpec(8000, 8000, detail=1)))
    assert listener.wait_for(JobFailed).key == NoSharedMemory.key


@pytest.mark.parametrize("frames", [0, -1, 10**9])
def test_no_frames_or_absurdly_many_cannot_be_measured(client: WorkerClient, listener: Listener, frames: int) -> None:
    client.send(MeasureFrames(13, SMALL, frames))
    assert listener.wait_for(JobFailed).key == InvalidChoice.key
