"""The views of the pixels chapter's own panels."""

from gpuviz.chapters.pixels.panels import PixelWork, ScreenCard, SumBridge, Times, ZoomedPixels
from gpuviz.chapters.pixels.views.pixel_work import PixelWorkView
from gpuviz.chapters.pixels.views.screen_card import ScreenCardView
from gpuviz.chapters.pixels.views.sum_bridge import SumBridgeView
from gpuviz.chapters.pixels.views.times import TimesView
from gpuviz.chapters.pixels.views.zoomed_pixels import ZoomedPixelsView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    ScreenCard: ScreenCardView,
    Times: TimesView,
    ZoomedPixels: ZoomedPixelsView,
    PixelWork: PixelWorkView,
    SumBridge: SumBridgeView,
}
