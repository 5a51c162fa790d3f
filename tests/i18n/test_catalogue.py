"""Languages of the staff: messages that count before ours, and whole new languages."""

import logging
from pathlib import Path

import pytest

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language, Text, text, without_marks

_ANSWERS = text("answers", done=3, tiles=1000)


def _written(folder: Path, name: str, *lines: str) -> Catalogue:
    (folder / name).mkdir(parents=True)
    (folder / name / "ours.ftl").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return Catalogue(folder)


def test_a_message_of_the_staff_counts_before_ours_and_leaves_all_others(tmp_path: Path) -> None:
    german = _written(tmp_path, "de", "answers = { NUMBER($done) } Stück").language("de")
    assert german(_ANSWERS) == "3 Stück"
    assert german(text("race-title")) == Language("de")(text("race-title"))


@pytest.mark.parametrize(
    "line", ["answers = { NUMBER($done ", "answers = { $nothing }", "answers = { no-such-message }"]
)
def test_a_broken_message_of_the_staff_is_said_by_ours_and_logged(
    line: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    german = _written(tmp_path, "de", line).language("de")
    with caplog.at_level(logging.WARNING):
        assert german(_ANSWERS) == german(_ANSWERS) == Language("de")(_ANSWERS)
    assert len([record for record in caplog.records if "answers" in record.getMessage()]) == 1


def test_a_new_language_needs_its_own_name_and_says_in_english_what_it_does_not_know(tmp_path: Path) -> None:
    french = _written(tmp_path, "fr", "language-name = Français", "answers = { NUMBER($done) } sur { NUMBER($tiles) }")
    assert french.names()[-1] == "fr"
    assert french.own_name("fr") == "Français"
    assert french.language("fr")(_ANSWERS) == "3 sur 1\N{NARROW NO-BREAK SPACE}000"
    assert french.language("fr")(text("race-title")) == Language()(text("race-title"))


def test_a_folder_without_a_name_of_a_language_is_none(tmp_path: Path) -> None:
    assert _written(tmp_path, "fr", "answers = x").names() == Catalogue().names()


def test_a_file_that_is_no_text_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "race.ftl").write_bytes(b"\xff\xfe\x00answers")
    with caplog.at_level(logging.WARNING):
        assert Catalogue(tmp_path).language("de")(_ANSWERS) == Language("de")(_ANSWERS)
    assert "race.ftl" in caplog.text


@pytest.mark.parametrize("folder", [None, Path("/no/such/folder"), Path("/too long" * 100)])
def test_without_a_folder_that_can_be_read_there_are_ours(folder: Path | None) -> None:
    assert Catalogue(folder).names()[0] == "en"
    assert Catalogue(folder).language("xx").name == "en"


def test_a_language_is_made_once() -> None:
    catalogue = Catalogue()
    assert catalogue.language("de") is catalogue.language("de")


def _nested(name: str) -> Text:
    return text("message-recording", date="2026-10-29", device=text("device-cpu", name=name))


def test_what_is_put_into_arabic_is_kept_apart_in_a_window_and_not_in_a_terminal() -> None:
    window, terminal = Catalogue().language("ar"), Catalogue().language("ar", isolates=False)
    words = window(_nested("GPU (x)"))
    assert words.startswith("\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT ISOLATE}")
    assert words.count("\N{FIRST STRONG ISOLATE}") >= 2
    plain = terminal(_nested("GPU (x)"))
    assert plain == without_marks(words) == without_marks(plain)


def test_english_within_arabic_is_kept_apart(tmp_path: Path) -> None:
    arabic = _written(tmp_path, "ar", "race-title = { $nothing }").language("ar")
    assert arabic.apart("GPU.") == "\N{FIRST STRONG ISOLATE}GPU.\N{POP DIRECTIONAL ISOLATE}"
    assert Catalogue().language("de").apart("GPU.") == "GPU."


def test_languages_from_left_to_right_have_no_marks() -> None:
    for name in ("en", "de", "ja"):
        words = Catalogue().language(name)(_nested("GPU"))
        assert words == without_marks(words)
