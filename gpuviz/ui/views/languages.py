"""The choice of a language: a card each, in its own words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import Language, text, without_marks
from gpuviz.panels.languages import LanguageChoice
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import direct, painter_on, upright
from gpuviz.ui.views.buttons import ActionButton, PushButton
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.signs import draw_globe, draw_tick
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_ACROSS, _ACROSS_IN_PORTRAIT = 3, 2  # cards
_STACKED_CARD_PX = 220  # its height, where one stands below the other
_NAME_PX, _NAME_PX_IN_PORTRAIT = 84, 60
_HIGHEST_SHARE = 1.6  # of the size of letters; that of Arabic


class LanguageChoiceView(View):
    """Draws a ``LanguageChoice``; dispatches ``language`` and a name, or the name of the way back."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._globe = _Globe(context)
        self._title = FittedLabel(context, "title")
        self._others = _SeveralScripts(context, "body", "soft")
        self._back, self._low_back = ActionButton(context), ActionButton(context)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._others)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._globe)
        self._head.addLayout(words, 1)
        self._head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._cards: list[_LanguageCard] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self._box.addLayout(self._grid, 1)
        self._box.addWidget(self._low_back, 0, Qt.AlignmentFlag.AlignLeft)
        self._offered: list[str] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all languages, and mark the present one."""
        if not isinstance(panel, LanguageChoice):
            raise TypeError(panel)
        if panel.offered != self._offered:
            self._offered = list(panel.offered)
            languages = [self.context.languages.language(name) for name in panel.offered]
            self._title.show_text(panel.title)
            own = self.context.language(panel.title)
            titles = [language(panel.title) for language in languages]
            self._others.setText("      ".join(title for title in titles if title != own))
            for card in self._cards:
                card.deleteLater()
            self._cards = [_LanguageCard(self.context, language, language(panel.sample)) for language in languages]
            self._arrange()
        for card in self._cards:
            card.mark(card.language == panel.chosen)
        for button in (self._back, self._low_back):
            button.show_action(panel.back)
        self._low_back.setVisible(self.context.theme.portrait)
        self._back.setVisible(not self.context.theme.portrait)
        # Cards ask for no height of their own, and so does the view that holds them.
        least = self._box.totalMinimumSize().height() if self.context.theme.stacks else 0
        if least != self.minimumHeight():
            self.setMinimumHeight(least)

    def rescale(self) -> None:
        """Apply the theme's current scale and orientation."""
        super().rescale()
        px = self.context.theme.px
        for part in (self._globe, self._back, self._low_back):
            part.rescale()
        self._others.set_lines(2 if self.context.theme.portrait else 1)
        self._head.setSpacing(px(32))
        self._grid.setSpacing(px(24))
        self._box.setSpacing(px(40))
        self._arrange()

    def _arrange(self) -> None:
        across = _ACROSS_IN_PORTRAIT if self.context.theme.portrait else _ACROSS
        if self.context.theme.stacks:
            across = 1
        least = self.context.theme.px(_STACKED_CARD_PX) if self.context.theme.stacks else 0
        for index, card in enumerate(self._cards):
            card.setMinimumHeight(least)
            self._grid.removeWidget(card)
            self._grid.addWidget(card, index // across, index % across)
            self._grid.setColumnStretch(index % across, 1)
            self._grid.setRowStretch(index // across, 1)
            card.update()
        for column in range(min(across, len(self._cards)), self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for row in range(-(-len(self._cards) // across), self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)


class _SeveralScripts(FittedLabel):
    """Words in scripts of which some are higher than that of the window's language."""

    def _spacing(self) -> int:
        return round(self.font().pixelSize() * _HIGHEST_SHARE)


class _LanguageCard(PushButton):
    """A language's name in large letters, and a sentence in it."""

    def __init__(self, context: ViewContext, language: Language, sample: str) -> None:
        super().__init__()
        self._context, self.language, self._sample = context, language.name, sample
        self._name = language(text("language-name"))
        direct(self, language)  # its own direction, not that of the window
        self.setProperty("sentence", True)  # a choice that fills the page
        self.setCheckable(True)  # so that screen readers say which one is chosen
        self.setAccessibleName(without_marks(self._name))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(240), self._context.theme.px(140))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mark(self, chosen: bool) -> None:
        if chosen != self.isChecked():
            self.setChecked(chosen)

    def _clicked(self) -> None:
        self.setChecked(not self.isChecked())  # the scene decides which one is chosen
        self._context.dispatch("language", self.language)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale, chosen = self._context.theme, self.isChecked()
        px = scale.px
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = theme.FOCUS if self.hasFocus() else theme.TEXT if chosen else theme.CARD_BORDER
        thick = px(6 if self.hasFocus() else 4 if chosen else 2)
        painter.setPen(QPen(frame, thick))
        painter.setBrush(theme.FIELD if chosen or self.isDown() else theme.CARD)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(thick, thick, -thick, -thick), px(16), px(16))
        margin, tick = px(46), px(56)
        inside = self.rect().adjusted(margin, px(40), -margin, -px(40))
        side = Qt.AlignmentFlag.AlignLeft
        font = scale.font("figure", self.language)
        font.setPixelSize(px(_NAME_PX_IN_PORTRAIT if scale.portrait else _NAME_PX))
        room = inside.width() - (tick + px(16) if chosen else 0)
        shown, font = fit_words(self._name, font, room)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignTop, shown)
        shown, font = fit_words(self._sample, scale.font("body", self.language), inside.width())
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignBottom, shown)
        if chosen:
            place = QRectF(QRect(inside.right() - tick, inside.top() + px(24), tick, tick))
            with upright(painter, place):
                draw_tick(painter, place, theme.TEXT)


class _Globe(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context

    def rescale(self) -> None:
        side = self._context.theme.px(84)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_globe(painter_on(self), QRectF(self.rect()), theme.TEXT)
