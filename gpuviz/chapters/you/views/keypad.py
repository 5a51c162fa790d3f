"""The stopwatch, and the keys below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.you.panels import Keypad
from gpuviz.i18n.languages import without_marks
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.ui.direction import keep_left_to_right
from gpuviz.ui.theme import ANY_SIZE
from gpuviz.ui.views.button_lines import ButtonLines
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

# Places of the twelve keys (row, column): as on a telephone, and in two lines where the window is high.
_TELEPHONE = [(place // 3, place % 3) for place in range(12)]
_TWO_LINES = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1), (1, 2), (1, 3), (0, 5), (1, 4), (1, 5)]
_DIGIT_SIZE, _WORD_SIZE = 2.1, 1.0
_LEAST_KEY_PX, _LEAST_PORTRAIT_KEY_PX = 56, 84
_LEAST_TARGET_PX = 44  # in pixels of the screen
_WATCH_SHARE = 1.1  # of the theme's figures: it is read from afar


class KeypadView(View):
    """Draws a ``Keypad``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._aside = TextLabel(context, "small", "soft")
        self._watch = FigureLine(context, _WATCH_SHARE)
        self._note = FittedLabel(context, "small", "soft")
        self._keys = [_Key(context) for _ in _TELEPHONE]
        self._below, self._below_shown = ButtonLines(context, fills=True), list[Action]()
        self._head, pad = QHBoxLayout(), QWidget()
        keep_left_to_right(pad)  # digits stand as on every telephone
        self._grid = QGridLayout(pad)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._aside)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self._box.addWidget(self._watch)
        self._box.addWidget(self._note)
        self._box.addWidget(pad, 1)
        self._box.addWidget(self._below)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show time and keys."""
        if not isinstance(panel, Keypad):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._aside.show_text(panel.aside)
        self._watch.show_figure(panel.watch)
        self._note.show_text(panel.note)
        for key, action in zip(self._keys, panel.keys, strict=True):
            key.show_action(action)
        if panel.below != self._below_shown:
            self._below_shown = list(panel.below)
            self._below.show_actions(panel.below)
            for button in self._below.findChildren(ActionButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def rescale(self) -> None:
        """Apply the theme's current scale, and put the keys where the window has room for them."""
        super().rescale()
        px, upright = self.context.theme.px, self.context.theme.portrait
        self._watch.rescale()
        self._box.setSpacing(px(10))
        self._grid.setSpacing(px(14))
        self.turn(self._head)
        places = _TWO_LINES if upright and not self.context.theme.stacks else _TELEPHONE
        used = {column for _, column in places}
        for key, (row, column) in zip(self._keys, places, strict=True):
            self._grid.addWidget(key, row, column)
            key.least_px = _LEAST_PORTRAIT_KEY_PX if upright else _LEAST_KEY_PX
        for column in range(6):
            self._grid.setColumnStretch(column, int(column in used))
        for key in self._keys:
            key.rescale()
        self._below.rescale()


class _Key(ActionButton):
    """A button that a touch does not give the focus, so that Space and Enter keep their meaning while typing."""

    def __init__(self, context: ViewContext) -> None:
        self._looks, self.least_px = context.theme, _LEAST_KEY_PX
        super().__init__(context)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_action(self, action: Action) -> None:
        """Show an action; a digit is large."""
        before = self.text()
        super().show_action(action)
        if self.text() != before:
            self.rescale()

    def rescale(self, size: float = _WORD_SIZE) -> None:
        """Apply the theme's current scale."""
        super().rescale(_DIGIT_SIZE if without_marks(self.text()).isdigit() else size)
        self.setMaximumHeight(self.sizeHint().height() if self._looks.stacks else ANY_SIZE)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(wanted.width(), max(wanted.height(), _LEAST_TARGET_PX, self._looks.px(self.least_px)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
