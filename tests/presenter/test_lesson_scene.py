from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter
from gpuviz.chapters.race.messages import PrepareRace
from gpuviz.chapters.serving.scene import ServingScene
from gpuviz.chapters.training.messages import Train
from gpuviz.chapters.you.scene import YouScene
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language
from gpuviz.panels.control import Setting
from gpuviz.panels.question import Question
from gpuviz.presenter.lesson_file import controls_in, lesson_of, read_lesson, write_lesson
from gpuviz.presenter.lesson_scene import LessonScene
from tests.chapters.race.made_up import DEVICE
from tests.presenter.opening import FRAME_NS, controls_now, make_known, opened, pass_frames, values_now

_LESSON = Lesson(title="A lesson", chapter="decisions")
_PATIENCE_FRAMES = 10_000_000_000 // FRAME_NS + 2

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)


def _changed_everything(scene: LessonScene) -> None:
    """Each control gets another value, as a person would set it."""
    for name in list(controls_now(scene)):
        control = controls_now(scene).get(name)
        if control is not None:
            other = [value for value in control.deeds if value != control.value][-1:]
            for value in other:
                scene.do(*control.deeds[value])
            pass_frames(scene, 20, 2)


def _said(scene: LessonScene) -> str:
    card = scene._overlay.card
    return Language()(card.body) if isinstance(card, Question) else ""


@every_chapter
def test_what_a_person_changed_is_saved_and_opens_just_so(chapter: Chapter, tmp_path: Path) -> None:
    before = opened(Lesson(title="A lesson", chapter=chapter.name))
    untouched = values_now(before)
    _changed_everything(before)
    wanted = values_now(before)
    assert chapter.name in ("closing", "you") or wanted != untouched
    write_lesson(before.as_lesson(), tmp_path / "lesson.toml")
    after = opened(read_lesson(tmp_path / "lesson.toml"))
    assert after.shown == chapter.name
    assert after.waits_for == []
    assert values_now(after) == wanted
    assert _said(after) == ""


@every_chapter
def test_all_that_can_be_set_has_a_value_that_can_be_written(chapter: Chapter) -> None:
    scene = opened(Lesson(title="A lesson", chapter=chapter.name))
    controls = controls_in(scene.scenes[chapter.name])
    assert all(name.replace("_", "").isalnum() for name in controls)
    lesson = lesson_of(scene.scenes[chapter.name], _LESSON)
    assert set(lesson.settings) == {name for name, control in controls.items() if control.enabled}


@pytest.mark.parametrize(
    ("chapter", "names"),
    [
        ("race", {"size", "device", "layer", "page"}),
        ("layers", {"page", "layer", "temperature", "head"}),
        ("pixels", {"size", "detail", "page"}),
        ("decisions", {"chains", "page"}),
        ("you", {"small"}),
        ("training", {"page", "rate", "gpus", "faster"}),
        ("serving", {"rate", "mode", "texts"}),
        ("scarcity", {"model", "people", "conversation", "topic", "page"}),
        ("closing", set()),
    ],
)
def test_a_chapter_s_controls_are_all_found(chapter: str, names: set[str]) -> None:
    assert set(values_now(opened(Lesson(title="A lesson", chapter=chapter)))) == names


def test_values_mean_the_same_on_every_machine() -> None:
    settings: dict[str, Setting] = {"people": 10_000, "model": "llama-70b", "conversation": "report"}
    scene = opened(Lesson(title="A lesson", chapter="scarcity", settings=settings))
    assert {name: value for name, value in values_now(scene).items() if name in settings} == settings


def test_settings_that_follow_from_each_other_are_all_made() -> None:
    scene = opened(replace(_LESSON, settings={"ways": 8, "chains": 100}))
    assert values_now(scene)["ways"] == "8"
    assert values_now(scene)["chains"] == 100


def test_a_number_that_is_none_becomes_the_nearest_and_that_is_said() -> None:
    scene = opened(replace(_LESSON, settings={"chains": 900}))
    assert values_now(scene)["chains"] == 1000
    assert "chains = 900" in _said(scene)
    assert "1000 is used instead." in _said(scene)
    scene.do("close")
    pass_frames(scene, 20, 2)
    assert _said(scene) == ""


def test_each_of_several_is_said_after_the_other() -> None:
    settings: dict[str, Setting] = {"people": 500, "model": "llama-8b", "conversation": "a novel"}
    scene = opened(Lesson(title="A lesson", chapter="scarcity", settings=settings))
    pass_frames(scene, 20, _PATIENCE_FRAMES)
    assert "people = 500" in _said(scene)
    scene.do("close")
    pass_frames(scene, 3000, 1)
    assert "conversation = a novel" in _said(scene)


def test_a_device_that_is_found_late_is_waited_for() -> None:
    lesson = Lesson(title="A lesson", chapter="race", settings={"device": DEVICE.name})
    scene = opened(lesson, knows=False)
    assert scene.waits_for == ["device"]
    make_known(scene)
    pass_frames(scene, 30, 3)
    assert scene.waits_for == []
    assert scene.settings.device == DEVICE.name


def test_a_device_that_is_not_here_is_said_once_and_the_rest_goes_on() -> None:
    lesson = Lesson(title="A lesson", chapter="race", settings={"device": "NVIDIA H100", "size": "1s"})
    scene = opened(lesson)
    assert values_now(scene)["size"] == "1s"
    assert scene.waits_for == ["device"]
    pass_frames(scene, 20, _PATIENCE_FRAMES)
    assert scene.waits_for == []
    assert _said(scene) == "The lesson asks for device = NVIDIA H100, which is not here. It stays as it is."
    assert scene.settings.device is None


