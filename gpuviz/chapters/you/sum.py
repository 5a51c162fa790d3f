"""One sum by hand, as a state machine: four products, then all four added up. Nothing typed is kept anywhere else."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

PRODUCTS = 4
TOTAL = PRODUCTS  # the index of the last box
_NUMBERS = {False: range(3, 10), True: range(1, 6)}  # by whether they are to be small
_LEAST_NS = 1_000_000  # nobody types faster


@dataclass(frozen=True)
class Numbers:
    """A row and a column of as many numbers."""

    row: tuple[int, ...]
    column: tuple[int, ...]

    @cached_property
    def products(self) -> tuple[int, ...]:
        """Each number of the row times its partner."""
        return tuple(a * b for a, b in zip(self.row, self.column, strict=True))

    @property
    def total(self) -> int:
        """All products added up."""
        return sum(self.products)

    @cached_property
    def answers(self) -> list[str]:
        """What belongs into each box: the products, then the total."""
        return [str(answer) for answer in (*self.products, self.total)]


class NumberSource:
    """Gives numbers by a seed, never twice in a row with the same total."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)
        self._last: int | None = None

    def draw(self, small: bool) -> Numbers:
        """The next row and column; ``small`` numbers are 1 to 5, others 3 to 9."""
        drawn = next(one for one in self._endless(small) if one.total != self._last)
        self._last = drawn.total
        return drawn

    def _endless(self, small: bool) -> Iterator[Numbers]:
        while True:
            row, column = (tuple(self._random.choices(_NUMBERS[small], k=PRODUCTS)) for _ in range(2))
            yield Numbers(row, column)


@dataclass
class Sum:
    """A sum that somebody works out, digit by digit, in ``PRODUCTS`` boxes for the products and one for the total.

    What stands in a box is right but perhaps for its last digit: a wrong one stays until it is deleted or another is
    typed, and a box that is right stays as it is. The right total ends the sum, whatever the other boxes hold.
    ``shown`` are the boxes that were filled in for the person. Times are those of the performance counter: of the
    first key, of the right total, and of the last wrong digit.
    """

    numbers: Numbers
    boxes: list[str] = field(default_factory=lambda: [""] * (PRODUCTS + 1))
    at: int = 0
    shown: set[int] = field(default_factory=set)
    mistaken_ns: int | None = None
    started_ns: int | None = None
    ended_ns: int | None = None

    @property
    def answers(self) -> list[str]:
        """What belongs into each box."""
        return self.numbers.answers

    @property
    def helped(self) -> bool:
        """Whether a box was filled in by ``show``: the time is not the person's own then."""
        return bool(self.shown)

    @property
    def is_done(self) -> bool:
        """Whether the total is right."""
        return self.ended_ns is not None

    def is_right(self, box: int) -> bool:
        """Whether a box holds its answer."""
        return self.boxes[box] == self.answers[box]

    def is_wrong(self, box: int) -> bool:
        """Whether the last digit in a box is wrong."""
        return not self.answers[box].startswith(self.boxes[box])

    def elapsed_ns(self, now_ns: int) -> int:
        """The time since the first key, until the right total."""
        if self.started_ns is None:
            return 0
        return max(_LEAST_NS, (now_ns if self.ended_ns is None else self.ended_ns) - self.started_ns)

    def press(self, digit: int, now_ns: int) -> None:
        """Type one digit; it takes the place of a wrong one.

        Raises:
            ValueError: if it is no digit.
        """
        if not 0 <= digit <= 9:
            raise ValueError(digit)
        if self.is_done:
            return
        self._start(now_ns)
        if self.is_wrong(self.at):
            self.delete()
        self.boxes[self.at] += str(digit)
        if self.is_wrong(self.at):
            self.mistaken_ns = now_ns
        self._go_on(now_ns)

    def delete(self) -> None:
        """Delete the last digit of the present box; a box that is right was left before."""
        if not self.is_done:
            self.boxes[self.at] = self.boxes[self.at][:-1]

    def choose(self, box: int) -> None:
        """Go to another box that is not right yet."""
        if not self.is_done and 0 <= box <= TOTAL and not self.is_right(box):
            self.at = box

    def next_box(self) -> None:
        """Go to the next box that is not right yet, after the last one to the first."""
        ahead = [(self.at + step) % (PRODUCTS + 1) for step in range(1, PRODUCTS + 2)]
        self.choose(next((box for box in ahead if not self.is_right(box)), self.at))

    def show(self, now_ns: int) -> None:
        """Have the present box filled in."""
        if self.is_done:
            return
        self._start(now_ns)
        self.shown.add(self.at)
        self.boxes[self.at] = self.answers[self.at]
        self._go_on(now_ns)

    def _start(self, now_ns: int) -> None:
        if self.started_ns is None:
            self.started_ns = now_ns

    def _go_on(self, now_ns: int) -> None:
        """Leave a box that is right; with the right total the sum is done."""
        if self.is_right(TOTAL):
            self.ended_ns = now_ns
        elif self.is_right(self.at):
            self.next_box()
