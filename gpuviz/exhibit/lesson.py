"""A lesson: one TOML file that opens a chapter as a teacher wants it."""

from typing import Annotated

import msgspec
from msgspec import Meta

from gpuviz.exhibit.toml_text import toml_value

Title = Annotated[str, Meta(min_length=1, max_length=120)]
Note = Annotated[str, Meta(max_length=400)]
Name = Annotated[str, Meta(max_length=60)]
Whole = Annotated[int, Meta(ge=-(10**15), le=10**15)]
Number = Annotated[float, Meta(ge=-1e15, le=1e15)]


class Lesson(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The ``chapter`` that opens, and how: its ``settings`` by the controls' names, and the ``hidden`` controls.

    All that is random follows from ``seed``. ``sentence`` is what the language model reads; one of ours if empty.
    ``title`` and ``notes`` are for the presenter.
    """

    title: Title
    chapter: Name
    notes: Annotated[list[Note], Meta(max_length=3)] = []
    seed: Annotated[int, Meta(ge=0, le=999_999_999)] = 0
    sentence: Annotated[str, Meta(max_length=2000)] = ""
    hidden: Annotated[list[Name], Meta(max_length=50)] = []
    settings: dict[str, Annotated[str, Meta(max_length=200)] | Whole | Number | bool] = {}


def lesson_text(lesson: Lesson) -> str:
    """A lesson's file."""
    lines = [
        f"title = {toml_value(lesson.title)}",
        f"chapter = {toml_value(lesson.chapter)}",
        "notes = [",
        *(f"  {toml_value(note)}," for note in lesson.notes),
        "]",
        f"seed = {lesson.seed}",
        f"sentence = {toml_value(lesson.sentence)}",
        f"hidden = {toml_value(lesson.hidden)}",
        "",
        "[settings]",
        *(f"{name} = {toml_value(value)}" for name, value in lesson.settings.items()),
    ]
    return "\n".join(lines) + "\n"
