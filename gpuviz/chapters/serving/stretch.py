"""One stretch of a service from its beginning to its end, and what it comes to."""

from dataclasses import dataclass

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.crowd import Crowd, Mix
from gpuviz.chapters.serving.limits import limit_per_minute
from gpuviz.chapters.serving.requests import Mode
from gpuviz.chapters.serving.results import CheckReport, ServingReport
from gpuviz.chapters.serving.simulation import Service
from gpuviz.chapters.serving.tally import Tally

_PARTS = 1000  # of the time, after each of which those who were served are counted and forgotten


@dataclass(frozen=True)
class Stretch:
    """People come for ``seconds``; then everybody inside is served to the end."""

    mode: Mode
    arrivals_per_minute: float
    seconds: float
    mix: Mix
    seed: int
    promise_s: float

    def crowd(self) -> Crowd:
        """The people who come, from the first on."""
        return Crowd(self.arrivals_per_minute, self.mix, self.seed)

    def simulate(
        self, costs: ServingCosts, check: CheckReport | None = None, costs_other_load_cores: float = 0.0
    ) -> ServingReport:
        """How it goes with these costs; what else is given is only passed on.

        Raises:
            InvalidCosts: if they cannot be, or say nothing of steps that are needed.
        """
        service, tally = Service(costs, self.mode), Tally()
        service.follow(self.crowd())
        for part in range(1, _PARTS + 1):
            service.run(self.seconds * part / _PARTS)
            tally.add(service.take_served())
        service.finish()
        tally.add(service.take_served())
        lasting_s = max(self.seconds, tally.last_s)
        return ServingReport(
            mode=self.mode,
            arrivals_per_minute=self.arrivals_per_minute,
            requests=service.arrived,
            completed=tally.completed,
            refused=service.refused,
            p50_first_token_s=tally.first_token_s(50),
            p95_first_token_s=tally.first_token_s(95),
            p50_response_s=tally.response_s(50),
            p95_response_s=tally.response_s(95),
            mean_wait_s=tally.mean_wait_s,
            tokens_per_s=tally.tokens / lasting_s,
            utilisation=service.busy_s / lasting_s,
            promise_s=self.promise_s,
            kept_promise=tally.in_time(self.promise_s) / service.arrived if service.arrived else None,
            limit_per_minute=limit_per_minute(costs, self.mode, self.mix),
            queue_full=service.queue_was_full,
            costs=service.costs.costs,
            costs_other_load_cores=costs_other_load_cores,
            check=check,
        )
