"""All kinds of fault that a soak injects, by name."""

from collections.abc import Callable

from gpuviz.soak.faults import files, system, window, worker
from gpuviz.soak.faults.fault import Fault, SoakFault

__all__ = ["FAULTS", "Fault", "SoakFault"]


FAULTS: dict[str, Callable[[], Fault]] = {
    make().name: make for part in (worker, files, window, system) for make in part.FAULTS
}
