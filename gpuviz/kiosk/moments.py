"""The exhibit's states for pictures: each is led to, and gives what to wait for."""

from datetime import timedelta
from typing import cast

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.exhibit.config import QuietHours
from gpuviz.kiosk.clock import wall_clock
from gpuviz.kiosk.machine import State
from gpuviz.kiosk.scene import KioskScene
from gpuviz.kiosk.staff.desk import StaffDesk

_PLAYED = 0.34  # of the race
_LEFT_S = 14


def _attract(scene: KioskScene) -> Conditions:
    """Nobody is there: the last race is played back."""
    yield lambda: scene.loop.has_race
    sheet = scene.loop.panel.lanes[0].grid
    yield lambda: scene.loop.panel.turn > 0 and sheet.done < sheet.cells.size * _PLAYED
    yield lambda: sheet.done >= sheet.cells.size * _PLAYED


def _languages(scene: KioskScene) -> Conditions:
    """A visitor has woken it, and chooses a language."""
    yield lambda: scene.machine.state is State.ATTRACT and bool(scene.window.languages)
    scene.touch()


def _awake(scene: KioskScene) -> Conditions:
    """A visitor has chosen a language."""
    yield from _languages(scene)
    scene.do("close")


def _idle(scene: KioskScene) -> Conditions:
    """Nobody has touched it for a while."""
    yield from _awake(scene)
    limits = scene.machine.limits
    scene.age(limits.idle_s + limits.countdown_s - _LEFT_S)  # nobody watches: no need to wait
    yield lambda: scene.machine.state is State.WARNING


def _start_over(scene: KioskScene) -> Conditions:
    """A visitor is asked whether to start over."""
    yield from _awake(scene)
    scene.do("start-over")


def _quiet(scene: KioskScene) -> Conditions:
    """Somebody has touched the dark screen outside the opening hours."""
    ends = (f"{wall_clock() + timedelta(hours=hours):%H:%M}" for hours in (-1, 1))
    scene.quiet_hours = QuietHours(on=True, from_=next(ends), until=next(ends))
    yield lambda: scene.machine.state is State.QUIET
    scene.touch()


def _one_moment(scene: KioskScene) -> Conditions:
    """Several failures in a row have left nothing else to show."""
    yield lambda: scene.machine.state is State.ATTRACT
    for _ in range(3):
        scene.fail(RuntimeError("made for a picture"))


def _pin(scene: KioskScene) -> Conditions:
    """Staff have touched the four corners, and type their PIN."""
    yield from _attract(scene)
    for across, down in ((0.01, 0.01), (0.99, 0.01), (0.99, 0.99), (0.01, 0.99)):
        scene.touched_at(across, down)
    for digit in (1, 2, 3):
        scene.do(f"staff-pin-digit-{digit}")
    yield lambda: scene.staff is not None and scene.staff.card is not None


def _staff(scene: KioskScene) -> Conditions:
    """Staff have typed their PIN; their page shows."""
    yield from _attract(scene)
    desk = cast(StaffDesk, scene.staff)
    desk.come()
    yield lambda: scene.machine.state is State.STAFF and desk.is_settled


MOMENTS: dict[str, Moment] = {
    "attract": _attract,
    "languages": _languages,
    "awake": _awake,
    "idle": _idle,
    "start-over": _start_over,
    "quiet": _quiet,
    "one-moment": _one_moment,
    "pin": _pin,
    "staff": _staff,
}
