"""What ``gpuviz serving`` found out, as plain data."""

from collections.abc import Sequence

import msgspec

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.requests import Mode, Served
from gpuviz.chapters.serving.tally import Tally


class CheckReport(msgspec.Struct, frozen=True):
    """Real requests beside the same ones simulated.

    ``error`` is by how much the simulated median response is longer than the real one, as a share of the real one
    (negative: shorter); ``p95_error`` likewise. ``other_load_cores`` is how many cores other programs kept busy.
    """

    requests: int
    real_p50_response_s: float
    simulated_p50_response_s: float
    error: float
    real_p95_response_s: float
    simulated_p95_response_s: float
    p95_error: float
    other_load_cores: float


class ServingReport(msgspec.Struct, frozen=True):
    """How a service did.

    Times are from when people asked, and None if nobody was served. ``kept_promise`` is the share of all who asked that
    had their first token within ``promise_s``: who was refused did not; None if nobody asked. ``tokens_per_s`` and
    ``utilisation`` (the share of the time in which something was computed) are of the whole time until everybody was
    served. ``limit_per_minute`` is how many can be answered in the long run; ``queue_full``: somebody was refused
    because too many waited. ``costs_other_load_cores`` is how many cores other programs kept busy while costs were
    measured (0 if that was too little to matter, or they were given).
    """

    mode: Mode
    arrivals_per_minute: float
    requests: int
    completed: int
    refused: int
    p50_first_token_s: float | None
    p95_first_token_s: float | None
    p50_response_s: float | None
    p95_response_s: float | None
    mean_wait_s: float | None
    tokens_per_s: float
    utilisation: float
    promise_s: float
    kept_promise: float | None
    limit_per_minute: float
    queue_full: bool
    costs: ServingCosts
    costs_other_load_cores: float
    check: CheckReport | None

    @property
    def runs_away(self) -> bool:
        """Whether more come than can be answered, so that the queue grows as long as they do."""
        return self.arrivals_per_minute >= self.limit_per_minute

    def to_json(self) -> str:
        """As one JSON object."""
        return msgspec.json.encode(self).decode()


def check_report(real: Sequence[Served], simulated: Sequence[Served], other_load_cores: float) -> CheckReport:
    """Compare requests, of which there is at least one, with the same ones simulated."""
    there, here = Tally(), Tally()
    there.add(real)
    here.add(simulated)
    medians = there.response_s(50) or 0.0, here.response_s(50) or 0.0
    longest = there.response_s(95) or 0.0, here.response_s(95) or 0.0
    return CheckReport(
        requests=len(real),
        real_p50_response_s=medians[0],
        simulated_p50_response_s=medians[1],
        error=error(*medians),
        real_p95_response_s=longest[0],
        simulated_p95_response_s=longest[1],
        p95_error=error(*longest),
        other_load_cores=other_load_cores,
    )


def error(real: float, simulated: float) -> float:
    """By how much the simulated time is too long, as a share of the real one."""
    return simulated / real - 1
