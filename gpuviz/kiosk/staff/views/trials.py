"""What can be tried out, and how it went the last time."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gpuviz.kiosk.staff.panels import Trial, TrialsCard
from gpuviz.kiosk.staff.views.sign import Sign
from gpuviz.kiosk.staff.views.tall_button import TallButton
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.view import FittedLabel, View, ViewContext


class TrialsView(View):
    """Draws a ``TrialsCard``: buttons side by side, each with its outcome below."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._columns: list[_TrialColumn] = []
        self._line = QHBoxLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addLayout(self._line)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all of them."""
        if not isinstance(panel, TrialsCard):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        while len(self._columns) < len(panel.trials):
            self._columns.append(_TrialColumn(self.context))
            self._line.addWidget(self._columns[-1], 1)
        for column, trial in zip(self._columns, panel.trials, strict=False):
            column.show_trial(trial)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._line.setSpacing(self.context.theme.px(18))
        self._box.setSpacing(self.context.theme.px(12))
        for column in self._columns:
            column.rescale()


class _TrialColumn(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._button, self._sign = TallButton(context, 62, fills=True), Sign(context)
        self._outcome = FittedLabel(context, "small", "soft")
        self._below = QHBoxLayout()
        self._below.addWidget(self._sign)
        self._below.addWidget(self._outcome, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._button)
        self._box.addLayout(self._below)
        self.rescale()

    def show_trial(self, trial: Trial) -> None:
        self._button.show_action(trial.action)
        self._sign.show_state(trial.state)
        self._outcome.show_text(trial.outcome)
        self._button.setAccessibleDescription(self._outcome.text())

    def rescale(self) -> None:
        px = self._context.theme.px
        self._button.rescale()
        self._sign.rescale()
        self._outcome.rescale()
        self._below.setSpacing(px(10))
        self._box.setSpacing(px(8))
