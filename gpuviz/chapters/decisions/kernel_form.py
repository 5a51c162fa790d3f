"""Which form of the kernel suits how many chains, on devices whose units work with vectors.

A row of more lanes gets more done in the same time, but only if there are chains for all lanes and all units, and if
they all take the same way: each further way is another turn for the whole row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gpuviz.chapters.decisions.spec import ChainSpec

_LANES = (1, 4, 16, 64)  # the forms of chains.cl


@dataclass(frozen=True)
class KernelForm:
    """A form that takes ``lanes`` chains at a time, and needs ``row_step_ns`` for a step of them all, of one way."""

    lanes: int
    row_step_ns: float

    def step_ns(self, spec: ChainSpec, units: int) -> float:
        """What a step of all these chains takes on so many compute units."""
        rows = -(-spec.chains // self.lanes)
        turns = min(spec.ways, self.lanes, spec.chains)
        return -(-rows // units) * turns * self.row_step_ns


def useful_lanes(spec: ChainSpec) -> list[int]:
    """The forms that may be the fastest for these chains: most of their lanes have one."""
    return [lanes for lanes in _LANES if lanes < 4 * spec.chains]


def fastest_form(forms: Sequence[KernelForm], spec: ChainSpec, units: int) -> KernelForm:
    """The fastest of these forms for these chains; the one of a single lane is among them."""
    useful = set(useful_lanes(spec))
    return min((form for form in forms if form.lanes in useful), key=lambda form: form.step_ns(spec, units))
