"""All languages that there are: ours, and those that the staff of an exhibit wrote."""

import logging
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from gpuviz.i18n.languages import DEFAULT_LANGUAGE, Language, entries, own_source, text
from gpuviz.i18n.numerals import Digits, Numerals

_FIRST = ("en", "ko", "ja", "de", "es", "ar")  # in this order; languages of the staff follow by name
_log = logging.getLogger(__name__)


class Catalogue:
    """Languages by name, such as ``ko``; each is made once.

    ``folder`` may hold Fluent files of the staff, such as ``ko/race.ftl``: a message there counts before ours, and a
    folder with a new name is a new language. What is wrong in them is logged, and ours or the English words are shown.
    """

    def __init__(self, folder: Path | None = None, arabic_digits: Digits = "arabic") -> None:
        self._folder, self._digits = folder, arabic_digits
        self._languages: dict[tuple[str, bool], Language] = {}

    def names(self) -> list[str]:
        """The names of all languages that say how they are called."""
        ours = sorted(_own_names(), key=_FIRST.index)
        return ours + [name for name in self._staff_names() if self.language(name).says("language-name")]

    def language(self, name: str, isolates: bool = True) -> Language:
        """A language; English for a name that is none. Only a window ``isolates``, see ``Language``."""
        key = name, isolates
        if key not in self._languages:
            self._languages[key] = self._made(name, isolates)
        return self._languages[key]

    def own_name(self, name: str) -> str:
        """What a language calls itself."""
        return self.language(name)(text("language-name"))

    def _made(self, name: str, isolates: bool) -> Language:
        numerals = Numerals(name, self._digits)
        ours = entries(own_source(name)) if name in _own_names() else {}
        language = Language() if name != DEFAULT_LANGUAGE else None
        if ours:
            language = Language(name, ours, language, numerals, isolates)
        if staff := self._staff_entries(name):
            language = Language(name, {**ours, **staff}, language, numerals, isolates)
        return language or Language()

    def _staff_names(self) -> list[str]:
        """The names of new languages in the staff's folder; none where it cannot be read."""
        folder = self._folder
        try:
            there = [path.name for path in folder.iterdir() if path.is_dir()] if folder and folder.is_dir() else []
        except OSError as error:
            _log.warning("%s cannot be read: %s", folder, error)
            return []
        return sorted({*there} - set(_own_names()))

    def _staff_entries(self, name: str) -> Mapping[str, str]:
        """All that the staff wrote in a language; a file that cannot be read is left out."""
        found: dict[str, str] = {}
        for path in self._staff_files(name):
            try:
                found |= entries(path.read_text(encoding="utf-8-sig"))
            except (OSError, UnicodeDecodeError) as error:
                _log.warning("%s cannot be read: %s", path, error)
        return found

    def _staff_files(self, name: str) -> list[Path]:
        try:
            return sorted((self._folder / name).glob("*.ftl")) if self._folder is not None else []
        except OSError as error:
            _log.warning("%s cannot be read: %s", self._folder, error)
            return []


def _own_names() -> list[str]:
    folder = resources.files("gpuviz") / "locale"
    return [path.name for path in folder.iterdir() if path.is_dir()]
