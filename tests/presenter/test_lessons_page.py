"""The page about lessons names what there is."""

import re
from pathlib import Path

import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter
from gpuviz.exhibit.lesson import Lesson
from gpuviz.presenter.lesson_file import controls_in
from tests.presenter.opening import opened

_PAGE = (Path(__file__).parent.parent.parent / "docs" / "lessons.md").read_text(encoding="utf-8")
_TABLE = _PAGE.partition("## What can be set")[2].partition("## How")[0]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_every_control_of_a_chapter_and_each_of_its_words_is_named(chapter: Chapter) -> None:
    scene = opened(Lesson(title="A lesson", chapter=chapter.name))
    controls = controls_in(scene.scenes[chapter.name])
    row = next((line for line in _TABLE.splitlines() if line.startswith(f"| {chapter.name} |")), "")
    named = set(re.findall(r"`\"?([\w.-]*)\"?`", row))
    assert set(controls) <= named
    for name, control in controls.items():
        words = {value for value in control.deeds if isinstance(value, str) and value.isalpha()}
        assert words <= named or name in ("size", "device", "help"), name


def test_the_example_on_the_page_is_right(tmp_path: Path) -> None:
    from gpuviz.presenter.lesson_file import lesson_faults

    example = _PAGE.partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "lesson.toml"
    path.write_text(example, encoding="utf-8")
    assert lesson_faults(path) == []
