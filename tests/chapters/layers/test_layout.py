"""Every state of the sentence, the full pass and the layers: words have their room and come from the language file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import LaneStarted
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.problem import MatmulProblem
from gpuviz.errors import DeviceFailed, ModelFileMissing, ModelHashWrong, ModelNeedsSpace
from gpuviz.i18n.languages import Language
from gpuviz.sentence.curated import SENTENCES
from gpuviz.sentence.sentence import Status
from gpuviz.worker import device_messages, messages
from tests.chapters.race.driving import NO_WORKER
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import race_of
from tests.sentence.driving import attention, tell
from tests.sentence.made_up import (
    MODEL,
    full_pass_finished,
    full_pass_of_lane,
    full_pass_prepared,
    layers_of,
    opening,
    reading,
    tokens_of,
    writing,
    writing_ended,
)
from tests.ui.conftest import OpenApp, race_in
from tests.ui.layout import at_every_size_and_length, faults_in

_SHAPE = MatmulProblem.random(25, 40, 8).shape
_GPU = DeviceInfo("NVIDIA GeForce RTX 4090 Laptop GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)
_SHORT = "A professor and one thousand students sat down to solve"  # ten tokens
_LONG = " ".join(["internationalisation", "of", "a"] * 14)
_WIDE = "国" * 200  # as wide as 200 characters can be
_ONE_WORD = "W" * 200  # nothing to break it at


def _begin(app: App) -> None:
    """A race that is ready, and the first sentence still to be read."""
    app.chapters.reset()
    for run_id in sorted(app.chapters.port._measured):
        app.chapters.apply(messages.JobStopped(run_id))
    app.chapters.apply(device_messages.DevicesFound([DEVICE, _GPU], []))
    run_id = race_in(app).now.state.run_id
    app.chapters.apply(race_messages.RacePrepared(run_id, _SHAPE, DEVICE, list(LANE_NAMES), turns=True))


def _read(app: App, text: str, device: DeviceInfo = DEVICE, tokens: int | None = None) -> None:
    chapters = app.chapters
    chapters.do("sentence", text)
    assert text.startswith(chapters.sentence.now.text)  # what is too long is cut
    tell(chapters, reading(chapters.sentence.now.run_id, text, device=device))
    chapters.apply(attention(chapters.sentence, len(tokens_of(text)) if tokens is None else tokens))


def _write(app: App, count: int, end: str = "length") -> Iterator[str]:
    chapters = app.chapters
    chapters.do("write")
    assert chapters.sentence.now.status is Status.WRITING
    *words, _ = writing(chapters.sentence.now.run_id, chapters.sentence.now.text, count)
    tell(chapters, words)
    yield f"writing {count} tokens"
    now = chapters.sentence.now
    chapters.apply(writing_ended(now.run_id, now.text, now.written_text, end=end))
    yield f"written {count} tokens, end {end}"


def _waiting_states(app: App) -> Iterator[str]:
    """What either chapter shows while there is no sentence yet."""
    chapters, sentence = app.chapters, app.chapters.sentence
    yield "opening"
    missing = ModelFileMissing(path="model.gguf")
    chapters.apply(messages.JobFailed(sentence.now.run_id, missing.key, missing.arguments))
    yield "missing"
    sentence.fetching(40_000_000, 100_000_000)
    yield "fetching"
    for failure in (
        ModelHashWrong(found="9f" * 32, expected="3b" * 32),
        ModelNeedsSpace(path="~/.cache/gpuviz/models", needed_mb=210, available_mb=90),
        DeviceFailed(device=_GPU.name, detail="clFinish failed: OUT_OF_RESOURCES"),
    ):
        sentence.fetched(failure)
        yield failure.key
    sentence.read(_SHORT)
    tell(chapters, opening(sentence.now.run_id, _SHORT))
    yield "split"
    tell(chapters, list(layers_of(sentence.now.run_id, "opencl", len(tokens_of(_SHORT)), MODEL))[:17])
    yield "reading"


def _sentence_states(app: App) -> Iterator[str]:
    """What either chapter shows of a sentence."""
    for device in (DEVICE, NO_DEVICE, _GPU):
        _read(app, _SHORT, device)
        yield f"read by {device.name}"
    yield from _write(app, 60)
    app.chapters.do("layer", 29)
    yield "the last layer"
    app.chapters.do("layer", 29)
    yield "a layer touched"
    yield from _write(app, 60, end="full")
    for text in (_LONG, _WIDE, _ONE_WORD, "I"):
        _read(app, text)
        yield f"read: {text[:20]}"
    app.chapters.do("sentences")
    yield "the choice of sentences"
    app.chapters.do("close")


def _card_states(app: App) -> Iterator[str]:
    _begin(app)
    yield from _waiting_states(app)
    yield from _sentence_states(app)
    app.chapters.do("size", "sentence")
    yield "racing a layer"
    app.chapters.do("start")
    yield "the card beside a race"
    race_in(app).report(DeviceFailed(device=_GPU.name, detail="clFinish failed: OUT_OF_RESOURCES"))
    yield "the card beside a failure"


def _full_pass_states(app: App) -> Iterator[str]:
    chapters = app.chapters
    for device in (DEVICE, NO_DEVICE, _GPU):
        _begin(app)
        _read(app, SENTENCES[0], device)
        chapters.do("full_pass")
        run_id = race_of(chapters).full_pass.now.run_id
        yield "getting ready"
        chapters.apply(full_pass_prepared(run_id, device))
        chapters.apply(LaneStarted(run_id, "sequential", 0))
        tell(chapters, list(layers_of(run_id, "sequential", 10, MODEL))[:7])
        yield "the professor passes"
        lanes = [lane for lane in LANE_NAMES if lane != "opencl" or device != NO_DEVICE]
        for lane in lanes:
            tell(chapters, full_pass_of_lane(run_id, lane, SENTENCES[0]))
            yield f"{lane} is done"
        chapters.apply(full_pass_finished(run_id, SENTENCES[0], tuple(lanes)))
        yield f"full pass with {device.name}"
    chapters.do("full_pass")
    run_id = race_of(chapters).full_pass.now.run_id
    chapters.apply(full_pass_prepared(run_id))
    tell(chapters, full_pass_of_lane(run_id, "sequential", SENTENCES[0], wrong_layers=30))
    tell(chapters, full_pass_of_lane(run_id, "opencl", SENTENCES[0]))
    yield "wrong"
    chapters.do("stop")
    chapters.apply(messages.JobStopped(run_id))
    yield "stopped"
    chapters.do("full_pass")
    failure = DeviceFailed(device=_GPU.name, detail="clFinish failed: OUT_OF_RESOURCES")
    run_id = race_of(chapters).full_pass.now.run_id
    chapters.apply(messages.JobFailed(run_id, failure.key, failure.arguments))
    yield "failed"


def _layers_states(app: App) -> Iterator[str]:
    chapters = app.chapters
    _begin(app)
    chapters.do("chapter", "layers")
    yield from _waiting_states(app)
    yield from _sentence_states(app)
    chapters.do("temperature", 0.35)
    yield "another temperature"
    chapters.do("side")
    for text in (_SHORT + " it", _LONG):
        _read(app, text)
        yield f"who looks where, {len(tokens_of(text))} tokens"
    _read(app, _LONG, tokens=0)
    yield "too long for who looks where"


def _recorded_states(app: App) -> Iterator[str]:
    app.chapters.apply(NO_WORKER)
    for chapter in ("layers", "race"):
        app.chapters.do("chapter", chapter)
        yield f"asleep in {chapter}"


def states(app: App) -> Iterator[str]:
    for part in (_card_states, _full_pass_states, _layers_states, _recorded_states):
        for state in part(app):
            yield f"{part.__name__}: {state}"


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_the_sentence_and_its_layers_have_their_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app), qapp, app, language)
    assert not faults, "\n".join(faults)