def test_what_cannot_be_set_yet_is_waited_for_without_a_word() -> None:
    scene = opened(Lesson(title="A lesson", chapter="serving", settings={"rate": 40}), knows=False)
    pass_frames(scene, 20, _PATIENCE_FRAMES)
    assert (scene.waits_for, _said(scene)) == (["rate"], "")
    make_known(scene)
    pass_frames(scene, 3000, 3)
    assert values_now(scene)["rate"] == 40


def test_what_a_person_sets_first_is_left_alone() -> None:
    scene = opened(Lesson(title="A lesson", chapter="serving", settings={"rate": 40}), knows=False)
    make_known(scene)
    scene.do("rate", 5)
    pass_frames(scene, 3000, 3)
    assert scene.waits_for == []
    assert values_now(scene)["rate"] != 40


def test_starting_over_leads_back_to_the_lesson_s_start() -> None:
    scene = opened(replace(_LESSON, settings={"chains": 100}))
    scene.do("chains", 0)
    scene.do("chapter", "scarcity")
    scene.reset()
    pass_frames(scene, 30, 3)
    assert scene.shown == "decisions"
    assert values_now(scene)["chains"] == 100


def test_what_is_hidden_has_no_key_and_cannot_be_done() -> None:
    scene = opened(replace(_LESSON, hidden=["chains", "how"]))
    assert "how" not in {action.name for action in scene.actions()}
    scene.do("chains", 5)
    scene.do("how")
    pass_frames(scene, 20, 2)
    assert (values_now(scene)["chains"], values_now(scene)["page"]) == (1, "chains")


def test_a_hidden_control_is_set_all_the_same() -> None:
    scene = opened(replace(_LESSON, hidden=["chains"], settings={"chains": 100}))
    assert values_now(scene)["chains"] == 100


def test_all_that_is_random_follows_from_the_seed() -> None:
    def drawn(seed: int) -> list[object]:
        scene = opened(Lesson(title="A lesson", chapter="training", seed=seed))
        you, serving = scene.scenes["you"], scene.scenes["serving"]
        assert isinstance(you, YouScene)
        assert isinstance(serving, ServingScene)
        assert serving.now.live is not None
        people = [serving.now.live.crowd.take(5)]
        job = scene.scenes["training"]._wanted()  # type: ignore[attr-defined] # asked of the worker when it is free
        assert isinstance(job, Train)
        return [you.now.sum.numbers, people, job.spec.seed]

    assert drawn(5) == drawn(5)
    assert all(one != other for one, other in zip(drawn(5), drawn(6), strict=True))


def test_what_shows_is_saved_as_a_lesson_beside_the_one_that_was_opened(tmp_path: Path) -> None:
    scene = opened(replace(_LESSON, notes=["Ask first."], settings={"chains": 100}, hidden=["ways"]), tmp_path)
    scene.do("chapter", "scarcity")
    pass_frames(scene, 20, 2)
    scene.do("people", 3)
    pass_frames(scene, 22, 2)
    scene.do("save-lesson")
    pass_frames(scene, 24, 1)
    (path,) = tmp_path.iterdir()
    assert str(path) in _said(scene)
    saved = read_lesson(path)
    assert (saved.chapter, saved.notes, saved.settings["people"]) == ("scarcity", ["Ask first."], 1000)


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    scene = opened(_LESSON, tmp_path / "file" / "below")
    scene.do("save-lesson")
    pass_frames(scene, 24, 1)
    assert "cannot be written" in _said(scene)


def test_a_race_s_matrices_are_asked_for_by_the_lesson_s_size() -> None:
    scene = opened(Lesson(title="A lesson", chapter="race", settings={"size": "25x40x16"}))
    asked = [command for command in scene.outbox if isinstance(command, PrepareRace)]
    assert asked[-1].spec.size == (25, 40, 16)


def test_the_picture_and_what_was_measured_are_saved(tmp_path: Path) -> None:
    scene = opened(Lesson(title="A lesson", chapter="layers"), tmp_path)
    scene.do("export")
    pass_frames(scene, 24, 1)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".json", ".png"]
    assert all(path.name in _said(scene) for path in tmp_path.iterdir())
    assert all(path.name.startswith("layers-") for path in tmp_path.iterdir())


def test_where_nothing_was_measured_the_picture_alone_is_saved(tmp_path: Path) -> None:
    scene = opened(Lesson(title="A lesson", chapter="closing"), tmp_path)
    scene.do("export")
    assert [path.suffix for path in tmp_path.iterdir()] == [".png"]


@every_chapter
def test_what_was_measured_is_a_json_object(chapter: Chapter) -> None:
    scene = opened(Lesson(title="A lesson", chapter=chapter.name))
    measured = scene.scenes[chapter.name].measured()
    assert measured is None or isinstance(msgspec.json.decode(measured), dict)
    assert (measured is not None) == (chapter.name in ("layers", "serving"))


def test_in_an_exhibit_nothing_can_be_saved_and_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    scene = opened(replace(_LESSON, settings={"chains": 900}), None)
    assert (values_now(scene)["chains"], _said(scene)) == (1000, "")
    assert not {"save-lesson", "export"} & {action.name for action in scene.actions()}
    scene.do("save-lesson")
    scene.do("export")
    assert list(tmp_path.iterdir()) == []
