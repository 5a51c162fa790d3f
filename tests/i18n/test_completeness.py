"""All languages say everything that English says, with the same arguments and by their own rules."""

import re
from datetime import datetime

import pytest
from fluent.syntax import ast, parse, visitor

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.completeness import Fault, faults
from gpuviz.i18n.languages import Language, entries, own_source, text, without_marks

_OTHERS = ("ko", "ja", "de", "es", "ar")
_ENGLISH = entries(own_source("en"))


@pytest.mark.parametrize("language", ["en", *_OTHERS])
def test_a_language_is_whole_and_right(language: str) -> None:
    assert faults(language, entries(own_source(language)), _ENGLISH) == []


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("answers = { NUMBER($done) von", Fault("answers", "syntax", "answers = { NUMBER($done) von")),
        ("answers = { NUMBER($done) }", Fault("answers", "unused", "tiles")),
        ("answers = { $done } von { $tiles } und { $more }", Fault("answers", "argument", "more")),
        ("answers = { $done } von { $tiles } { nowhere }", Fault("answers", "reference", "nowhere")),
        ("answers = { $done } von { $tiles } { -term }", Fault("answers", "reference", "-term")),
        ("answers = <b>{ $done }</b> von { $tiles }", Fault("answers", "markup", "<b>")),
        ("no-such-message = Hallo", Fault("no-such-message", "unknown")),
        (
            "answers = { $done } von { $tiles ->\n    [few] a\n   *[other] b\n}",
            Fault("answers", "plural", "few, one"),
        ),
    ],
)
def test_each_fault_is_found(written: str, fault: Fault) -> None:
    assert fault in faults("de", entries(written + "\n"), _ENGLISH, whole=False)


def test_what_is_missing_is_only_told_of_a_whole_language() -> None:
    assert faults("de", {}, _ENGLISH, whole=False) == []
    assert Fault("answers", "missing") in faults("de", {}, _ENGLISH)


class _Parts(visitor.Visitor):  # type: ignore[misc]  # Fluent has no types
    """The arguments of a message, those of messages that it refers to among them, and its plain words."""

    def __init__(self, message: str) -> None:
        self.arguments: set[str] = set()
        self.moments: set[str] = set()  # those of them that are dates or times
        self.words: list[str] = []
        self.visit(parse(message))

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent calls it so
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        other = _Parts(_ENGLISH[node.id.name])
        self.arguments |= other.arguments
        self.moments |= other.moments

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - as above
        if node.id.name == "DATETIME":
            self.moments |= {one.id.name for one in node.arguments.positional}
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - as above
        self.words += re.findall(r"[A-Za-z]{3,}", node.value)


@pytest.fixture(scope="module")
def messages() -> dict[str, _Parts]:
    """What all messages are made of."""
    return {key: _Parts(message) for key, message in _ENGLISH.items() if not key.startswith("-")}


@pytest.mark.parametrize("language", ["en", *_OTHERS])
def test_every_message_can_be_said_with_any_number(language: str, messages: dict[str, _Parts]) -> None:
    said = Language(language)
    for key, parts in messages.items():
        moments = dict.fromkeys(parts.moments, datetime(2026, 11, 26, 9, 2))
        for number in (0, 1, 2, 3, 11, 1.5):
            assert "{" not in said(text(key, **dict.fromkeys(parts.arguments, number) | moments))


def test_english_says_one_where_german_and_spanish_do() -> None:
    """“1 squares failed” is read only where something has gone wrong."""
    written = {language: entries(own_source(language)) for language in ("de", "es")}
    alike = re.compile(r"[mbtr]+illion|pixels-second-description|training-terminal-model")  # in English, for any number
    for key, message in _ENGLISH.items():
        if not alike.search(key):
            theirs = [_Declined(own[key]).arguments for own in written.values() if key in own] or [set()]
            assert set.intersection(*theirs) <= _Declined(message).arguments, key


class _Declined(visitor.Visitor):  # type: ignore[misc]  # Fluent has no types
    """The arguments on whose number the words of a message depend."""

    def __init__(self, message: str) -> None:
        self.arguments: set[str] = set()
        self.visit(parse(message))

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - Fluent calls it so
        if isinstance(node.selector, ast.VariableReference):
            keys = {form.key.name if isinstance(form.key, ast.Identifier) else form.key.value for form in node.variants}
            if keys & {"one", "1"}:
                self.arguments.add(node.selector.id.name)
        self.generic_visit(node)


@pytest.mark.parametrize("language", _OTHERS)
def test_no_message_is_left_in_english(language: str) -> None:
    """But for names, figures and what is said alike."""
    theirs = entries(own_source(language))
    sentences = {key for key, message in _ENGLISH.items() if len(_Parts(message).words) > 4}
    assert {key for key in sentences if theirs[key] == _ENGLISH[key]} == set()


def test_languages_are_named_in_themselves_and_come_in_one_order() -> None:
    catalogue = Catalogue()
    names = [without_marks(catalogue.own_name(name)) for name in catalogue.names()]
    assert names == ["English", "한국어", "日本語", "Deutsch", "Español", "العربية"]


_FOR_STAFF = ("bench", "doctor", "error", "terminal", "training-terminal")  # what is to be typed stands there


class _Digits(visitor.Visitor):  # type: ignore[misc]  # as above
    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - as above
        for found in re.finditer(r"[0-9][0-9.,]*", node.value):
            beside = node.value[max(0, found.start() - 12) : found.end() + 12]
            assert re.search(r"[A-Za-z]", beside), node.value


def test_arabic_texts_have_arabic_digits_but_within_latin_words() -> None:
    for key, message in entries(own_source("ar")).items():
        if not key.startswith(_FOR_STAFF):
            _Digits().visit(parse(message))
