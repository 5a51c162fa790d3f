"""Every error of the training has a sentence of its own, which says what to do."""

import pytest

from gpuviz.chapters.training import errors
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Language, text

ARGUMENTS: dict[str, str | int] = {
    "path": "names.txt", "line": 1_234, "given": "U+200B", "longest": 30, "letters": 300, "most": 250,
    "most_kb": 1000, "most_lines": 100_000,
}  # fmt: skip
KINDS = [errors.NamesError, *errors.NamesError.__subclasses__()]


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_said_in_two_sentences(kind: type[GpuvizError]) -> None:
    said = Language()(text(kind.key, **ARGUMENTS))
    assert "names.txt" in said
    assert said.count(". ") >= 1
    assert said.endswith(".")
    assert "!" not in said
