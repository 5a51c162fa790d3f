"""What runs on a simulated device that watches kernels; see ``tests/compute/simulated/every_kernel.py``."""

from collections.abc import Callable

from gpuviz.chapters.pixels.frame import Frame, FrameSpec
from gpuviz.chapters.pixels.opencl_renderer import OpenClRenderer
from gpuviz.chapters.pixels.sequential_renderer import SequentialRenderer
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters


def pixels(info: DeviceInfo) -> None:
    """A frame whose strips and tiles end inside the frame and at its edge."""
    spec = FrameSpec(37, 26, detail=9, time_s=5.0)
    expected = Frame.empty(spec)
    SequentialRenderer().render(expected)
    for parameters in CpuParameters(prefetch=False), GpuParameters():
        renderer, frame = OpenClRenderer(info, parameters), Frame.empty(spec)
        renderer.prepare(FrameSpec(1, 1))
        renderer.render(frame)
        assert (frame.pixels == expected.pixels).all(), parameters
        renderer.close()


GROUPS: dict[str, Callable[[DeviceInfo], None]] = {"pixels": pixels}
