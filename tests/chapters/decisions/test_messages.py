from gpuviz.chapters.decisions.messages import ChainsWanted, MeasureChains
from gpuviz.worker.message_base import Backend, Priority

JOB = MeasureChains(1, ChainsWanted(device="one"))


def test_another_device_takes_over() -> None:
    assert JOB.wanted_device == "one"
    other = JOB.for_backend(Backend("two"))
    assert other is not None
    assert other.wanted == ChainsWanted(device="two")


def test_without_opencl_the_loop_is_left() -> None:
    alone = JOB.for_backend(Backend(opencl=False))
    assert alone is not None
    assert not alone.wanted.opencl


def test_it_is_measured_and_gives_way() -> None:
    assert JOB.is_measured
    assert JOB.priority < Priority.REQUESTED
