"""A flow layout of buttons, wrapped to as many lines as they need."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.panels.actions import Action
from gpuviz.ui.direction import place
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.lines import line_places
from gpuviz.ui.views.view import ViewContext

_SIZES = 1.0, 0.9, 0.8  # font scales, tried in order until all buttons fit on one line
_MOST_WIDER_PX = 48  # the most that a button is widened by spare room


class ButtonLines(QWidget):
    """The actions of a panel as buttons, wrapped to as many lines as they need, which they fill if it ``fills``."""

    def __init__(self, context: ViewContext, fills: bool = False) -> None:
        super().__init__()
        self._context, self._fills = context, fills
        self._buttons: list[ActionButton] = []
        self._actions: list[Action] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_actions(self, actions: list[Action]) -> None:
        """Show exactly these actions."""
        if actions == self._actions:
            return
        self._actions = list(actions)
        while len(self._buttons) < len(actions):
            button = ActionButton(self._context)
            button.setParent(self)
            self._buttons.append(button)
        for button, action in zip(self._buttons, actions, strict=False):
            button.show_action(action)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(actions))
        self._arrange()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = self._context.theme.px(10)
        shown = self._buttons[: len(self._actions)]
        places: list[tuple[int, int]] = []
        for size in _SIZES:
            for button in shown:
                button.rescale(size)
                button.ensurePolished()
                button.wrap(self.width() if size == _SIZES[-1] else None)
            height = max((button.sizeHint().height() for button in shown), default=0)
            widths = [max(height, button.sizeHint().width()) for button in shown]
            places = line_places(widths, self.width(), gap)
            if not places or (places[-1][1] == 0 and max(widths) <= self.width()):
                break
        for line in sorted({line for _, line in places}):
            on_it = [index for index, place in enumerate(places) if place[1] == line]
            room = self.width() - sum(widths[index] for index in on_it) - gap * (len(on_it) - 1)
            wider = max(0, room // len(on_it))
            if not self._fills:
                wider = min(wider, self._context.theme.px(_MOST_WIDER_PX))
            for number, index in enumerate(on_it):
                width = min(widths[index] + wider, max(1, self.width()))
                place(shown[index], places[index][0] + number * wider, line * (height + gap), width, height)
        self.setFixedHeight((places[-1][1] + 1) * (height + gap) - gap if places else 0)
