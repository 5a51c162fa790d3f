"""The views of the chapter's own panels."""

from gpuviz.chapters.you.panels import Keypad, LifeAxis, RealRow, SumSheet
from gpuviz.chapters.you.views.keypad import KeypadView
from gpuviz.chapters.you.views.life_axis import LifeAxisView
from gpuviz.chapters.you.views.real_row import RealRowView
from gpuviz.chapters.you.views.sum_sheet import SumSheetView

VIEWS = {SumSheet: SumSheetView, Keypad: KeypadView, RealRow: RealRowView, LifeAxis: LifeAxisView}
