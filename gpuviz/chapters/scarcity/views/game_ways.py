"""What concerns the whole game: at the right end of its heading, and in portrait at the foot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.scarcity.game_panels import GameWays
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.buttons import ActionButton, ButtonRow
from gpuviz.ui.views.view import View, ViewContext


class GameWaysView(View):
    """Draws ``GameWays``; a touch does not give them the focus, so that keys keep their meaning."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._buttons = ButtonRow(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._buttons)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show exactly these."""
        if not isinstance(panel, GameWays):
            raise TypeError(panel)
        self._buttons.show_actions(panel.actions)
        for button in self._buttons.findChildren(ActionButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keep_wide()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._buttons.rescale()
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._box.setAlignment(self._buttons, Qt.AlignmentFlag(0) if self.context.theme.portrait else corner)
        self._keep_wide()

    def _keep_wide(self) -> None:
        """In a row all that a view asks for is its least width."""
        wanted = self._buttons.sizeHint().width()
        if wanted != self.minimumWidth():
            self.setMinimumWidth(wanted)
