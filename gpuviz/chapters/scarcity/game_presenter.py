"""The panels of the game, and how they follow from what is going on."""

from gpuviz.chapters.scarcity import game as rules
from gpuviz.chapters.scarcity import game_wording as wording
from gpuviz.chapters.scarcity.game import Game, Move
from gpuviz.chapters.scarcity.game_panels import (
    BuildButton,
    Dial,
    Factories,
    GameWays,
    MarketChart,
    PlayerTitle,
    PriceBoard,
    Rate,
)
from gpuviz.chapters.scarcity.game_state import GameState
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Adaptive, Column, Row
from gpuviz.panels.texts import Heading

_MOST_GPUS = 1_600_000  # a month: as many as can be ordered
_GAP_GPUS = 100_000  # a month, from which on there is room for words


class GamePresenter:
    """The page's panels; ``show`` brings them up to date."""

    def __init__(self) -> None:
        now, none = GameState(), Action("none", text("scarcity-game-build"), enabled=False)
        game = now.game
        self.heading = Heading(
            wording.title(now),
            wording.subtitle(now),
            text("scarcity-game-badge"),
            badge_origin=wording.rule("all"),
        )
        self.ways = GameWays()
        self.orders = PlayerTitle(text("scarcity-game-orders"), wording.orders_note(now))
        self.builds = PlayerTitle(text("scarcity-game-builds"), wording.builds_note(now))
        self.people = Dial(
            text("scarcity-game-people"), wording.people(game), len(rules.PEOPLE), game.people, none, none
        )
        self.model = Dial(
            text("scarcity-game-model"), wording.model(game), len(rules.MODEL_PARAMETERS), game.model, none, none
        )
        unit = text("scarcity-game-gpus-a-month")
        self.wanted = Rate("wanted", text("scarcity-game-wanted-now"), wording.rate(0), unit, wording.rule("wanted"))
        self.made = Rate("made", text("scarcity-game-made-now"), wording.rate(0), unit, wording.rule("made"))
        self.build = BuildButton(none, wording.ready_note(game), wording.build_origin())
        self.factories = Factories(
            text("scarcity-game-being-built"), text("scarcity-game-free-site"), rules.SITES, wording.work_title(game)
        )
        self.price = PriceBoard(
            text("scarcity-game-costs"), wording.price(game), wording.year(game), wording.seconds_left(now)
        )
        self.chart = _chart(game)
        self.layout = self._layout()

    def _layout(self) -> Adaptive:
        """In portrait all buttons lie at the foot, those of each side below its own figures."""
        middle = Column([self.price, self.chart], [0, 1], card=True)
        orders = Column([self.orders, self.people, self.model, self.wanted], [0, 1, 1, 0], card=True)
        builds = Column([self.builds, self.build, self.factories, self.made], [0, 0, 1, 0], card=True)
        orders_below = Column([self.orders, self.wanted, self.people, self.model], [0, 1, 0, 0], card=True)
        builds_below = Column(
            [self.builds, self.made, self.factories, self.build, self.ways], [0, 0, 1, 0, 0], card=True
        )
        return Adaptive(
            Column([Row([self.heading, self.ways], [3, 1]), Row([orders, middle, builds], [10, 32, 10])], [0, 1]),
            Column([self.heading, middle, Row([orders_below, builds_below], [1, 1])], [0, 1, 0]),
        )

    def show(self, now: GameState, actions: list[Action]) -> None:
        """Bring all panels up to this moment."""
        game, moves = now.game, {action.name: action for action in actions}
        self.heading.title, self.heading.subtitle = wording.title(now), wording.subtitle(now)
        self.ways.actions = [moves[name] for name in ("close", "pause", "start") if name in moves]
        self.orders.note, self.builds.note = wording.orders_note(now), wording.builds_note(now)
        self.people.at, self.people.value = game.people, wording.people(game)
        self.people.less, self.people.more = moves[Move.FEWER_PEOPLE], moves[Move.MORE_PEOPLE]
        self.model.at, self.model.value = game.model, wording.model(game)
        self.model.less, self.model.more = moves[Move.SMALLER_MODEL], moves[Move.LARGER_MODEL]
        self.wanted.value, self.made.value = wording.rate(game.wanted), wording.rate(game.made)
        self.build.action, self.build.note = moves[Move.BUILD], wording.ready_note(game)
        self.factories.sites, self.factories.work_title = wording.sites(game), wording.work_title(game)
        self.factories.at_work, self.factories.idle = game.factories, wording.idle_factories(game)
        self.price.price, self.price.year = wording.price(game), wording.year(game)
        self.price.left = wording.seconds_left(now)
        self._show_chart(game)
        self.chart.invitation = wording.invitation(now)

    def _show_chart(self, game: Game) -> None:
        chart = self.chart
        chart.wanted, chart.made = game.wanted_history, game.made_history
        chart.to_come = tuple(
            (rules.FIRST_YEAR + step / rules.STEPS_PER_YEAR, game.made + place * rules.FACTORY_GPUS)
            for place, step in enumerate(game.ready_steps, start=1)
        )
        chart.missing, chart.left_over = wording.missing(game), wording.left_over(game)
        chart.gap = text("scarcity-game-gap") if abs(game.wanted - game.made) >= _GAP_GPUS else None


def _chart(game: Game) -> MarketChart:
    return MarketChart(
        text("scarcity-game-chart"),
        (rules.FIRST_YEAR, rules.LAST_YEAR),
        rules.STEPS_PER_YEAR,
        _MOST_GPUS,
        wording.SQUARE_GPUS,
        wording.COLUMN_MONTHS,
        game.wanted_history,
        game.made_history,
        (),
        text("scarcity-game-wanted"),
        text("scarcity-game-made"),
        wording.missing(game),
        wording.left_over(game),
        text("scarcity-game-scale"),
        wording.rule("chart"),
        None,
        None,
        text("scarcity-game-to-come"),
        text("scarcity-game-in-fact"),
        wording.events(),
    )
