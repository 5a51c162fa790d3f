"""What each chapter has found out on this machine, in a sentence: for a page that sums all of them up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Finding:
    """The point of a chapter as a ``sentence``, with this machine's own ``figure``; None while it is not measured."""

    sentence: Text
    figure: Text | None = None
    origin: Origin | None = None


class Findings:
    """The latest finding of each chapter, in the order of the ``chapters``."""

    def __init__(self, chapters: Iterable[str] = ()) -> None:
        self._known: dict[str, Finding | None] = dict.fromkeys(chapters)

    def report(self, chapter: str, finding: Finding) -> None:
        """A chapter has found something out, or forgotten it."""
        self._known[chapter] = finding

    def __iter__(self) -> Iterator[tuple[str, Finding]]:
        """The chapters that have something to say, and what."""
        return iter([(chapter, finding) for chapter, finding in self._known.items() if finding is not None])
