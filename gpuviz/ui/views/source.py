"""Two pieces of source code side by side, highlighted by Pygments, and optionally a panel below."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QTextEdit, QVBoxLayout

from gpuviz.panels.layout import Panel
from gpuviz.panels.source import Source, SourcePair
from gpuviz.ui.direction import keep_left_to_right
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import TextLabel, View, ViewContext


class SourcePairView(View):
    """Draws a ``SourcePair``; ``below`` is created when it is first shown."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", wrap=True)
        self._subtitle = TextLabel(context, "small", "soft", wrap=True)
        self._captions = (TextLabel(context, "small", wrap=True), TextLabel(context, "small", wrap=True))
        self._texts = (QTextEdit(), QTextEdit())
        self._buttons = ButtonRow(context, high_up=True)
        self._shown: tuple[Source, Source] | None = None
        self._below: View | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._box.addLayout(self._grid, 1)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._buttons, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._subtitle, 1, 0, 1, 2)
        for column, (caption, edit) in enumerate(zip(self._captions, self._texts, strict=True)):
            edit.setReadOnly(True)
            keep_left_to_right(edit)
            edit.setTabChangesFocus(True)
            edit.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
            self._grid.addWidget(caption, 2, column)
            self._grid.addWidget(edit, 3, column)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show both texts, scrolled to their first line of interest."""
        if not isinstance(panel, SourcePair):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._buttons.show_actions(panel.actions)
        if panel.sources != self._shown:
            self._shown = panel.sources
            self._fill_all(panel.sources)
        self._show_below(panel.below)

    def making(self, panel: Panel) -> Iterator[None]:
        """Show one text after the other, then all the rest."""
        if not isinstance(panel, SourcePair):
            raise TypeError(panel)
        self._shown = panel.sources
        for source, caption, edit in zip(panel.sources, self._captions, self._texts, strict=True):
            self._fill(source, caption, edit)
            yield
        self.show_panel(panel)

    def _show_below(self, below: Panel | None) -> None:
        if below is not None:
            if self._below is None:
                self._below = make_view(below, self.context)
                self._box.addWidget(self._below, 1)
            self._below.show_panel(below)
        if self._below is not None:
            self._below.setVisible(below is not None)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._buttons.rescale()
        if self._below is not None:
            self._below.rescale()
        self._box.setSpacing(self.context.theme.px(20))
        self._arrange()
        self._grid.setHorizontalSpacing(self.context.theme.px(24))
        self._grid.setVerticalSpacing(self.context.theme.px(8))
        if self._shown is not None:
            self._fill_all(self._shown)

    def _arrange(self) -> None:
        """Side by side, or one under the other where the theme stacks."""
        down = self.context.theme.stacks
        for index, (caption, edit) in enumerate(zip(self._captions, self._texts, strict=True)):
            row, column = (2 + 2 * index, 0) if down else (2, index)
            self._grid.addWidget(caption, row, column, 1, 2 if down else 1)
            self._grid.addWidget(edit, row + 1, column, 1, 2 if down else 1)
            self._grid.setColumnStretch(index, 1)
            self._grid.setRowStretch(3 + 2 * index, 1 if down or index == 0 else 0)

    def _fill_all(self, sources: tuple[Source, Source]) -> None:
        for source, caption, edit in zip(sources, self._captions, self._texts, strict=True):
            self._fill(source, caption, edit)

    def _fill(self, source: Source, caption: TextLabel, edit: QTextEdit) -> None:
        from pygments import highlight  # noqa: PLC0415 - loaded on first use, so that the window opens sooner
        from pygments.formatters import HtmlFormatter  # noqa: PLC0415
        from pygments.lexers import CLexer, PythonLexer  # noqa: PLC0415

        caption.set_tone(source.role)
        caption.show_text(source.caption)
        edit.setAccessibleName(caption.text())
        lexer = PythonLexer() if source.language == "python" else CLexer()
        formatter = HtmlFormatter(noclasses=True, style="github-dark", nobackground=True)
        edit.setFont(self.context.theme.font("code"))
        edit.document().setDefaultFont(self.context.theme.font("code"))
        edit.setHtml(highlight(source.content, lexer, formatter))
        if source.first:
            line = edit.document().find(source.first)
            line.movePosition(QTextCursor.MoveOperation.StartOfLine)
            edit.setTextCursor(line)
            bar = edit.verticalScrollBar()
            bar.setValue(bar.value() + edit.cursorRect().top())
