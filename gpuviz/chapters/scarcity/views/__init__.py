"""The views of the chapter's own panels."""

from gpuviz.chapters.scarcity.panels import Bills, GpuField, HomesCard, ThisComputer
from gpuviz.chapters.scarcity.views.bills import BillsView
from gpuviz.chapters.scarcity.views.game_views import GAME_VIEWS
from gpuviz.chapters.scarcity.views.gpu_field import GpuFieldView
from gpuviz.chapters.scarcity.views.homes import HomesCardView
from gpuviz.chapters.scarcity.views.this_computer import ThisComputerView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    GpuField: GpuFieldView,
    HomesCard: HomesCardView,
    Bills: BillsView,
    ThisComputer: ThisComputerView,
    **GAME_VIEWS,
}
