import re
from pathlib import Path

import pytest

import gpuviz
from gpuviz import errors
from gpuviz.exhibit.languages import Language, PseudoLanguage, error_text, text

_SOURCES = Path(gpuviz.__file__).parent
_KEYS = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)


def _all_errors() -> list[type[errors.GpuvizError]]:
    kinds = [errors.GpuvizError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return kinds


def _keys_in_file() -> set[str]:
    return set(_KEYS.findall((_SOURCES / "locale" / "en.ftl").read_text(encoding="utf-8")))


def _quoted_words() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in _SOURCES.rglob("*.py"))


def test_numbers_are_grouped_and_rounded() -> None:
    assert Language()(text("answers", done=1000, tiles=1000)) == "1,000 of 1,000 answers"
    assert Language()(text("stopwatch", seconds=9.4)) == "9.400"


def test_a_text_may_hold_another_text() -> None:
    shown = Language()(text("message-professor-done", time=text("duration-ms", value=38)))
    assert shown == "It took 38\u00a0ms."


def test_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        Language()(text("no-such-key"))


def test_missing_argument_is_an_error() -> None:
    with pytest.raises(ValueError, match="answers"):
        Language()(text("answers", done=1))


@pytest.mark.parametrize("kind", _all_errors())
def test_every_error_has_a_sentence_that_formats_with_its_arguments(kind: type[errors.GpuvizError]) -> None:
    source = (_SOURCES / "locale" / "en.ftl").read_text(encoding="utf-8")
    pattern = re.search(rf"^{kind.key} = (.*)$", source, re.MULTILINE)
    assert pattern is not None
    names = re.findall(r"\$(\w+)", pattern[1])
    sentence = Language()(error_text(kind(**dict.fromkeys(names, 1))))
    assert sentence.endswith(".")
    assert "!" not in sentence


def test_every_message_is_used() -> None:
    words = _quoted_words()
    built = re.findall(r'f"([a-z-]+)\{', words)  # such as f"lane-{role}"
    used = set(re.findall(r'"([a-z][\w-]*)"', words))
    unused = {key for key in _keys_in_file() if key not in used and not any(key.startswith(stem) for stem in built)}
    assert unused == set()


def test_every_used_message_is_there() -> None:
    used = set(re.findall(r'\btext\(\s*"([a-z][\w-]*)"', _quoted_words()))
    assert used - {"no-such-key"} <= _keys_in_file()


def test_pseudo_language_marks_words_and_makes_them_longer() -> None:
    english, pseudo = Language()(text("race-title")), PseudoLanguage()(text("race-title"))
    assert pseudo.startswith(f"⟦{english}")
    assert len(pseudo) >= 1.35 * len(english)
    assert PseudoLanguage()(text("stopwatch", seconds=1.5)) == "1.500"
