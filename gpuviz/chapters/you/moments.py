"""The chapter's states for pictures."""

import time
from collections.abc import Callable

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.you.model import Help, Page
from gpuviz.chapters.you.scene import YouScene
from gpuviz.chapters.you.sum import TOTAL

_KEY_NS = 1_700_000_000  # from one key to the next


def _empty(scene: YouScene) -> Conditions:
    """Nothing is typed yet."""
    yield lambda: scene.now.page is Page.SUM


def _typing(scene: YouScene) -> Conditions:
    """The second product is being typed."""
    yield from _type_until(scene, 1)
    scene.do(f"digit-{scene.now.sum.answers[1][0]}")
    yield lambda: True


def _wrong(scene: YouScene) -> Conditions:
    """A digit of the third product is wrong."""
    yield from _type_until(scene, 2)
    for digit in scene.now.sum.answers[2][:-1]:
        scene.do(f"digit-{digit}")
    scene.do(f"digit-{(int(scene.now.sum.answers[2][-1]) + 2) % 10}")
    yield _after(10**9)  # until it rests


def _done(scene: YouScene) -> Conditions:
    """The sum is right."""
    yield from _type_until(scene, TOTAL + 1)


def _shown(scene: YouScene) -> Conditions:
    """A product was shown."""
    yield from _type_until(scene, 1)
    scene.do("show")
    yield lambda: True


def _guess(scene: YouScene) -> Conditions:
    """A guess is placed on the axis."""
    yield from _done(scene)
    scene.do("go-on")
    scene.do("guess", round(3 * 365.25 * 86_400e9))
    yield lambda: not _is_measuring(scene)


def _word(scene: YouScene) -> Conditions:
    """The time for the next word."""
    yield from _guess(scene)
    scene.do("reveal")
    yield lambda: scene.now.page is Page.RESULT


def _layer(scene: YouScene) -> Conditions:
    """The time for one layer."""
    yield from _word(scene)
    scene.do("work", "layer")
    yield lambda: not scene.now.whole_word


def _class(scene: YouScene) -> Conditions:
    """A class of 30 helps."""
    yield from _word(scene)
    scene.do("help", Help.CLASS.value)
    yield lambda: scene.now.help is Help.CLASS


def _everybody(scene: YouScene) -> Conditions:
    """All people on Earth help."""
    yield from _word(scene)
    scene.do("help", Help.EVERYBODY.value)
    yield lambda: scene.now.help is Help.EVERYBODY


def _type_until(scene: YouScene, box: int) -> Conditions:
    """Type answers key by key, up to this box."""
    for answer in scene.now.sum.answers[:box]:
        for digit in answer:
            yield _after(_KEY_NS)
            scene.do(f"digit-{digit}")


def _after(wait_ns: int) -> Callable[[], bool]:
    due_ns = time.perf_counter_ns() + wait_ns
    return lambda: time.perf_counter_ns() >= due_ns


def _is_measuring(scene: YouScene) -> bool:
    return scene.now.times is None and scene.now.failure is None


MOMENTS: dict[str, Moment] = {
    "empty": _empty,
    "typing": _typing,
    "wrong": _wrong,
    "shown": _shown,
    "done": _done,
    "guess": _guess,
    "word": _word,
    "layer": _layer,
    "class": _class,
    "everybody": _everybody,
}
