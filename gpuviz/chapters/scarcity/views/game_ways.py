"""What concerns the whole game, at the right end of its heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.scarcity.game_panels import GameWays
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.view import View, ViewContext


class GameWaysView(View):
    """Draws ``GameWays``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._buttons = ButtonRow(context)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def show_panel(self, panel: Panel) -> None:
        """Show exactly these."""
        if not isinstance(panel, GameWays):
            raise TypeError(panel)
        self._buttons.show_actions(panel.actions)
        self._keep_wide()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._buttons.rescale()
        self._keep_wide()

    def _keep_wide(self) -> None:
        """In a row all that a view asks for is its least width."""
        wanted = self._buttons.sizeHint().width()
        if wanted != self.minimumWidth():
            self.setMinimumWidth(wanted)
