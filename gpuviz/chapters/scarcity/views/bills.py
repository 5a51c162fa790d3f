"""What the same energy costs in several places."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gpuviz.chapters.scarcity.panels import Bill, Bills
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, View, ViewContext


class BillsView(View):
    """Draws ``Bills`` side by side."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._bills: list[_Bill] = []
        self._line = QHBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        self._box.addWidget(self._title)
        self._box.addLayout(self._line)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show them."""
        if not isinstance(panel, Bills):
            raise TypeError(panel)
        self._title.show_words(panel.title.words, panel.title.origin)
        while len(self._bills) < len(panel.bills):
            self._bills.append(_Bill(self.context))
            self._line.addWidget(self._bills[-1])
        for shown, bill in zip(self._bills, panel.bills, strict=False):
            shown.show_bill(bill)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._line.setSpacing(self.context.theme.px(16))
        self.turn(self._line)
        self._title.rescale()
        for bill in self._bills:
            bill.rescale()


class _Bill(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._amount = FittedLabel(context, "title")
        self._tariff = BadgedWords(context, "small", theme.TEXT_SOFT)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._amount)
        box.addWidget(self._tariff)

    def show_bill(self, bill: Bill) -> None:
        self._amount.show_text(bill.amount)
        self._tariff.show_words(bill.tariff.words, bill.tariff.origin, bill.place)

    def rescale(self) -> None:
        self._tariff.rescale()
