"""Lists of names, whole and broken."""

from pathlib import Path

import pytest

from gpuviz.chapters.training.errors import (
    NamesEmpty,
    NamesError,
    NamesNotText,
    NamesTooLarge,
    NameTooLong,
    NameUnreadable,
    OnlyOneLetter,
    OnlyOneName,
    TooManyLetters,
)
from gpuviz.chapters.training.names import CONTEXT, END, NameList, read_names
from gpuviz.errors import UnreadableFile
from gpuviz.exhibit.words import holds_unwanted_word


def _read(tmp_path: Path, content: str | bytes) -> NameList:
    path = tmp_path / "names.txt"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_names(path)


def test_thousands_of_names_ship_with_the_program_in_small_letters() -> None:
    listed = read_names()
    assert len(listed.known) == 5162
    assert listed.alphabet == END + "abcdefghijklmnopqrstuvwxyz"
    assert not any(holds_unwanted_word(name) for name in listed.known)


def test_a_tenth_is_held_out_and_never_trained_on() -> None:
    listed = read_names()
    assert len(listed.heldout) == len(listed.known) // 10
    assert not set(listed.names) & set(listed.heldout)
    assert listed.names == tuple(sorted(listed.names))
    assert len(listed.examples) == sum(len(name) + 1 for name in listed.names)
    assert len(listed.heldout_examples) == sum(len(name) + 1 for name in listed.heldout)


def test_the_same_names_are_held_out_whatever_their_order() -> None:
    names = [f"na{letter}me" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert NameList.of(names) == NameList.of([*names[::-1], *names])


def test_an_example_is_the_letters_before_and_the_letter_that_comes() -> None:
    listed = NameList(("beatrice",), ("bo",))
    told = [
        (listed.text(context), listed.text([answer]))
        for context, answer in zip(listed.examples.contexts, listed.examples.answers, strict=True)
    ]
    assert told[:3] == [("......", "b"), (".....b", "e"), ("....be", "a")]
    assert told[-2:] == [("eatric", "e"), ("atrice", END)]
    assert listed.examples.contexts.shape == (9, CONTEXT)


def test_a_file_may_hold_any_letters_and_comments(tmp_path: Path) -> None:
    listed = _read(
        tmp_path, "\ufeff# cities\r\n  Zu\u0308rich \n\nS\u00e3o Paulo\nL’Aquila\nСОФИЯ\nकाशी\nعلی\u200cرضا\n"
    )
    assert listed.known == {"zürich", "são paulo", "l’aquila", "софия", "काशी", "علی\u200cرضا"}
    assert len(listed.names) == 5
    assert len(listed.heldout) == 1


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NamesEmpty),
        (b"# nothing\n\n", NamesEmpty),
        (b"\xff\xfea\x00n\x00n\x00a\x00", NamesNotText),
        (b"anna\x00berta\n", NamesNotText),
        (b"\x7fELF\x02\x01\x01\x00\x00", NamesNotText),
        (b"anna\nber7a\n", NameUnreadable),
        (b"anna\nb.\n", NameUnreadable),
        (b"anna\tberta\n", NameUnreadable),
        (b"anna\n--\n", NameUnreadable),
        (b"anna\n" + b"x" * 31, NameTooLong),
        (b"anna\nANNA\n anna\n", OnlyOneName),
        (b"a\naa\naaa\n", OnlyOneLetter),
        (b"a\n", OnlyOneLetter),
        (b"anna\n" * 100_001, NamesTooLarge),
        (b"anna \n" * 200_000, NamesTooLarge),
        ("".join(f"a{chr(0x4E00 + one)}\n" for one in range(251)), TooManyLetters),
    ],
)
def test_what_is_no_list_of_names_is_said_by_name(
    tmp_path: Path, content: str | bytes, error: type[NamesError]
) -> None:
    with pytest.raises(error) as caught:
        _read(tmp_path, content)
    assert type(caught.value) is error
    assert caught.value.arguments["path"] == str(tmp_path / "names.txt")


def test_the_line_that_is_no_name_is_named(tmp_path: Path) -> None:
    with pytest.raises(NameUnreadable) as caught:
        _read(tmp_path, "anna\nb\u200bo\n")
    assert (caught.value.arguments["line"], caught.value.arguments["given"]) == (2, "U+200B")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in tmp_path, tmp_path / "missing":
        with pytest.raises(UnreadableFile):
            read_names(path)
