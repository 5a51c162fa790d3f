"""What a presenter can say to each chapter: three notes, the last one with what was found out on this machine."""

from collections.abc import Sequence

from gpuviz.i18n.languages import Text, text
from gpuviz.panels.finding import Findings
from gpuviz.presenter.panels import Note

_NOTES = 3


def notes_for(chapter: str, findings: Findings) -> list[Note]:
    """The notes to a chapter, in the order in which they are said."""
    found = dict(findings).get(chapter)
    written = [Note(text(f"notes-{chapter}-{place}"), text(f"notes-{chapter}-{place}-behind")) for place in (1, 2)]
    last = Note(text(f"notes-{chapter}-{_NOTES}"), text(f"notes-{chapter}-{_NOTES}-behind"))
    if found is not None and found.figure is not None:
        last = Note(last.says, last.behind, found.figure, found.origin)
    return [*written, last]


def notes_of_lesson(notes: Sequence[str]) -> list[Note]:
    """The notes that somebody wrote into a lesson."""
    return [Note(text("notes-own", words=words)) for words in notes if words]


def opening_of(chapter: str) -> Text:
    """The first note to a chapter, as a way over to it."""
    return text("notes-opening", words=text(f"notes-{chapter}-1"))
