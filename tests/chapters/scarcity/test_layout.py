"""Every state of the first page: words have their room and come from the language file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.scarcity import sources
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.errors import InvalidFacts, ModelFileMissing, ModelTooLarge
from gpuviz.i18n.languages import Language
from gpuviz.worker.messages import JobFailed
from tests.chapters.scarcity.driving import measured
from tests.ui.conftest import OpenApp
from tests.ui.layout import at_every_size_and_length, faults_in


def states(app: App) -> Iterator[str]:
    scene = app.chapters.scenes["scarcity"]
    assert isinstance(scene, ScarcityScene)
    app.chapters.do("chapter", "scarcity")
    scene.do("small")
    yield "small"
    for error in (ModelFileMissing(path="somewhere"), ModelTooLarge(needed_mb=123_456, available_mb=1_234)):
        scene.now.run_id = 99
        scene.apply(JobFailed(99, error.key, error.arguments))
        yield error.key
    scene.now.failure, scene.now.run_id = None, 99
    scene.apply(measured(99, watts=123.4))
    for topic in ("answering", "learning"):
        scene.do("topic", topic)
        for model in range(4):
            scene.do("model", model)
            for people, conversation in ((2, 1), (4, 3), (6, 5)):
                scene.do("people", people)
                scene.do("conversation", conversation)
                yield f"{topic} {model} {people} {conversation}"
    scene.now.refused_facts = InvalidFacts(path="scarcity.toml", detail="rack-accelerators: in racks, not in watts")
    yield "refused facts"


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_the_chapter_has_its_room(
    open_app: OpenApp,
    qapp: QApplication,
    size: tuple[int, int],
    language: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sources, "staff_file", lambda: tmp_path / "scarcity.toml")
    app = open_app(size=size, language=language)
    app.chapters.sentence.may_fetch = False
    faults = faults_in(states(app), qapp, app, language)
    assert not faults, "\n".join(faults)
