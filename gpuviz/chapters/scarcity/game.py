"""The rules of a game of demand and supply: ten years in which one side orders GPUs and the other builds factories.

All figures are the game's own, so that ten years can be played in 90 seconds; only the time that it takes to build a
factory is a real one (see ``game_facts.toml``).

- Ordered are people × the GPUs that a billion people need a month, which doubles with each larger model.
- Wanted follows what is ordered: each half year the distance between them shrinks to 1/e.
- Made are 100,000 GPUs a month by each factory. It is at work exactly ``BUILD_YEARS`` after it was begun.
- The price is wanted ÷ made, and never less than ``LEAST_PRICE``: it is 1 in 2022, when both are equal.
- Missing and left over are the sums of what was made too little and too much. Nothing is kept for later.

Time goes in steps of equal length, so the same moves at the same steps always give the same game.
"""

import math
from array import array
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 2022, 2032
STEPS_PER_YEAR = 720
LAST_STEP = (LAST_YEAR - FIRST_YEAR) * STEPS_PER_YEAR

PEOPLE = tuple(200_000_000 * stop for stop in range(1, 9))
MODEL_PARAMETERS = (8_000_000_000, 70_000_000_000, 405_000_000_000)
GPUS_PER_BILLION_PEOPLE = (250_000, 500_000, 1_000_000)  # a month, for each size of the model
FIRST_PEOPLE, FIRST_MODEL = 1, 1
FOLLOWING_YEARS = 0.5

FACTORY_GPUS = 100_000  # a month
FIRST_FACTORIES, SITES = 2, 4
BUILD_YEARS = 3
BUILD_STEPS = BUILD_YEARS * STEPS_PER_YEAR

LEAST_PRICE = 0.2
SHORT_PRICE, GLUT_PRICE = 1.25, 0.8  # from here on the price is high, and low

_KEPT_PER_STEP = math.exp(-1 / (FOLLOWING_YEARS * STEPS_PER_YEAR))
_MONTHS_PER_STEP = 12 / STEPS_PER_YEAR


class Move(StrEnum):
    """What either side can do."""

    MORE_PEOPLE = "more-people"
    FEWER_PEOPLE = "fewer-people"
    LARGER_MODEL = "larger-model"
    SMALLER_MODEL = "smaller-model"
    BUILD = "build"


class Game:
    """The state of the game after ``step`` steps.

    ``people`` and ``model`` are indices into ``PEOPLE`` and ``MODEL_PARAMETERS``; ``ready_steps`` are the steps at
    which factories that are being built will be at work, the next one first. Rates are GPUs a month, ``missing`` and
    ``left_over`` are GPUs; ``wanted_history`` and ``made_history`` have the rate at each step so far and at the first.
    """

    def __init__(self) -> None:
        self.step = 0
        self.people, self.model = FIRST_PEOPLE, FIRST_MODEL
        self.wanted = self.ordered
        self.factories = FIRST_FACTORIES
        self.ready_steps: list[int] = []
        self.missing = self.left_over = 0.0
        self.short_steps = self.glut_steps = 0
        self.wanted_history, self.made_history = array("d", [self.wanted]), array("d", [self.made])

    @property
    def ordered(self) -> float:
        """How many GPUs a month will be wanted if nothing else is ordered."""
        return PEOPLE[self.people] / 1e9 * GPUS_PER_BILLION_PEOPLE[self.model]

    @property
    def made(self) -> float:
        """How many GPUs a month are made."""
        return float(self.factories * FACTORY_GPUS)

    @property
    def price(self) -> float:
        """The price of a GPU, as a multiple of that in the first year."""
        return max(LEAST_PRICE, self.wanted / self.made)

    @property
    def year(self) -> float:
        """The date as a year and its fraction."""
        return FIRST_YEAR + self.step / STEPS_PER_YEAR

    @property
    def is_over(self) -> bool:
        """Whether the last year has come."""
        return self.step >= LAST_STEP

    def can(self, move: Move) -> bool:
        """Whether a move changes anything; a factory that were ready only after the last year does not."""
        if self.is_over:
            return False
        match move:
            case Move.MORE_PEOPLE:
                return self.people < len(PEOPLE) - 1
            case Move.FEWER_PEOPLE:
                return self.people > 0
            case Move.LARGER_MODEL:
                return self.model < len(MODEL_PARAMETERS) - 1
            case Move.SMALLER_MODEL:
                return self.model > 0
            case Move.BUILD:
                return len(self.ready_steps) < SITES and self.step + BUILD_STEPS < LAST_STEP

    def do(self, move: Move) -> None:
        """Make a move; what is not possible now is ignored."""
        if not self.can(move):
            return
        match move:
            case Move.MORE_PEOPLE:
                self.people += 1
            case Move.FEWER_PEOPLE:
                self.people -= 1
            case Move.LARGER_MODEL:
                self.model += 1
            case Move.SMALLER_MODEL:
                self.model -= 1
            case Move.BUILD:
                self.ready_steps.append(self.step + BUILD_STEPS)

    def advance(self) -> None:
        """Go on by one step; after the last year nothing changes any more."""
        if self.is_over:
            return
        self._count()
        self.step += 1
        if self.ready_steps and self.ready_steps[0] == self.step:
            self.factories += self.ready_steps.count(self.step)
            self.ready_steps = [ready for ready in self.ready_steps if ready > self.step]
        self.wanted = self.ordered + (self.wanted - self.ordered) * _KEPT_PER_STEP
        self.wanted_history.append(self.wanted)
        self.made_history.append(self.made)

    def _count(self) -> None:
        """Add up what the step that begins leaves missing or over."""
        gap = (self.wanted - self.made) * _MONTHS_PER_STEP
        self.missing += max(0.0, gap)
        self.left_over += max(0.0, -gap)
        self.short_steps += self.price > SHORT_PRICE
        self.glut_steps += self.price < GLUT_PRICE


def ordering_move(game: Game) -> Move | None:
    """What the ordering side does at this step when it plays by itself.

    At each New Year it orders more while the price is at most 2, people at first and a larger model every third year,
    and fewer people once the price is above 3.
    """
    years, into_year = divmod(game.step, STEPS_PER_YEAR)
    if into_year or not years:
        return None
    if game.price > 3:
        return Move.FEWER_PEOPLE
    if game.price > 2:
        return None
    return Move.LARGER_MODEL if years % 3 == 0 and game.can(Move.LARGER_MODEL) else Move.MORE_PEOPLE


def building_move(game: Game) -> Move | None:
    """What the building side does at this step when it plays by itself.

    It builds whenever more is wanted than all factories will make, with those that are being built.
    """
    will_make = (game.factories + len(game.ready_steps)) * FACTORY_GPUS
    return Move.BUILD if game.wanted > will_make and game.can(Move.BUILD) else None
