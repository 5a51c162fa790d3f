"""What the result of a lane says in every contest, whatever its units of work are."""

import msgspec


class LaneOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """Times are those of the representative run, normally the median one.

    ``total_ns`` includes copies; ``spread_ns`` is the slowest minus the fastest of all ``runs``. ``verified`` is true
    only if every answer passed verification. ``blas_kernel`` names BLAS's kernel family, such as ``SkylakeX``; empty
    where it is unknown, or the lane uses no BLAS. ``held_back_by`` names environment variables that may have slowed the
    lane down.
    """

    lane: str
    description: str
    total_ns: int
    runs: int
    verified: bool
    spread_ns: int = 0
    blas_kernel: str = ""
    held_back_by: list[str] = []

    @property
    def units_correct(self) -> int:
        """How many units of work passed verification."""
        raise NotImplementedError
