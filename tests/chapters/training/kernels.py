"""What runs on a simulated device that watches kernels; see ``tests/compute/simulated/every_kernel.py``."""

from collections.abc import Callable

import numpy as np

from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.opencl_trainer import OpenClTrainer
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from tests.chapters.training.tasks import task


def training(info: DeviceInfo) -> None:
    """A step and an answer, with a batch that ends inside a strip or a block."""
    for parameters, batch in (CpuParameters(prefetch=False), 70), (GpuParameters(), 9):
        learnt = task(batch=batch)
        trainer, expected = OpenClTrainer(info, learnt, parameters), NumpyTrainer(learnt)
        trainer.train(1, 0.1)
        expected.train(1, 0.1)
        for part, other in zip(trainer.weights().parts, expected.weights().parts, strict=True):
            assert np.allclose(part, other, atol=1e-6), parameters
        trainer.close()


GROUPS: dict[str, Callable[[DeviceInfo], None]] = {"training": training}
