"""Reads lessons, and writes what a chapter shows as one."""

from pathlib import Path

from msgspec.structs import replace

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Scene, Stage
from gpuviz.errors import GpuvizError, SettingNotOneOf, UnknownSetting
from gpuviz.exhibit.lesson import Lesson, lesson_text
from gpuviz.exhibit.schema import check, near
from gpuviz.exhibit.suitability import shown
from gpuviz.exhibit.toml_file import TomlFile, read_toml
from gpuviz.exhibit.toml_lines import KeyPath
from gpuviz.panels.control import Control, switch
from gpuviz.panels.finding import Findings
from gpuviz.panels.walk import controls_of
from gpuviz.presenter.export import write_new
from gpuviz.sentence.sentence import Sentence
from gpuviz.settings import Settings
from gpuviz.worker.port import WorkerPort


def read_lesson(path: Path) -> Lesson:
    """The lesson in a file.

    Raises:
        GpuvizError: the first of what ``lesson_faults`` finds.
    """
    lesson, faults = _read(path)
    if lesson is None or faults:
        raise faults[0]
    return lesson


def lesson_faults(path: Path) -> list[GpuvizError]:
    """All that is wrong in a file: what is no lesson, no chapter, no control of that chapter."""
    return _read(path)[1]


def _read(path: Path) -> tuple[Lesson | None, list[GpuvizError]]:
    try:
        file = read_toml(path)
    except GpuvizError as error:
        return None, [error]
    checked = check(file.content, Lesson, file)
    return checked.value, [*checked.faults, *(_unknown_names(checked.value, file) if checked.value else [])]


def _unknown_names(lesson: Lesson, file: TomlFile) -> list[GpuvizError]:
    """What names no chapter, no control, or nothing that could be hidden."""
    chapters = {chapter.name: chapter for chapter in CHAPTERS}
    if lesson.chapter not in chapters:
        return [
            SettingNotOneOf(
                setting="chapter",
                given=shown(lesson.chapter),
                all=", ".join(chapters),
                file=file.name,
                line=file.line(("chapter",)),
            )
        ]
    scene = chapters[lesson.chapter].make_scene(_empty_stage())
    controls = controls_in(scene)
    own = [name for name, control in controls.items() if not control.is_set_by_others]
    hideable = dict.fromkeys([*own, *(action.name for action in scene.actions())])
    return [
        *(_unknown(("settings", name), list(controls), file) for name in lesson.settings if name not in controls),
        *(_unknown(("hidden", name), list(hideable), file) for name in lesson.hidden if name not in hideable),
    ]


def _unknown(path: KeyPath, names: list[str], file: TomlFile) -> UnknownSetting:
    told = near(path[-1], names)
    return UnknownSetting(setting=path[-1], section=path[0], file=file.name, line=file.line(path), **told)


def _empty_stage() -> Stage:
    port, settings = WorkerPort(), Settings()
    return Stage(port, settings, Sentence(port, settings), Findings())


def controls_in(scene: Scene) -> dict[str, Control]:
    """All that can be set in a scene, by name: in its panels, and by its actions."""
    switches = {
        action.name: switch(action.name, action.on, action.enabled)
        for action in scene.actions()
        if action.on is not None
    }
    return {**controls_of(scene.layout), **switches}


def lesson_of(scene: Scene, like: Lesson) -> Lesson:
    """What a scene shows now as a lesson; all but the settings is ``like`` another's."""
    settings = {
        name: control.value
        for name, control in controls_in(scene).items()
        if control.enabled and control.value in control.deeds
    }
    return replace(like, settings=settings)


def write_lesson(lesson: Lesson, path: Path) -> None:
    """Write a lesson into a file that is not there yet.

    Raises:
        UnwritableFile: if there is one, or none can be written.
    """
    write_new(path, lesson_text(lesson))
