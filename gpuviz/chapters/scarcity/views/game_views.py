"""The views of the game's panels."""

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
from gpuviz.chapters.scarcity.views.game_chart import MarketChartView
from gpuviz.chapters.scarcity.views.game_factories import BuildButtonView, FactoriesView
from gpuviz.chapters.scarcity.views.game_players import DialView, PlayerTitleView
from gpuviz.chapters.scarcity.views.game_price import PriceBoardView
from gpuviz.chapters.scarcity.views.game_rate import RateView
from gpuviz.chapters.scarcity.views.game_ways import GameWaysView
from gpuviz.ui.views.view import ViewTable

GAME_VIEWS: ViewTable = {
    GameWays: GameWaysView,
    PlayerTitle: PlayerTitleView,
    Dial: DialView,
    Rate: RateView,
    BuildButton: BuildButtonView,
    Factories: FactoriesView,
    PriceBoard: PriceBoardView,
    MarketChart: MarketChartView,
}
