from datetime import datetime

import pytest

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.race_result import RaceResult
from gpuviz.exhibit.config import Config, Kiosk
from gpuviz.kiosk.scene import KioskScene
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Overlay, Pages, Panel
from tests.chapters.race.driving import RESULT, events_of
from tests.chapters.stages import make_window, race_of

START = datetime(2026, 11, 26, 10, 0)
CONFIG = Config(kiosk=Kiosk(idle_s=90, countdown_s=20))


class Exhibit:
    """A kiosk's scene whose clocks are moved by hand."""

    def __init__(self, config: Config = CONFIG, recording: RaceResult | None = None) -> None:
        self.now_s, self.time = 1000.0, START
        self.window = make_window(RaceSpec(size=(25, 40, 8)), recording)
        self.window.offer_languages(["en", "de"])
        self.scene = KioskScene(self.window, config, lambda: self.now_s, lambda: self.time)
        self.tick()

    def tick(self, seconds: float = 0.0) -> None:
        """Time passes; then a frame is drawn."""
        self.now_s += seconds
        self.scene.tick(Frame(round(self.now_s * 1e9), None))

    def wake(self) -> None:
        """A visitor comes, and chooses no language."""
        self.scene.touch()
        self.tick()
        self.scene.do("close")
        self.tick()

    def race(self, result: RaceResult = RESULT) -> None:
        """The worker finishes the race that it was asked for."""
        if not self.chapter.now.racing:
            self.chapter.do("start")
        for event in events_of(self.chapter, result):
            self.scene.apply(event)
        self.tick()

    @property
    def chapter(self) -> MatmulRace:
        return race_of(self.window).race

    def elapsed_s(self, role: Role) -> float:
        """What a stopwatch of the attract loop shows."""
        (lane,) = (lane for lane in self.scene.loop.panel.lanes if lane.role == role)
        return lane.elapsed_ns / 1e9

    @property
    def overlay(self) -> Overlay:
        assert isinstance(self.scene.layout, Overlay)
        return self.scene.layout

    def card(self) -> Panel | None:
        return self.overlay.card

    @property
    def page(self) -> str:
        assert isinstance(self.overlay.below, Pages)
        return self.overlay.below.shown


@pytest.fixture
def exhibit() -> Exhibit:
    return Exhibit()
