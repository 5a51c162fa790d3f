"""The view of buttons and of a replay's slider."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Controls
from gpuviz.panels.layout import Panel
from gpuviz.ui.direction import keep_left_to_right
from gpuviz.ui.views.button_lines import ButtonLines
from gpuviz.ui.views.page_keys import pass_page_keys
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SLIDER_STEPS = 1000


class ControlsView(View):
    """Draws ``Controls``. The slider dispatches ``scrub`` and a position (0-1)."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._badge = TextLabel(context, "button", "badge")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        pass_page_keys(self._slider)
        keep_left_to_right(self._slider)  # it moves along the recorded time
        self._slider.setRange(0, _SLIDER_STEPS)
        self._slider.valueChanged.connect(self._moved)
        self._slider_name: Text | None = None
        self._buttons = ButtonLines(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._replay = QHBoxLayout()
        self._replay.addWidget(self._badge)
        self._replay.addWidget(self._slider, 1)
        self._box.addLayout(self._replay)
        self._box.addWidget(self._buttons)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show badge, slider and buttons."""
        if not isinstance(panel, Controls):
            raise TypeError(panel)
        self._badge.show_text(panel.badge)
        self._badge.setVisible(panel.badge is not None)
        self._slider.setVisible(panel.position is not None)
        if panel.position is not None and not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(round(panel.position * _SLIDER_STEPS))
        if panel.position_name != self._slider_name:
            self._slider_name = panel.position_name
            self._slider.setAccessibleName(self.context.language(panel.position_name))
        self._buttons.show_actions(panel.actions)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(8))
        self._replay.setSpacing(self.context.theme.px(16))
        self._slider.setMinimumWidth(self.context.theme.px(120))
        self._buttons.rescale()

    def _moved(self, value: int) -> None:
        self.context.dispatch("scrub", value / _SLIDER_STEPS)
