"""What the game of demand and supply tells its visitors."""

from datetime import date
from functools import cache
from importlib import resources

from gpuviz.chapters.scarcity import game as rules
from gpuviz.chapters.scarcity.game import Game, Move
from gpuviz.chapters.scarcity.game_panels import RealEvent, Site
from gpuviz.chapters.scarcity.game_state import GameState, Stage
from gpuviz.exhibit.facts import Fact, load_facts
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.origin import Origin, sourced

SQUARE_GPUS, COLUMN_MONTHS = 100_000, 2
_LEAST_GPUS = 100_000  # for a sentence
_ABOUT_EQUAL = 1.1  # wanted ÷ made, or made ÷ wanted
_EVENTS = ("chatgpt-opens", "memory-sold-out")


@cache
def fact(name: str) -> Fact:
    """One of the figures of ``game_facts.toml``."""
    return load_facts(resources.files(__package__) / "game_facts.toml")[name]


def rule(name: str) -> Origin:
    """A rule of the game, as a sign beside what follows from it tells it."""
    return Origin("rule", text(f"scarcity-game-rule-{name}"))


# ---- the heading ----


def title(now: GameState) -> Text:
    """The question, and in the end what happened most of the time."""
    if now.stage is not Stage.OVER:
        return text("scarcity-game-title")
    kind, years = _verdict(now.game)
    return text(f"scarcity-game-verdict-{kind}", years=years)


def subtitle(now: GameState) -> Text:
    """What to do, what is going on, or what can be learnt from it."""
    match now.stage:
        case Stage.OVER:
            kind, _ = _verdict(now.game)
            sums = {"missing": _millions(now.game.missing, 1), "over": _millions(now.game.left_over, 1)}
            return text(f"scarcity-game-moral-{kind}", **sums)
        case Stage.PAUSED:
            return text("scarcity-game-paused")
        case Stage.RUNNING if now.is_demonstration:
            return text("scarcity-game-demonstration")
        case _:
            return text("scarcity-game-subtitle")


def _verdict(game: Game) -> tuple[str, float]:
    """What was the case for most of the time, and for how many years."""
    near = rules.LAST_STEP - game.short_steps - game.glut_steps
    steps = {"short": game.short_steps, "glut": game.glut_steps, "near": near}
    kind = max(steps, key=lambda name: steps[name])
    return kind, round(steps[kind] / rules.STEPS_PER_YEAR, 1)


def invitation(now: GameState) -> Text | None:
    """How to begin, before anything has begun."""
    return text("scarcity-game-invitation") if now.stage is Stage.INVITING else None


# ---- the two sides ----


def orders_note(now: GameState) -> Text:
    """What the ordering side does, and by which keys or rule."""
    return _hand_note("orders", now, now.orders_itself)


def builds_note(now: GameState) -> Text:
    """What the building side does, and by which keys or rule."""
    return _hand_note("builds", now, now.builds_itself)


def _hand_note(side: str, now: GameState, is_automatic: bool) -> Text:
    if now.stage is Stage.INVITING:
        return text(f"scarcity-game-keys-{side}")
    return text(f"scarcity-game-itself-{side}" if is_automatic else f"scarcity-game-task-{side}")


def people(game: Game) -> Text:
    """How many people use it."""
    return figures.count(rules.PEOPLE[game.people])


def model(game: Game) -> Text:
    """How large the model is."""
    return figures.count(rules.MODEL_PARAMETERS[game.model])


def rate(gpus: float) -> Text:
    """GPUs a month."""
    return _millions(gpus, 2)


def ready_note(game: Game) -> Text:
    """When a factory that is begun now will be ready, or why none can be."""
    if len(game.ready_steps) >= rules.SITES:
        return text("scarcity-game-no-site")
    if not game.can(Move.BUILD):
        return text("scarcity-game-too-late")
    return _ready(game.step + rules.BUILD_STEPS)


def build_origin() -> Origin:
    """How long a factory takes in the game, and in fact."""
    years, days = fact("fab-years"), fact("fab-days")
    return Origin(
        "sourced",
        text(
            "scarcity-game-build-origin",
            years=rules.BUILD_YEARS,
            company=years.source,
            company_date=years.date,
            days=days.value,
            study=days.source,
            study_date=days.date,
        ),
    )


def sites(game: Game) -> list[Site]:
    """The factories that are being built."""
    return [Site(_ready(ready), 1 - (ready - game.step) / rules.BUILD_STEPS) for ready in game.ready_steps]


def idle_factories(game: Game) -> int:
    """How many factories make what nobody wants."""
    return max(0, int((game.made - game.wanted) / rules.FACTORY_GPUS))


def work_title(game: Game) -> Text:
    """How many factories are at work, and how many of them make more than is wanted."""
    idle = idle_factories(game)
    name = "scarcity-game-at-work-idle" if idle else "scarcity-game-at-work"
    return text(name, count=game.factories, idle=idle)


def _ready(step: int) -> Text:
    year = rules.FIRST_YEAR + step // rules.STEPS_PER_YEAR
    return text("scarcity-game-ready", year=figures.year(year))


# ---- the price, and the chart ----


def price(game: Game) -> Figure:
    """The price, and how wanted and made compare."""
    high, low = game.price > _ABOUT_EQUAL, game.price < 1 / _ABOUT_EQUAL
    return Figure(
        text("scarcity-game-price", value=round(game.price, 1)),
        text("scarcity-game-price-unit"),
        text("scarcity-game-price-high" if high else "scarcity-game-price-low" if low else "scarcity-game-price-near"),
        rule("price"),
        "bad" if game.price > rules.SHORT_PRICE else "",
    )


def year(game: Game) -> Text:
    """The year that it is."""
    return text("scarcity-game-year", year=figures.year(int(game.year)))


def seconds_left(now: GameState) -> Text:
    """How long the game still lasts."""
    return text("scarcity-game-left", seconds=max(0, round(now.left_s)))


def missing(game: Game) -> Text:
    """What was made too little so far."""
    return text("scarcity-game-missing", gpus=_millions(game.missing, 1))


def left_over(game: Game) -> Text | None:
    """What was made too much so far, if that was anything to speak of."""
    if game.left_over < _LEAST_GPUS:
        return None
    return text("scarcity-game-left-over", gpus=_millions(game.left_over, 1))


def events() -> tuple[RealEvent, ...]:
    """What really happened in these years."""
    return tuple(_event(name) for name in _EVENTS)


def _event(name: str) -> RealEvent:
    day = date.fromisoformat(fact(name).date)
    into_year = (day - date(day.year, 1, 1)).days / 365
    origin = sourced(text(f"scarcity-game-fact-{name}"), fact(name))
    return RealEvent(day.year + into_year, text(f"scarcity-game-event-{name}"), origin)


def _millions(gpus: float, places: int) -> Text:
    return text(f"scarcity-game-million-{places}", value=round(gpus / 1e6, places))
