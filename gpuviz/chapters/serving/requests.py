"""What people ask a service for, and how it went."""

from typing import Literal

import msgspec

Kind = Literal["text", "image", "audio", "video"]
Mode = Literal["together", "alone"]  # continuous batching, or one request after the other


class Request(msgspec.Struct, frozen=True):
    """Somebody asks, ``asked_s`` after the beginning.

    ``context`` are the tokens that have to be read, ``answer`` those that have to be written; the first of them comes
    with the end of the reading. ``number`` counts requests from 0.
    """

    number: int
    asked_s: float
    context: int
    answer: int
    kind: Kind = "text"

    @property
    def cache_tokens(self) -> int:
        """How many tokens its KV cache holds in the end: all but the last one written, which nobody reads again."""
        return self.context + self.answer - 1


class Served(msgspec.Struct, frozen=True):
    """How a request went: when its reading began, its first token came, and its last; seconds after the beginning."""

    request: Request
    begun_s: float
    first_token_s: float
    answered_s: float

    @property
    def wait_s(self) -> float:
        """How long it waited for its turn."""
        return self.begun_s - self.request.asked_s

    @property
    def to_first_token_s(self) -> float:
        """Time to first token, counted from when it was asked."""
        return self.first_token_s - self.request.asked_s

    @property
    def response_s(self) -> float:
        """Time to the last token, counted from when it was asked."""
        return self.answered_s - self.request.asked_s
