from pathlib import Path

import pytest

from gpuviz.errors import GpuvizError, UnwritableFile
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language, error_text
from gpuviz.presenter.lesson_file import lesson_faults, read_lesson, write_lesson

_GOOD = "title = 'Chains'\nchapter = 'decisions'\n"
EXAMPLES = Path(__file__).parent.parent.parent / "docs" / "lessons"


def _file(folder: Path, source: str) -> Path:
    path = folder / "lesson.toml"
    path.write_text(source, encoding="utf-8")
    return path


def test_a_lesson_is_read_as_it_was_written(tmp_path: Path) -> None:
    lesson = Lesson(
        title='A “title” with "quotes" \\ and a\nline',
        chapter="decisions",
        notes=["one", "two\t", "日本"],
        seed=7,
        sentence="The sun rises",
        hidden=["how"],
        settings={"chains": 1000, "ways": "4", "page": "how"},
    )
    write_lesson(lesson, tmp_path / "lesson.toml")
    assert read_lesson(tmp_path / "lesson.toml") == lesson


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = _file(tmp_path, "mine")
    with pytest.raises(UnwritableFile):
        write_lesson(Lesson(title="A lesson", chapter="race"), path)
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "titel = 'x'\nchapter = 'race'",
            "“titel” is no setting here (lesson.toml, line 1). Did you mean “title”?",
        ),
        ("chapter = 'race'", "“title” is missing in “lesson.toml”. Add it."),
        (
            "title = 'x'\nchapter = 'decision'",
            "“chapter” cannot be “decision” (lesson.toml, line 2). Choose",
        ),
        (
            _GOOD + "[settings]\nchain = 3",
            "“chain” is no setting of [settings] (lesson.toml, line 4). Did you mean",
        ),
        (_GOOD + "hidden = ['hwo']", "“hwo” is no setting of [hidden] (lesson.toml, line 3). Did you mean “how”?"),
        (_GOOD + "notes = ['a', 'b', 'c', 'd']", "“notes” has more than 3 entries (lesson.toml, line 3)."),
        (_GOOD + "seed = -1", "“seed” cannot be -1 (lesson.toml, line 3). Give a whole number from 0 to 999,999,999."),
        (_GOOD + "[settings]\nchains = [1]", "“chains” cannot be [1] (lesson.toml, line 4)."),
        (_GOOD + "[settings]\nchains = 1" + "0" * 400, "“chains” cannot be 1000"),
        (_GOOD + "[settings]\nchains = nan", "“chains” cannot be nan (lesson.toml, line 4)."),
        (_GOOD + "settings = 3", "“settings” cannot be 3 (lesson.toml, line 3)."),
        (_GOOD + "sentence = '" + "x" * 2001 + "'", "The text of “sentence” is too long"),
        ("[", "breaks a rule of TOML"),
    ],
)
def test_a_fault_is_named_as_in_settings(tmp_path: Path, source: str, sentence: str) -> None:
    path = _file(tmp_path, source)
    assert sentence in Language()(error_text(lesson_faults(path)[0]))
    with pytest.raises(GpuvizError):
        read_lesson(path)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_examples_are_right(path: Path) -> None:
    lesson = read_lesson(path)
    assert len(lesson.notes) == 3


def test_there_are_examples() -> None:
    assert len(list(EXAMPLES.glob("*.toml"))) >= 3


def test_a_page_cannot_be_hidden_but_the_button_that_leads_there(tmp_path: Path) -> None:
    assert lesson_faults(_file(tmp_path, _GOOD + "hidden = ['how', 'chains', 'ways']")) == []
    assert len(lesson_faults(_file(tmp_path, _GOOD + "hidden = ['page']"))) == 1
