"""Leads a sentence, and what shows it, through its states by the messages a worker would send."""

from collections.abc import Iterable
from typing import Protocol

import numpy as np

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.model.results import ModelInfo
from gpuviz.panels.layout import Panel
from gpuviz.sentence.messages import AttentionShown
from gpuviz.sentence.sentence import Sentence, Status
from gpuviz.worker import device_messages
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import SupervisorEvent
from tests.chapters.race.driving import ENGLISH, PROBLEM
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage, make_window, race_of
from tests.sentence import made_up
from tests.sentence.made_up import SMALL_MODEL

TEXT = "The sun rises in the"
SPEC = RaceSpec(size=(25, 40, 8))


class _Listener(Protocol):
    def apply(self, event: SupervisorEvent) -> None: ...


def tell(listener: _Listener, events: Iterable[object]) -> None:
    """The worker reports all this."""
    for event in events:
        listener.apply(event)  # type: ignore[arg-type]


def sent(port: WorkerPort | WindowScene, kind: type) -> list[object]:
    """The commands of a kind that wait to be sent."""
    return [command for command in port.outbox if isinstance(command, kind)]


def status_of(sentence: Sentence) -> Status:
    """What happens with it now."""
    return sentence.now.status


def known_sentence(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> tuple[Sentence, WorkerPort]:
    """A sentence that has been read; nothing waits to be sent."""
    stage = known_stage(text, model)
    return stage.sentence, stage.port


def known_stage(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> Stage:
    """A stage whose sentence has been read; nothing waits to be sent."""
    stage = make_stage(text=text)
    stage.sentence.reset()
    tell(stage.sentence, made_up.reading(stage.sentence.now.run_id, text, model))
    stage.port.outbox.clear()
    return stage


def new_sentence(text: str = "", device: str | None = None, model: str | None = None) -> tuple[Sentence, WorkerPort]:
    """A sentence of which nothing has been asked yet."""
    stage = make_stage(RaceSpec(device=device), text=text, model=model)
    return stage.sentence, stage.port


def known_chapters(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> WindowScene:
    """The whole window with a race that is ready and a sentence that has been read; nothing waits to be sent."""
    chapters = make_window(SPEC, text=text)
    make_ready(chapters, model)
    chapters.outbox.clear()
    chapters.tick(Frame(0, None))
    return chapters


def make_ready(chapters: WindowScene, model: ModelInfo = SMALL_MODEL) -> None:
    """The race is prepared and the sentence read."""
    now = chapters.sentence.now
    tell(chapters, made_up.reading(now.run_id, now.text, model))
    run_id = race_of(chapters).race.now.state.run_id
    chapters.apply(device_messages.DevicesFound([DEVICE], []))
    chapters.apply(race_messages.RacePrepared(run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))


def attention(sentence: Sentence, tokens: int) -> AttentionShown:
    """Where each token looks, by the layer and head that are chosen."""
    weights = np.tril(np.ones((tokens, tokens), np.float32))
    weights /= weights.sum(axis=1, keepdims=True)
    return AttentionShown(sentence.now.run_id, sentence.layer, sentence.head, tokens, weights.tobytes())


def words_of(panel: Panel, *names: str) -> str:
    """What some texts of a panel say in English."""
    return " ".join(ENGLISH(shown) for name in names if (shown := getattr(panel, name)) is not None)
