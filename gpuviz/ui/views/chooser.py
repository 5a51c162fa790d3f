"""The view of a drop-down list."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout

from gpuviz.panels.actions import Chooser
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.page_keys import pass_page_keys
from gpuviz.ui.views.view import View, ViewContext

_BESIDE_WORDS_PX = 64  # padding, frame and arrow


class ChooserView(View):
    """Draws a ``Chooser`` as a drop-down list; its label is for screen readers only."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._list = QComboBox()
        pass_page_keys(self._list)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._list.activated.connect(self._chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._list)
        self._shown: Chooser | None = None
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the choices; the list is updated only if the panel changed, so that an open one stays open."""
        if not isinstance(panel, Chooser):
            raise TypeError(panel)
        if panel == self._shown:
            return
        language = self.context.language
        self.setVisible(bool(panel.choices))
        self._list.setAccessibleName(language(panel.label))
        with QSignalBlocker(self._list):
            if self._shown is None or self._shown.choices != panel.choices:
                self._list.clear()
                for choice in panel.choices:
                    self._list.addItem(language(choice.label), choice.value)
                self._fit_entries()
            self._list.setCurrentIndex(max(0, self._list.findData(panel.chosen)))
        self._fit_chosen()
        self._list.setEnabled(panel.enabled)
        self._shown = replace(panel)  # a copy, as the scene changes its panel in place

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._list.setFont(self.context.theme.font("small"))
        self._list.setMinimumWidth(self.context.theme.px(90))
        self._list.setMaximumWidth(self.context.theme.px(280 if self.context.theme.portrait else 232))
        self._fit_entries()
        self._fit_chosen()

    def _fit_chosen(self) -> None:
        """Letters so small that the whole entry is seen, but never smaller than can be read."""
        px, font = self.context.theme.px, self.context.theme.font("small")
        _, fitted = fit_words(self._list.currentText(), font, self._list.maximumWidth() - px(_BESIDE_WORDS_PX))
        if fitted != self._list.font():
            self._list.setFont(fitted)

    def _fit_entries(self) -> None:
        """Make the popup wide enough for every entry; the closed list may elide long ones."""
        entries = self._list.view()
        entries.setMinimumWidth(entries.sizeHintForColumn(0) + self.context.theme.px(40))

    def _chosen(self, index: int) -> None:
        if self._shown is not None:
            self.context.dispatch(self._shown.name, str(self._list.itemData(index)))
