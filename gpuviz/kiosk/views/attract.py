"""The picture that invites: a headline, two sheets with their stopwatches, and what to do."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.kiosk.panels import Attract, AttractLane
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.fitting import fit_words, wrap_words
from gpuviz.ui.views.lane_card import Stopwatch
from gpuviz.ui.views.signs import draw_hand
from gpuviz.ui.views.symbols import Crew
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_STEP_PX = 4  # of the picture, each time that the race is played anew
_STEPS = ((0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1))  # around its middle
_HEADLINE_PX, _HEADLINE_PX_IN_PORTRAIT = 120, 104
_MOST_LINES = 4  # of the headline, before its letters are so small that they fit
_CREW_PX = 62


class AttractView(View):
    """Draws an ``Attract``. Nothing in it can be touched or reached by Tab: the whole screen is one target."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._headline = _Headline(context)
        self._lanes: list[View] = []
        self._invitation = _Invitation(context)
        self._languages = _LanguageNames(context)
        self._caption = FittedLabel(context, "small", "soft")
        self._sheets = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self._languages, 1)
        self._foot.addWidget(self._caption, 1)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._headline)
        self._box.addLayout(self._sheets, 1)
        self._box.addWidget(self._invitation)
        self._box.addLayout(self._foot)
        self._turn = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the race at this moment."""
        if not isinstance(panel, Attract):
            raise TypeError(panel)
        if not self._lanes:
            for lane in panel.lanes:
                view = make_view(lane, self.context)
                self._lanes.append(view)
                self._sheets.addWidget(view, 1)
            self.rescale()
        for view, lane in zip(self._lanes, panel.lanes, strict=True):
            view.show_panel(lane)
        self._headline.show_text(panel.title)
        self._invitation.show_text(panel.invitation)
        self._languages.show_names(panel.languages, panel.language)
        self._caption.show_text(panel.caption)
        if panel.turn != self._turn:
            self._turn = panel.turn
            self._set_margins()

    def rescale(self) -> None:
        """Apply the theme's current scale and orientation."""
        super().rescale()
        px, portrait = self.context.theme.px, self.context.theme.portrait
        across = QBoxLayout.Direction.LeftToRight
        self._sheets.setDirection(QBoxLayout.Direction.TopToBottom if portrait else across)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if portrait else across)
        self._sheets.setSpacing(px(32 if portrait else 80))
        self._foot.setSpacing(px(12))
        self._box.setSpacing(px(24))
        end = Qt.AlignmentFlag.AlignLeft if portrait else Qt.AlignmentFlag.AlignRight
        self._caption.setAlignment(end | Qt.AlignmentFlag.AlignVCenter)
        for lane in self._lanes:
            lane.rescale()
        for part in (self._headline, self._invitation, self._languages):
            part.updateGeometry()
        self._set_margins()

    def _set_margins(self) -> None:
        """Move the whole picture a little, within a space that is always left free."""
        across, down = _STEPS[self._turn % len(_STEPS)]
        left, top, room = (self.context.theme.px(_STEP_PX * steps) for steps in (across, down, 2))
        left, top = (0 if not across else left), (0 if not down else top)
        self._box.setContentsMargins(left, top, room - left, room - top)


class AttractLaneView(View):
    """Draws an ``AttractLane``: who it is, a stopwatch, and the sheet."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._crew, self._stopwatch = Crew(context, _CREW_PX), Stopwatch(context, at_end=True)
        self._name = TextLabel(context, "title")
        self._sheet: View | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self._crew)
        self._head.addWidget(self._name)
        self._head.addWidget(self._stopwatch, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the lane at this moment."""
        if not isinstance(panel, AttractLane):
            raise TypeError(panel)
        if self._sheet is None:
            self._sheet = make_view(panel.grid, self.context)
            self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._box.addWidget(self._sheet, 1)
        self._crew.show_crew(theme.ROLE_COLOURS[panel.role], panel.crew)
        self._name.set_tone(panel.role)
        self._name.show_text(panel.name)
        self._stopwatch.show_elapsed(panel.elapsed_ns, self._name.text())
        self._sheet.show_panel(panel.grid)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._head.setSpacing(self.context.theme.px(20))
        self._box.setSpacing(self.context.theme.px(16))
        for part in (self._crew, self._stopwatch):
            part.rescale()
        if self._sheet is not None:
            self._sheet.rescale()


class _Painted(QWidget):
    """One text that is painted as large as it fits."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._words = context, ""
        self._shown: Text | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, shown: Text) -> None:
        if shown != self._shown:
            self._shown, self._words = shown, self._context.language(shown)
            self.setAccessibleName(self._words)
            self.update()


class _Headline(_Painted):
    """In landscape in one line from side to side, in portrait in two."""

    def sizeHint(self) -> QSize:
        scale = self._context.theme
        return QSize(1, scale.px(2.4 * _HEADLINE_PX_IN_PORTRAIT if scale.portrait else 1.3 * _HEADLINE_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self._context.theme
        font = scale.font("title")
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(scale.px(_HEADLINE_PX_IN_PORTRAIT if scale.portrait else _HEADLINE_PX))
        wraps = int(Qt.TextFlag.TextWordWrap if scale.portrait else Qt.TextFlag.TextSingleLine)
        for _ in range(24):
            metrics, lines = QFontMetrics(font), self._lines(font).count("\n") + 1
            wide = metrics.boundingRect(self.rect(), wraps, self._words).width()  # without breaking words
            if wide <= self.width() and lines * metrics.lineSpacing() <= self.height():
                break
            font.setPixelSize(max(1, round(font.pixelSize() * 0.96)))
        painter = painter_on(self)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._lines(font))

    def _lines(self, font: QFont) -> str:
        if not self._context.theme.portrait:
            return self._words
        return wrap_words(self._words, font, self.width(), _MOST_LINES)


class _Invitation(_Painted):
    """A green bar with a hand, from side to side."""

    def sizeHint(self) -> QSize:
        return QSize(1, self._context.theme.px(160 if self._context.theme.portrait else 120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._context.theme.px
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.START)
        painter.drawRoundedRect(self.rect(), px(24), px(24))
        font: QFont = self._context.theme.font("title")
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(px(64))
        hand, gap = px(84), px(28)
        words, font = fit_words(self._words, font, self.width() - hand - gap - px(48))
        wide = hand + gap + QFontMetrics(font).horizontalAdvance(words)
        inside = QRect((self.width() - wide) // 2, 0, wide, self.height())
        draw_hand(painter, QRectF(inside.left(), (self.height() - hand) / 2, hand, hand), theme.START_TEXT)
        painter.setFont(font)
        painter.setPen(theme.START_TEXT)
        painter.drawText(inside.adjusted(hand + gap, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, words)


class _LanguageNames(QWidget):
    """The languages by their own names; the present one is bright."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[list[str], str] = ([], "")
        self._labels: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_names(self, names: list[str], present: str) -> None:
        if (names, present) != self._shown:
            self._shown = (list(names), present)
            several = names if len(names) > 1 else []
            self._labels = [(name, self._context.languages.own_name(name)) for name in several]
            self.setAccessibleName(", ".join(words for _, words in self._labels))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, self._context.theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, gap = painter_on(self), self._context.theme.px(36)
        at = 0
        for name, words in self._labels:
            font = self._context.theme.font("subheading" if name == self._shown[1] else "body", name)
            wide = QFontMetrics(font).horizontalAdvance(words)
            painter.setFont(font)
            painter.setPen(theme.TEXT if name == self._shown[1] else theme.TEXT_SOFT)
            painter.drawText(QRect(at, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            at += wide + gap
