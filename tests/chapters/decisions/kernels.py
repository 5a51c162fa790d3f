"""What runs on a simulated device that watches kernels; see ``tests/compute/simulated/every_kernel.py``."""

from collections.abc import Callable

from gpuviz.chapters.decisions.opencl_walker import OpenClWalker
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from tests.chapters.decisions.rules import ends_of
from tests.chapters.decisions.walking import unseen


def chains(info: DeviceInfo) -> None:
    """Chains that end inside a row of lanes and inside a work-group, of all forms of the kernel."""
    for parameters in CpuParameters(prefetch=False), GpuParameters():
        walker = OpenClWalker(info, parameters)
        for spec in ChainSpec(1, 7), ChainSpec(7, 30, 3), ChainSpec(67, 200, 32):
            walker.prepare(spec)
            for lanes in walker.forms:
                ends = walker.walk(spec, unseen(spec), CancelToken(), lanes).ends
                assert ends.tolist() == ends_of(spec), (parameters, spec, lanes)
        walker.close()


GROUPS: dict[str, Callable[[DeviceInfo], None]] = {"chains": chains}
