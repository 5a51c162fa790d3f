"""What is asked by sliders, and what is known of this computer."""

from dataclasses import dataclass
from enum import Enum

from gpuviz.chapters.scarcity.messages import WritingMeasured
from gpuviz.chapters.scarcity.sources import LONGEST_CONVERSATION
from gpuviz.errors import GpuvizError, InvalidFacts

PEOPLE = (1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
CONVERSATIONS = {  # tokens, by what is about as long
    "question": 128,
    "page": 512,
    "talk": 2_048,
    "report": 8_192,
    "thesis": 32_768,
    "book": LONGEST_CONVERSATION,
}
# Left alone, the sliders move from the smallest to this, one stop at a time.
GROWTH = (
    "model",
    "people",
    "model",
    "people",
    "conversation",
    "model",
    "people",
    "conversation",
    "people",
    "conversation",
)


class Page(Enum):
    """What the chapter shows."""

    SCARCITY = "scarcity"
    GAME = "game"


class Topic(Enum):
    """What the GPUs are for."""

    ANSWERING = "answering"
    LEARNING = "learning"


@dataclass(frozen=True)
class Asked:
    """The sliders' stops, and what for."""

    model: int = 0
    people: int = 0
    conversation: int = 0
    topic: Topic = Topic.ANSWERING

    def stop(self, slider: str) -> int:
        """Where a slider stands."""
        return {"model": self.model, "people": self.people, "conversation": self.conversation}[slider]

    def moved(self, slider: str, stop: int) -> "Asked":
        """The same with a slider at another stop."""
        stops = {name: self.stop(name) for name in ("model", "people", "conversation")} | {slider: stop}
        return Asked(**stops, topic=self.topic)


@dataclass
class ScarcityState:
    """All that the first page follows from.

    ``grown`` stops have been taken alone, the last at ``grown_ns``; ``grows`` until somebody touches anything.
    """

    asked: Asked = Asked()
    refused_facts: InvalidFacts | None = None
    grows: bool = True
    grown: int = 0
    grown_ns: int | None = None
    run_id: int | None = None
    measured: WritingMeasured | None = None
    failure: GpuvizError | None = None
    is_tried: bool = False
    asleep: bool = False
