"""How often the sentence is shown anew while the model writes."""

from gpuviz.sentence.sentence import Sentence, Status

_INTERVAL_NS = 80_000_000


class WritingPace:
    """Whether it is time to show a sentence.

    While the model writes that is every 80 ms: words arrive faster than anybody reads, a word changes the picture of
    all layers, and what draws it takes the processor from what writes.
    """

    def __init__(self) -> None:
        self._shown_ns = 0

    def is_due(self, sentence: Sentence, now_ns: int) -> bool:
        """Whether to show it at ``now_ns`` of the performance counter; if so, it counts as shown."""
        just_shown = self._shown_ns < now_ns < self._shown_ns + _INTERVAL_NS
        if sentence.now.status is Status.WRITING and just_shown:
            return False
        self._shown_ns = now_ns
        return True
