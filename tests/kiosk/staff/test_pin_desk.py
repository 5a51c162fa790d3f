import pytest

from gpuviz.exhibit.pin import PinAttempts, hash_pin
from gpuviz.i18n.languages import Language
from gpuviz.kiosk.staff.pin_desk import CLOSES_AFTER_S, PinDesk

STORED = hash_pin("2580")


class Case:
    """A card that is open, with a clock that is moved by hand."""

    def __init__(self, stored: str = STORED, failures: int = 0) -> None:
        self.now_s = 10.0
        self.attempts = PinAttempts(failures, lambda: self.now_s)
        self.now_s += self.attempts.locked_s if failures < 3 else 0
        self.desk = PinDesk(stored, self.attempts, lambda: self.now_s)
        self.desk.open()

    def type(self, pin: str) -> bool:
        """Type it and press OK; whether it was right."""
        for digit in pin:
            self.desk.do(f"staff-pin-digit-{digit}")
        return self.desk.do("staff-pin-enter")

    def pass_s(self, seconds: float) -> None:
        self.now_s += seconds
        self.desk.tick()

    @property
    def words(self) -> str:
        assert self.desk.pad is not None
        return Language()(self.desk.pad.body)

    def is_open(self) -> bool:
        return self.desk.pad is not None

    @property
    def enabled(self) -> set[str]:
        assert self.desk.pad is not None
        return {action.name for action in self.desk.pad.keys if action.enabled}


def test_the_right_pin_opens_and_closes_the_card() -> None:
    case = Case()
    assert case.type("2580")
    assert case.desk.pad is None
    assert case.attempts.failures == 0


def test_a_wrong_one_is_said_and_counted_and_its_digits_are_gone() -> None:
    case = Case()
    assert not case.type("2581")
    assert case.words == "That was not the PIN. Please try again."
    assert case.desk.pad is not None
    assert case.desk.pad.digits == 0
    assert case.attempts.failures == 1
    assert case.type("2580")


def test_digits_are_counted_never_shown_and_can_be_deleted() -> None:
    case = Case()
    for digit in "123456789":
        case.desk.do(f"staff-pin-digit-{digit}")
    assert case.desk.pad is not None
    assert case.desk.pad.digits == 8
    assert "1" not in case.words
    for left in (7, 6):
        case.desk.do("staff-pin-delete")
        assert case.desk.pad.digits == left


def test_after_three_wrong_ones_nothing_can_be_typed_for_a_while_and_the_card_says_how_long() -> None:
    case = Case()
    for _ in range(3):
        case.type("0000")
    assert "30 seconds" in case.words
    assert case.enabled == set()
    assert not case.type("2580")
    case.pass_s(15)
    assert "15 seconds" in case.words
    case.desk.do("staff-pin-digit-1")
    case.pass_s(15)
    assert "staff-pin-digit-1" in case.enabled
    assert case.type("2580")


def test_the_wait_of_an_earlier_start_goes_on() -> None:
    case = Case(failures=5)
    assert "120 seconds" in case.words
    assert not case.type("2580")


def test_the_card_closes_by_itself_and_forgets_what_was_typed() -> None:
    case = Case()
    case.desk.do("staff-pin-digit-2")
    case.pass_s(CLOSES_AFTER_S - 0.1)
    assert case.is_open()
    case.pass_s(0.2)
    assert not case.is_open()
    case.desk.open()
    assert not case.type("580")


@pytest.mark.parametrize("way", ["staff-pin-cancel", "staff-away"])
def test_a_touch_beside_it_cancels_as_its_button_does(way: str) -> None:
    case = Case()
    case.desk.do(way)
    assert case.desk.pad is None
    assert case.desk.actions() == []


def test_without_a_pin_the_card_says_how_to_make_one() -> None:
    case = Case("")
    assert "gpuviz kiosk pin" in case.words
    assert case.enabled == set()
    assert not case.type("2580")


def test_a_damaged_pin_is_said_and_opens_nothing() -> None:
    case = Case("scrypt:13:8:1:nonsense")
    assert not case.type("2580")
    assert "was not made by gpuviz" in case.words
    assert case.attempts.failures == 0


def test_every_key_has_one_of_its_own_on_the_keyboard() -> None:
    case = Case()
    keys = [action.key for action in case.desk.actions()]
    assert len(set(keys)) == len(keys) == 13
    assert {"1", "0", "Backspace", "Return", "Esc"} <= set(keys)
