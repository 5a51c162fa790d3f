from gpuviz.chapters.window_scene import WindowScene
from gpuviz.panels.layout import Overlay, Pages
from gpuviz.presenter.scene import PresenterScene


def _scene() -> PresenterScene:
    return PresenterScene(WindowScene(live=False))


def _press(scene: PresenterScene, key: str) -> None:
    """What the window does with a key."""
    scene.do(next(action.name for action in scene.actions() if action.enabled and action.key == key))


def _overlay(scene: PresenterScene) -> Overlay:
    assert isinstance(scene.layout, Overlay)
    return scene.layout


def test_arrows_of_a_clicker_lead_on_and_back() -> None:
    scene = _scene()
    _press(scene, "Right")
    assert scene.shown == "layers"
    _press(scene, "Right")
    _press(scene, "Left")
    assert scene.shown == "layers"


def test_screen_is_dark_until_the_key_is_pressed_again() -> None:
    scene = _scene()
    for dark, light in (("B", "."), (".", "B"), ("B", "Space")):
        _press(scene, dark)
        assert scene.is_dark
        _press(scene, light)
        assert not scene.is_dark


def test_keys_of_the_chapter_do_nothing_in_the_dark() -> None:
    scene = _scene()
    _press(scene, "B")
    assert {action.name for action in scene.actions()} <= {"dark", "chapter-layers"}


def test_another_chapter_is_seen_at_once() -> None:
    scene = _scene()
    _press(scene, "B")
    _press(scene, "Right")
    assert not scene.is_dark
    assert scene.shown == "layers"


def test_keys_are_shown_and_hidden_again() -> None:
    scene = _scene()
    _press(scene, "?")
    assert _overlay(scene).card is not None
    _press(scene, "?")
    assert _overlay(scene).card is None


def test_each_action_is_listed_once_with_a_key_that_does_it() -> None:
    scene = _scene()
    for chapter in scene.scenes:
        scene.do("chapter", chapter)
        keys = [key.key for key in scene.known_keys()]
        assert len(keys) == len(set(keys))
        does = {action.key: action for action in reversed(scene.actions())}
        assert all(does[key.key].label == key.label for key in scene.known_keys())
        assert "?" in keys


def test_a_key_of_a_chapter_is_not_taken_away() -> None:
    scene = _scene()
    scene.do("chapter", "you")
    assert [action.name for action in scene.actions() if action.key == "R"] == ["another"]


def test_reset_ends_the_dark_and_the_list_of_keys() -> None:
    scene = _scene()
    _press(scene, "?")
    scene.do("hide-keys")
    _press(scene, "B")
    scene.reset()
    assert isinstance(_overlay(scene).below, Pages)
    assert not scene.is_dark
    assert scene.shown == "race"
