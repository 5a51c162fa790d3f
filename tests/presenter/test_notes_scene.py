from dataclasses import dataclass
from datetime import datetime

from gpuviz.chapters.window_scene import WindowScene
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.panels.finding import Finding
from gpuviz.presenter.notes_scene import NotesScene
from gpuviz.presenter.panels import Picture
from gpuviz.presenter.scene import PresenterScene


@dataclass
class _Times:
    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


def _saved() -> Text:
    return text("presenter-saved", folder="there")


def _notes(times: _Times | None = None, **given: object) -> NotesScene:
    big = PresenterScene(WindowScene(live=False))
    return NotesScene(big, 1200, _saved, monotonic=times or _Times(), now=lambda: datetime(2026, 11, 26, 9, 5), **given)  # type: ignore[arg-type] # own_notes and title


def _words(shown: Text | None) -> str:
    assert shown is not None
    return Language()(shown)


def test_every_chapter_has_three_notes() -> None:
    notes = _notes()
    for chapter in notes.bar.names:
        notes.do("chapter", chapter)
        assert len({_words(note.says) for note in notes.notes.notes}) == 3
        assert all(_words(note.behind) for note in notes.notes.notes)


def test_last_note_tells_what_was_measured_here() -> None:
    big = PresenterScene(WindowScene(live=False))
    notes = NotesScene(big, 1200, _saved)
    big.window.findings.report("race", Finding(text("race-finding"), text("duration-ms", value=38)))
    notes.tick()
    assert [_words(note.figure) for note in notes.notes.notes if note.figure] == ["38\u00a0ms"]


def test_notes_of_a_lesson_take_the_place_of_ours() -> None:
    notes = _notes(own_notes=["Say hello", "", "Say why"], title="A lesson")
    notes.tick()
    assert [_words(note.says) for note in notes.notes.notes] == ["Say hello", "Say why"]
    assert _words(notes.notes.title) == "A lesson"


def test_clock_goes_is_held_and_tells_what_is_left() -> None:
    times = _Times()
    notes = _notes(times)
    notes.do("clock")
    times.now_s += 140
    notes.tick()
    assert _words(notes.times.now) == "09:05"
    assert _words(notes.times.spoken) == "02:20"
    assert _words(notes.times.left) == "17:40 left"
    notes.do("clock")
    times.now_s += 500
    notes.tick()
    assert _words(notes.times.spoken) == "02:20"
    notes.do("clock")
    times.now_s += 1200
    notes.tick()
    assert notes.times.is_over
    assert _words(notes.times.left) == "02:20 over"


def test_next_chapter_shows_its_picture_once_it_was_seen() -> None:
    notes = _notes()
    picture = Picture(bytes(4), 1, 1)
    notes.show_picture("layers", picture)
    notes.tick()
    assert notes.next.picture is picture
    assert notes.shows.picture is None


def test_last_page_has_none_after_it() -> None:
    notes = _notes()
    notes.do("chapter", notes.bar.names[-1])
    assert notes.next.picture is None
    assert _words(notes.next.role) == "the last page"


def test_results_are_saved_and_it_is_said_where() -> None:
    notes = _notes()
    notes.do("save")
    assert _words(notes.controls.badge) == "Saved in there"


def test_keys_on_the_notes_act_on_the_big_screen() -> None:
    notes = _notes()
    notes.do(next(action.name for action in notes.actions() if action.key == "Right"))
    assert notes.bar.shown == "layers"
