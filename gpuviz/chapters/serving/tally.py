"""Counts up how requests went, in little memory however many there are."""

from array import array
from collections.abc import Iterable

import numpy as np

from gpuviz.chapters.serving.requests import Served


class Tally:
    """Times of all requests that were served; in seconds."""

    def __init__(self) -> None:
        self._waits, self._first_tokens, self._responses = array("d"), array("d"), array("d")
        self.tokens = 0  # of all answers
        self.last_s = 0.0  # when the last of them was complete

    def add(self, served: Iterable[Served]) -> None:
        """Count these too."""
        for one in served:
            self._waits.append(one.wait_s)
            self._first_tokens.append(one.to_first_token_s)
            self._responses.append(one.response_s)
            self.tokens += one.request.answer
            self.last_s = max(self.last_s, one.answered_s)

    @property
    def completed(self) -> int:
        """How many there are."""
        return len(self._waits)

    @property
    def mean_wait_s(self) -> float | None:
        """How long they waited on average; None if there is nobody, here as below."""
        return float(np.mean(self._waits)) if self._waits else None

    def first_token_s(self, percent: float) -> float | None:
        """The time to the first token that ``percent`` of them do not exceed."""
        return _percentile(self._first_tokens, percent)

    def response_s(self, percent: float) -> float | None:
        """The time to the last token that ``percent`` of them do not exceed."""
        return _percentile(self._responses, percent)

    def in_time(self, promise_s: float) -> int:
        """How many had their first token within ``promise_s``."""
        return int(np.count_nonzero(np.asarray(self._first_tokens) <= promise_s))


def _percentile(values: "array[float]", percent: float) -> float | None:
    return float(np.percentile(values, percent)) if values else None
