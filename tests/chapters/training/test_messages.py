"""What the training's jobs are elsewhere."""

import pytest

from gpuviz.chapters.training.messages import MeasureTraining, Train, TrainingSpec
from gpuviz.worker.message_base import Backend, Priority


@pytest.mark.parametrize("job", [Train(1, TrainingSpec(), 1, 5), MeasureTraining(1, TrainingSpec())])
def test_a_job_goes_on_elsewhere_and_at_last_by_numpy(job: Train | MeasureTraining) -> None:
    other = job.for_backend(Backend(device="another"))
    assert other is not None
    assert (other.spec.device, other.wanted_device, other.spec.opencl) == ("another", "another", True)
    numpy = job.for_backend(Backend(opencl=False))
    assert numpy is not None
    assert not numpy.spec.opencl


def test_training_gives_way_and_measuring_does_not() -> None:
    assert Train.priority is Priority.LEISURELY
    assert MeasureTraining.priority is Priority.REQUESTED
    assert MeasureTraining.is_measured
    assert Train.slot == MeasureTraining.slot
