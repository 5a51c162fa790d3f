"""What may be shown where no file can be opened any more is read before."""

import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.decisions import sources as decisions
from gpuviz.chapters.race import sources as race
from gpuviz.chapters.race.recording import bundled
from gpuviz.i18n.languages import text


def test_recorded_race_and_program_texts_need_no_file_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    for chapter in CHAPTERS:
        chapter.read_ahead()

    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("io.open", refuse)
    assert bundled().lanes
    shown = [race.loop(text("a")), decisions.loop(text("a")), decisions.kernel(text("a"))]
    shown += [race.kernel(name, text("a")) for name in race.KERNELS]
    assert all(source.content for source in shown)
