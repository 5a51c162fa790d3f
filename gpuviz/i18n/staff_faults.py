"""What is wrong in the Fluent files that the staff of an exhibit wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import ast, parse

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.completeness import faults
from gpuviz.i18n.languages import DEFAULT_LANGUAGE, entries, own_source

_LONGEST_DETAIL = 80  # characters
_OWN_NAME = "language-name"


@dataclass(frozen=True)
class FileFault:
    """A fault in a ``file`` (or a language's folder), by its path within the staff's; else as ``completeness.Fault``.

    ``key`` is empty where there is no message at all. One ``kind`` more is ``unreadable``.
    """

    file: str
    key: str
    kind: str
    detail: str = ""


def staff_faults(folder: Path) -> list[FileFault]:
    """All faults in a folder such as ``Catalogue`` takes, language by language; what is not written is no fault."""
    english = entries(own_source(DEFAULT_LANGUAGE))
    ours = Catalogue().names()
    try:
        languages = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    except OSError as error:
        return [FileFault(folder.name, "", "unreadable", _shortened(str(error)))]
    return [fault for path in languages for fault in _faults_of(path, english, path.name not in ours)]


def _faults_of(language: Path, english: dict[str, str], is_new: bool) -> Iterator[FileFault]:
    written: dict[str, str] = {}
    files: dict[str, str] = {}  # the one that counts, by key
    for path in sorted(language.glob("*.ftl")):
        file = f"{language.name}/{path.name}"
        try:
            source = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            yield FileFault(file, "", "unreadable", _shortened(str(error)))
            continue
        found = entries(source)
        written |= found
        files |= dict.fromkeys(found, file)
        for part in parse(source).body:
            if isinstance(part, ast.Junk) and not entries(part.content):
                yield FileFault(file, "", "syntax", _shortened(part.content))
    if is_new and files and _OWN_NAME not in written:
        yield FileFault(language.name, _OWN_NAME, "missing")
    for fault in faults(language.name, written, english, whole=False):
        yield FileFault(files[fault.key], fault.key, fault.kind, _shortened(fault.detail))


def _shortened(detail: str) -> str:
    """Its first line, and not too much of that."""
    line = detail.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST_DETAIL else line[:_LONGEST_DETAIL] + "…"
