import pytest

from gpuviz.chapters.pixels.messages import MeasureFrames, PictureSpec, RecordFrame, RenderFrames
from gpuviz.worker.message_base import Backend, Priority

PICTURE = PictureSpec(device="one")


@pytest.mark.parametrize("job", [RenderFrames(1, PICTURE), RecordFrame(1, PICTURE), MeasureFrames(1, PICTURE)])
def test_another_device_takes_over(job: RenderFrames) -> None:
    assert job.wanted_device == "one"
    other = job.for_backend(Backend("two"))
    assert other is not None
    assert other.picture == PictureSpec(device="two")


@pytest.mark.parametrize("job", [RenderFrames(1, PICTURE), RecordFrame(1, PICTURE)])
def test_without_opencl_the_loop_is_left(job: RenderFrames) -> None:
    alone = job.for_backend(Backend(opencl=False))
    assert alone is not None
    assert not alone.picture.opencl


def test_without_opencl_there_is_nothing_to_measure() -> None:
    assert MeasureFrames(1, PICTURE).for_backend(Backend(opencl=False)) is None


def test_a_moving_picture_keeps_nobody_from_measuring_and_gives_way() -> None:
    for job in (RenderFrames, RecordFrame):
        assert not job.is_measured
        assert job.priority < Priority.REQUESTED
