"""Asks for the staff's PIN, on a card over whatever the exhibit shows."""

import math
from collections.abc import Callable

from gpuviz.errors import PinHashDamaged
from gpuviz.exhibit.pin import MOST_DIGITS, PinAttempts, is_pin
from gpuviz.i18n.languages import Text, text
from gpuviz.kiosk.staff.panels import PinPad
from gpuviz.panels.actions import Action

CLOSES_AFTER_S = 20.0
AWAY, CANCEL = "staff-away", "staff-pin-cancel"  # a touch beside the card, and its button
_DIGIT, _DELETE, _ENTER = "staff-pin-digit-", "staff-pin-delete", "staff-pin-enter"


class PinDesk:
    """The card while it is open, in ``pad``. ``stored`` is the PIN's hash from the settings, empty without a PIN.

    The ``attempts`` are counted here; ``clock`` gives seconds.
    """

    def __init__(self, stored: str, attempts: PinAttempts, clock: Callable[[], float]) -> None:
        self.pad: PinPad | None = None
        self._stored, self._attempts, self._clock = stored, attempts, clock
        self._typed = ""
        self._was_wrong = self._is_damaged = False
        self._touched_s = 0.0

    def open(self) -> None:
        """Show the card, empty."""
        self._typed, self._was_wrong = "", False
        self._touched_s = self._clock()
        self.pad = PinPad(
            text("staff-pin-title"), text("staff-pin-ask"), 0, [], Action(CANCEL, text("staff-cancel"), key="Esc")
        )
        self._show()

    def close(self) -> None:
        """Take the card away."""
        self.pad, self._typed = None, ""

    def actions(self) -> list[Action]:
        """What can be done at the card."""
        return [*self.pad.keys, self.pad.cancel] if self.pad is not None else []

    def do(self, name: str) -> bool:
        """Somebody pressed a key of the card; whether that gave the right PIN, which also closes the card."""
        if self.pad is None:
            return False
        self._touched_s = self._clock()
        if name in (AWAY, CANCEL):
            self.close()
            return False
        if not self._takes_keys:
            return False
        is_right = False
        if name.startswith(_DIGIT) and len(self._typed) < MOST_DIGITS:
            self._typed += name.removeprefix(_DIGIT)
            self._was_wrong = False
        elif name == _DELETE:
            self._typed = self._typed[:-1]
        elif name == _ENTER and self._typed:
            is_right = self._try()
        self._show()
        return is_right

    def tick(self) -> None:
        """A frame is due: count down, and close what nobody uses."""
        if self.pad is not None:
            if self._clock() >= self._touched_s + CLOSES_AFTER_S:
                self.close()
            else:
                self._show()

    @property
    def _takes_keys(self) -> bool:
        return bool(self._stored) and not self._is_damaged and self._attempts.locked_s == 0

    def _try(self) -> bool:
        typed, self._typed = self._typed, ""
        try:
            is_right = is_pin(typed, self._stored)
        except PinHashDamaged:
            self._is_damaged = True
            return False
        if is_right:
            self._attempts.succeed()
            self.close()
        else:
            self._attempts.fail()
            self._was_wrong = True
        return is_right

    def _show(self) -> None:
        if self.pad is not None:
            self.pad.body = self._body()
            self.pad.digits = len(self._typed)
            self.pad.keys = _keys(self._takes_keys, bool(self._typed))

    def _body(self) -> Text:
        if not self._stored:
            return text("staff-pin-none")
        if self._is_damaged:
            return text("error-pin-hash-damaged")
        if locked_s := self._attempts.locked_s:
            return text("staff-pin-locked", seconds=math.ceil(locked_s))
        return text("staff-pin-wrong" if self._was_wrong else "staff-pin-ask")


def _keys(enabled: bool, typed: bool) -> list[Action]:
    """The twelve keys, as on a telephone."""
    digits = {
        digit: Action(f"{_DIGIT}{digit}", text("staff-pin-digit", digit=digit), enabled, key=str(digit))
        for digit in range(10)
    }
    return [
        *(digits[digit] for digit in range(1, 10)),
        Action(_DELETE, text("staff-pin-delete"), enabled and typed, key="Backspace"),
        digits[0],
        Action(_ENTER, text("staff-pin-enter"), enabled and typed, primary=enabled and typed, key="Return"),
    ]
