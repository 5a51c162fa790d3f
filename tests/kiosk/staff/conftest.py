from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from gpuviz.chapters.chapter import Frame
from gpuviz.exhibit.config import Config, Health, Kiosk, QuietHours
from gpuviz.exhibit.pin import hash_pin
from gpuviz.i18n.languages import Language
from gpuviz.kiosk.caretaker import Caretaker
from gpuviz.kiosk.lifeline import Lifeline
from gpuviz.kiosk.staff.desk import DeskOptions, Order, StaffDesk
from gpuviz.kiosk.staff.page import settings_text
from gpuviz.kiosk.vitals import Vitals
from gpuviz.panels.layout import Pages, Panel

NOON_S = datetime(2026, 11, 26, 12).timestamp()
ENGLISH = Language()
CONFIG = Config(
    kiosk=Kiosk(pin=hash_pin("2580")), quiet_hours=QuietHours(on=True, from_="18:00", until="09:00"), health=Health()
)


class Loudspeaker:
    """Counts tones."""

    def __init__(self) -> None:
        self.is_there, self.tones = True, 0

    def play(self) -> None:
        self.tones += 1


class Case:
    """The staff's desk of an exhibit whose clocks are moved by hand."""

    def __init__(self, config: Config, folder: Path) -> None:
        self.now_s, self.wall_s = 1000.0, NOON_S
        self.shows_page, self.orders = False, list[Order]()
        self.caretaker = Caretaker(config, Vitals(lambda: self.now_s), Lifeline({}), lambda: self.wall_s)
        self.loudspeaker = Loudspeaker()
        options = DeskOptions(settings_text(False, "exhibit.toml"), folder, can_start_anew=True)
        self.desk = StaffDesk(config, self.caretaker, options, self._obey, self._closes_in_s, self.loudspeaker)

    def _obey(self, order: Order) -> None:
        self.orders.append(order)
        if order in (Order.COME, Order.GO):
            self.shows_page = order is Order.COME

    def _closes_in_s(self) -> float | None:
        return 107.2 if self.shows_page else None

    def tick(self, seconds: float = 0.5) -> None:
        self.now_s += seconds
        self.wall_s += seconds
        self.desk.tick(Frame(round(self.now_s * 1e9), None))

    def type(self, pin: str) -> None:
        for digit in pin:
            self.desk.do(f"staff-pin-digit-{digit}")
        self.desk.do("staff-pin-enter")

    def come(self) -> None:
        """Staff come in."""
        self.desk.do("staff-open")
        self.type("2580")
        self.tick()

    @property
    def pages(self) -> Pages:
        assert isinstance(self.desk.page, Pages)
        return self.desk.page

    @property
    def panel(self) -> Panel:
        """What shows."""
        return self.pages.pages[self.pages.shown]

    def asks(self) -> bool:
        """Whether the card for the PIN is open."""
        return self.desk.card is not None

    def told(self) -> list[str]:
        return [incident.key for incident in self.caretaker.incidents.newest_first]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    made = Case(CONFIG, tmp_path / "log")
    yield made
    made.caretaker.close()
