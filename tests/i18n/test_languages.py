import ast
import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast as parsed

import gpuviz
from gpuviz import errors
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.i18n.languages import Language, error_text, text
from tests.i18n.pseudo_language import PseudoLanguage

_SOURCES = Path(gpuviz.__file__).parent
_KEYS = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)


def _all_errors() -> list[type[errors.GpuvizError]]:
    kinds = [errors.GpuvizError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return kinds


def _all_keys() -> list[str]:
    files = sorted((_SOURCES / "locale" / "en").glob("*.ftl"))
    return [key for file in files for key in _KEYS.findall(file.read_text(encoding="utf-8"))]


def _keys_in_file() -> set[str]:
    return set(_all_keys())


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


def _documented_arguments(kind: type[errors.GpuvizError]) -> set[str]:
    """Names in double backticks in the docstring of the class or of those it derives from."""
    chain = [parent for parent in kind.__mro__ if issubclass(parent, errors.GpuvizError)]
    return {name for parent in chain for name in re.findall(r"``([a-z_]+)``", parent.__doc__ or "")}


@pytest.mark.parametrize("kind", _all_errors())
def test_every_error_has_a_sentence_that_formats_with_its_documented_arguments(kind: type[errors.GpuvizError]) -> None:
    sentence = Language()(error_text(kind(**dict.fromkeys(_documented_arguments(kind), 1))))
    assert sentence.endswith(".")
    assert "!" not in sentence


def test_an_error_s_sentence_shortens_what_nobody_would_read() -> None:
    sentence = Language()(error_text(errors.UnreadableFile(path="x" * 5000, detail="File name too long")))
    assert "xxx…” cannot be read (File name too long)" in sentence
    assert len(sentence) < 700


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the sources by the bare name of what is called."""
    for path in _SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                yield node.func.id if isinstance(node.func, ast.Name) else node.func.attr, node


def test_every_error_is_raised_with_all_that_its_sentence_needs() -> None:
    kinds = {kind.__name__: kind for kind in _all_errors()}
    raised = 0
    for name, call in _calls():
        names = {keyword.arg for keyword in call.keywords}
        if name in kinds and None not in names:
            raised += 1
            assert not call.args
            Language()(error_text(kinds[name](**dict.fromkeys(filter(None, names), 1))))
    assert raised > 20


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"


def _keys_asked_for() -> set[str]:
    """Patterns of all keys given to ``text``; what an f-string puts in stands as a wildcard."""
    patterns = set()
    for name, call in _calls():
        if name == "text" and call.args:
            branches = [call.args[0]]
            while branches:
                match branches.pop():
                    case ast.IfExp(body=body, orelse=orelse):
                        branches += [body, orelse]
                    case ast.Constant(value=str(key)):
                        patterns.add(re.escape(key))
                    case ast.JoinedStr(values=parts):
                        patterns.add("".join(_pattern(part) for part in parts))
    return patterns


def test_every_used_message_is_there() -> None:
    keys = _keys_in_file()
    assert {key for key in _keys_asked_for() if not any(re.fullmatch(key, there) for there in keys)} == set()


def test_every_message_is_used() -> None:
    words = "\n".join(path.read_text(encoding="utf-8") for path in _SOURCES.rglob("*.py"))
    quoted = {re.escape(key) for key in re.findall(r'"([a-z][\w-]*)"', words)}  # also keys that are chosen from a table
    used = re.compile("|".join(_keys_asked_for() | quoted))
    assert {key for key in _keys_in_file() if not used.fullmatch(key)} == set()


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("lane", LANE_NAMES),
        ("ladder", ("sequential", "blas_one_core", "blas_all_cores", "faster", "slower", "even", "unknown")),
        ("command", ("start", "again", "play", "stop", "pause", "resume", "close", "colour-units", "colour-answers")),
        ("terminal-column", ("time", "rate", "checked", "sooner")),
    ],
)
def test_families_of_messages_are_complete(family: str, members: tuple[str, ...]) -> None:
    assert {f"{family}-{member}" for member in members} <= _keys_in_file()


def test_no_message_is_written_twice() -> None:
    keys = _all_keys()
    assert len(keys) == len(set(keys))


def test_a_message_may_refer_to_others_and_to_terms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locale" / "xx").mkdir(parents=True)
    lines = ["-name = gpuviz", "# a note", "whole = { part } of { -name }, {", "  part", "}", "part = a { -name }", ""]
    (tmp_path / "locale" / "xx" / "a.ftl").write_text("\n".join(lines[:-2]), encoding="utf-8")
    (tmp_path / "locale" / "xx" / "b.ftl").write_text("\n".join(lines[-2:]), encoding="utf-8")
    monkeypatch.setattr("gpuviz.i18n.languages.resources.files", lambda _package: tmp_path)
    assert Language("xx")(text("whole")) == "a gpuviz of gpuviz, a gpuviz"


def test_what_messages_were_parsed_into_is_not_kept() -> None:
    language = Language()
    assert language(text("answers", done=1, tiles=2))
    gc.collect()
    assert not [found for found in gc.get_objects() if type(found) is parsed.Pattern]


def test_a_language_that_forgot_its_messages_says_them_again() -> None:
    language = Language()
    said = language(text("answers", done=1, tiles=2))
    language.forget()
    assert not language._bundle.has_message("answers")
    assert language(text("answers", done=1, tiles=2)) == said


def test_pseudo_language_marks_words_and_makes_them_longer() -> None:
    english, pseudo = Language()(text("race-title")), PseudoLanguage()(text("race-title"))
    assert pseudo.startswith(f"⟦{english}")
    assert len(pseudo) >= 1.35 * len(english)
    assert PseudoLanguage()(text("stopwatch", seconds=1.5)) == "1.500"
