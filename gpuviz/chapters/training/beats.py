"""One example in three beats, slow enough to be read, whatever the pace of training."""

from dataclasses import dataclass
from enum import IntEnum

from gpuviz.chapters.training.messages import TrainingExample

_BEAT_NS = (1_700_000_000, 1_700_000_000, 2_000_000_000)


class Beat(IntEnum):
    """What is shown of an example so far."""

    PREDICT = 0
    COMPARE = 1
    ADJUST = 2


@dataclass
class Beats:
    """The example that is shown, and the latest, which follows it. ``step`` is the step that the example is from."""

    example: TrainingExample | None = None
    step: int = 0
    _next: tuple[int, TrainingExample] | None = None
    _next_gains: bool = False
    _began_ns: int | None = None

    def hear(self, step: int, example: TrainingExample, gains: bool) -> None:
        """A later example is there; one that ``gains`` by its step is preferred, as it shows what a step is for."""
        if self._next is None or gains or not self._next_gains:
            self._next, self._next_gains = (step, example), gains

    def hurry(self, step: int, example: TrainingExample) -> None:
        """Somebody asked for this example: show it at once."""
        self._next, self._next_gains, self.example = (step, example), False, None

    def tick(self, now_ns: int) -> None:
        """Go on to the next example once this one has been seen to its end."""
        if self._next is not None and (self.example is None or self._age_ns(now_ns) >= sum(_BEAT_NS)):
            (self.step, self.example), self._next, self._began_ns = self._next, None, now_ns
        elif self._began_ns is None:
            self._began_ns = now_ns

    def beat(self, now_ns: int) -> Beat:
        """What is shown of it now."""
        age_ns = self._age_ns(now_ns)
        if age_ns < _BEAT_NS[0]:
            return Beat.PREDICT
        return Beat.COMPARE if age_ns < _BEAT_NS[0] + _BEAT_NS[1] else Beat.ADJUST

    def _age_ns(self, now_ns: int) -> int:
        return now_ns - self._began_ns if self._began_ns is not None else 0
