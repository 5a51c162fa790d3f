"""The worker and its supervisor know jobs by what they say of themselves alone."""

import re
from importlib import import_module
from pathlib import Path

import gpuviz.worker
from gpuviz.chapters import CHAPTERS
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.pipe import concrete

_FILES = sorted(Path(gpuviz.worker.__path__[0]).glob("*.py"))


def test_worker_names_no_chapter_and_no_message_of_one() -> None:
    for chapter in CHAPTERS:
        if chapter.has("messages"):
            import_module(f"gpuviz.chapters.{chapter.name}.messages")
    kinds = [*concrete(Command), *concrete(Event)]
    named = {kind.__name__ for kind in kinds if not kind.__module__.startswith("gpuviz.worker.")}
    named |= {f'"{chapter.name}"' for chapter in CHAPTERS} | {"gpuviz.chapters", "gpuviz.sentence", "gpuviz.model"}
    assert {"RunRace", "ReadSentence", "LaneStarted"} <= named
    found = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in named))
    for path in _FILES:
        assert found.findall(path.read_text(encoding="utf-8")) == [], path.name
