"""What is wrong with the messages of a language: against English, and by its own rules of plural."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import ast, parse, visitor

from gpuviz.i18n.numerals import Numerals

_MARKUP = re.compile(r"</?[a-z]+[ />]|&[a-z]+;|\*\*")
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


@dataclass(frozen=True)
class Fault:
    """What is wrong with the message (or term) ``key``, as a ``kind`` and the words concerned."""

    key: str
    kind: str
    detail: str = ""


def faults(language: str, written: Mapping[str, str], english: Mapping[str, str], whole: bool = True) -> list[Fault]:
    """All faults of messages in Fluent (by key) beside the English ones; only a ``whole`` language must have all.

    Kinds: ``missing``, ``unknown`` (English has no such message), ``syntax``, ``argument`` (one that English does not
    have), ``unused`` (an argument that is left out), ``reference`` (to what is not there), ``plural`` (a form that the
    language has is left out, or one that it does not have is given), ``markup``.
    """
    found = [Fault(key, "missing") for key in english if whole and key not in written and not key.startswith("-")]
    forms = Numerals(language).plural_forms
    for key, source in written.items():
        message, original = _entry(source), _entry(english[key]) if key in english else None
        if message is None:
            found.append(Fault(key, "syntax", source.strip()))
        elif original is None and not key.startswith("-"):
            found.append(Fault(key, "unknown"))
        else:
            found += _faults_of(key, message, original, {*written, *english}, forms)
    return found


def _entry(source: str) -> ast.Message | ast.Term | None:
    body = parse(source).body
    return body[0] if len(body) == 1 and isinstance(body[0], ast.Message | ast.Term) else None


def _faults_of(
    key: str, message: ast.BaseNode, original: ast.BaseNode | None, known: set[str], forms: frozenset[str]
) -> Iterator[Fault]:
    used, meant = _Used(message), _Used(original) if original is not None else None
    if meant is not None:
        yield from (Fault(key, "argument", name) for name in sorted(used.arguments - meant.arguments))
        yield from (Fault(key, "unused", name) for name in sorted(meant.arguments - used.arguments))
    yield from (Fault(key, "reference", name) for name in sorted(used.references - known))
    for given in used.selections:
        if given <= _PLURALS and given not in (forms, {"other"}):
            yield Fault(key, "plural", ", ".join(sorted(given ^ forms)))
    yield from (Fault(key, "markup", part) for part in used.texts if _MARKUP.search(part))


class _Used(visitor.Visitor):  # type: ignore[misc]  # Fluent has no types
    """What a message uses: arguments, other messages, forms to select from, and its plain words."""

    def __init__(self, message: ast.BaseNode) -> None:
        self.arguments: set[str] = set()
        self.references: set[str] = set()
        self.selections: list[frozenset[str]] = []
        self.texts: list[str] = []
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent calls it so
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - as above
        self.references.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - as above
        names = (variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier))
        self.selections.append(frozenset(names))
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - as above
        self.texts.append(node.value)
