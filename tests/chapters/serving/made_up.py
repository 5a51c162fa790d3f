"""Costs and people that are made up, for tests."""

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.crowd import KindShare, Mix
from gpuviz.chapters.serving.requests import Request

# About what the first machines took; a step for twelve costs a little more than twice one for one.
COSTS = ServingCosts(
    prefill_s=[(16, 0.022), (64, 0.051), (128, 0.118), (300, 0.4), (526, 0.813)],
    decode_s=[(1, 32, 0.017), (1, 300, 0.019), (12, 32, 0.038), (12, 300, 0.045)],
    memory_tokens=3600,
)
ONE_SECOND = ServingCosts(prefill_s=[(1, 1.0)], decode_s=[], memory_tokens=100)
WHOLE_SECONDS = ServingCosts(prefill_s=[(10, 10.0), (20, 20.0)], decode_s=[(3, 1, 1.0)], memory_tokens=100)

MIX = Mix((KindShare("text", 0.8, 24, 300), KindShare("video", 0.2, 526, 526)), 20, 100)
ONE_TOKEN = Mix((KindShare("text", 1.0, 10, 10),), 1, 1)


def ask(number: int, asked_s: float, context: int = 10, answer: int = 3) -> Request:
    """A request."""
    return Request(number, asked_s, context, answer)
