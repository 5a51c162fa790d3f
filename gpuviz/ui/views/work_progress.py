"""The view of a progress bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import WorkProgress
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_STEPS = 1000


class WorkProgressView(View):
    """Draws ``WorkProgress``; while the share is unknown, the bar is an empty dashed frame."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._note = TextLabel(context, "text", "soft", wrap=True)
        self._buttons = ButtonRow(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        for widget in (self._title, self._bar, self._note):
            self._box.addWidget(widget)
        self._box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the current progress."""
        if not isinstance(panel, WorkProgress):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._note.show_text(panel.note)
        if self._bar.accessibleName() != self._title.text():
            self._bar.setAccessibleName(self._title.text())
        self._show_share(panel.share)
        self._buttons.show_actions(panel.actions)
        self._buttons.setVisible(bool(panel.actions))
        self.enforce_height_for_width()

    def _show_share(self, share: float | None) -> None:
        self._bar.setValue(round(min(1.0, max(0.0, share or 0.0)) * _STEPS))
        if self._bar.property("unknown") is not (share is None):
            self._bar.setProperty("unknown", share is None)
            self._bar.style().unpolish(self._bar)
            self._bar.style().polish(self._bar)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(16))
        self._buttons.rescale()
