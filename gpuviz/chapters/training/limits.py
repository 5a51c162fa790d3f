"""What can be trained."""

import math

from gpuviz.chapters.training.messages import Train
from gpuviz.errors import InvalidChoice

_MOST_STEPS = 1_000_000
_LARGEST_SEED = 2**32 - 1
_LARGEST_RATE = 1000.0
_MOST_SECONDS = 3600.0


def check_training(job: Train) -> None:
    """Raise ``InvalidChoice`` if there is no such training.

    A learning rate may be so large that training diverges.
    """
    if not 1 <= job.last_step <= _MOST_STEPS:
        raise InvalidChoice(option="steps", given=_shown(job.last_step), allowed=f"1 to {_MOST_STEPS:,}")
    if not 0 <= job.spec.seed <= _LARGEST_SEED:
        raise InvalidChoice(option="seed", given=_shown(job.spec.seed), allowed=f"0 to {_LARGEST_SEED:,}")
    if not 0 <= job.seconds_per_decade <= _MOST_SECONDS:
        raise InvalidChoice(option="seconds per decade", given=job.seconds_per_decade, allowed="0 to 3,600")
    rate = job.spec.learning_rate
    if not (math.isfinite(rate) and 0 < rate <= _LARGEST_RATE):
        raise InvalidChoice(option="learning rate", given=rate, allowed="more than 0, and 1,000 at most")


def _shown(number: int) -> str:
    """A whole number of any size."""
    return f"{number:,}" if abs(number) < 1e18 else f"{number:,}"[:24] + "…"
