"""Leads a sentence, and what shows it, through its states by the messages a worker would send."""

from collections.abc import Iterable
from typing import Protocol

import numpy as np

from gpuviz.model.results import ModelInfo
from gpuviz.scenes.chapters import Chapters
from gpuviz.scenes.desk import Desk
from gpuviz.scenes.panels import Panel
from gpuviz.scenes.sentence import Sentence, Status
from gpuviz.worker import messages
from gpuviz.worker.messages import LANE_NAMES, RaceSpec
from gpuviz.worker.sentence_messages import AttentionShown
from gpuviz.worker.supervisor import SupervisorEvent
from tests.scenes import made_up_sentence
from tests.scenes.driving import ENGLISH, PROBLEM
from tests.scenes.made_up import DEVICE
from tests.scenes.made_up_sentence import SMALL_MODEL

TEXT = "The sun rises in the"
SPEC = RaceSpec(size=(25, 40, 8))


class _Listener(Protocol):
    def apply(self, event: SupervisorEvent) -> None: ...


def tell(listener: _Listener, events: Iterable[object]) -> None:
    """The worker reports all this."""
    for event in events:
        listener.apply(event)  # type: ignore[arg-type]


def sent(desk: Desk | Chapters, kind: type) -> list[object]:
    """The commands of a kind that wait to be sent."""
    return [command for command in desk.outbox if isinstance(command, kind)]


def status_of(sentence: Sentence) -> Status:
    """What happens with it now."""
    return sentence.now.status


def known_sentence(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> tuple[Sentence, Desk]:
    """A sentence that has been read; nothing waits to be sent."""
    desk = Desk()
    sentence = Sentence(desk, first=text)
    sentence.reset()
    tell(sentence, made_up_sentence.reading(sentence.now.run_id, text, model))
    desk.outbox.clear()
    return sentence, desk


def known_chapters(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> Chapters:
    """The whole window with a race that is ready and a sentence that has been read; nothing waits to be sent."""
    chapters = Chapters(SPEC, first_sentence=text)
    make_ready(chapters, model)
    chapters.outbox.clear()
    chapters.tick(0, None)
    return chapters


def make_ready(chapters: Chapters, model: ModelInfo = SMALL_MODEL) -> None:
    """The race is prepared and the sentence read."""
    now = chapters.sentence.now
    tell(chapters, made_up_sentence.reading(now.run_id, now.text, model))
    run_id = chapters.race_chapter.race.now.state.run_id
    chapters.apply(messages.DevicesFound([DEVICE], []))
    chapters.apply(messages.RacePrepared(run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))


def attention(sentence: Sentence, tokens: int) -> AttentionShown:
    """Where each token looks, by the layer and head that are chosen."""
    weights = np.tril(np.ones((tokens, tokens), np.float32))
    weights /= weights.sum(axis=1, keepdims=True)
    return AttentionShown(sentence.now.run_id, sentence.layer, sentence.head, tokens, weights.tobytes())


def words_of(panel: Panel, *names: str) -> str:
    """What some texts of a panel say in English."""
    return " ".join(ENGLISH(shown) for name in names if (shown := getattr(panel, name)) is not None)
