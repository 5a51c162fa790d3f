"""The view where a sentence is chosen or typed."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.sentence.panels import SentenceChoice
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.ui.keys import triggers_action
from gpuviz.ui.views.buttons import ButtonRow, PushButton
from gpuviz.ui.views.fitting import wrap_words
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SENTENCE = "sentence"
_MOST_LINES = 2


class SentenceChoiceView(View):
    """Draws a ``SentenceChoice``. Dispatches ``sentence`` and the chosen or typed text.

    The action named ``sentence`` is the button of the text field; all others are dispatched unchanged.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", wrap=True)
        self._sentences: list[_SentenceButton] = []
        self._order: list[QWidget] = []
        self._typed_label = TextLabel(context, "small", "soft", wrap=True)
        self._typed = _TypedLine(self._submit_typed)
        inner = replace(context, dispatch=self._forward)
        self._send = ButtonRow(inner)
        self._buttons = ButtonRow(inner, high_up=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._list = QVBoxLayout()
        self._box.addLayout(self._list)
        self._box.addStretch(1)
        self._box.addWidget(self._typed_label)
        self._line = QHBoxLayout()
        self._line.addWidget(self._typed, 1)
        self._line.addWidget(self._send)
        self._box.addLayout(self._line)
        self._box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the sentences; the text being typed is kept."""
        if not isinstance(panel, SentenceChoice):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._show_sentences(panel.sentences)
        may_type = panel.typed_label is not None
        self._typed_label.show_text(panel.typed_label)
        self._typed_label.setVisible(may_type)
        self._typed.setVisible(may_type)
        if self._typed.accessibleName() != self._typed_label.text():
            self._typed.setAccessibleName(self._typed_label.text())
        if self._typed.maxLength() != panel.longest:
            self._typed.setMaxLength(panel.longest)
        self._show_actions(panel.actions, may_type)
        self._order_for_keys()
        self.enforce_height_for_width()

    def _show_sentences(self, sentences: list[str]) -> None:
        while len(self._sentences) < len(sentences):
            button = _SentenceButton(self.context)
            self._sentences.append(button)
            self._list.addWidget(button)
        for index, button in enumerate(self._sentences):
            button.setVisible(index < len(sentences))
        for button, sentence in zip(self._sentences, sentences, strict=False):
            button.show_sentence(sentence)

    def _show_actions(self, actions: list[Action], may_type: bool) -> None:
        send = [action for action in actions if action.name == _SENTENCE and may_type]
        others = [action for action in actions if action.name != _SENTENCE]
        self._send.show_actions(send)
        self._send.setVisible(bool(send))
        self._buttons.show_actions(others)
        self._buttons.setVisible(bool(others))

    def _order_for_keys(self) -> None:
        """Set the tab order from top to bottom; by default it is the order of creation."""
        order = [*self._sentences, self._typed, *self._send.findChildren(QPushButton)]
        order += self._buttons.findChildren(QPushButton)
        if order != self._order:
            self._order = order
            for widget, following in pairwise(order):
                QWidget.setTabOrder(widget, following)

    def _forward(self, name: str, value: Value) -> None:
        if name == _SENTENCE:
            self._submit_typed()
        else:
            self.context.dispatch(name, value)

    def _submit_typed(self) -> None:
        if self._typed.text().strip():
            self.context.dispatch(_SENTENCE, self._typed.text())

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._box.setSpacing(px(14))
        self._list.setSpacing(px(14))
        self._line.setSpacing(px(14))
        self._typed.setFont(self.context.theme.font("body"))
        for button in self._sentences:
            button.rescale()
        self._send.rescale()
        self._buttons.rescale()


class _SentenceButton(PushButton):
    """A button with a sentence, wrapped to two lines at most."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._sentence, self._words = context, "", ""
        self.setProperty("sentence", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: context.dispatch(_SENTENCE, self._sentence))
        self.rescale()

    def show_sentence(self, sentence: str) -> None:
        if sentence != self._sentence:
            self._sentence, self._words = sentence, shown_token(sentence)
            self.setAccessibleName(self._words)
            self._wrap()

    def rescale(self) -> None:
        self.setFont(self._context.theme.font("body"))
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        room = self.width() - self._context.theme.px(56)
        wrapped = wrap_words(self._words, self.font(), room, _MOST_LINES).replace("&", "&&")  # no mnemonics
        if wrapped != self.text():
            self.setText(wrapped)


class _TypedLine(QLineEdit):
    """The text field; Enter submits, and is not passed on to the window, where it would trigger an action.

    The text is cleared once the field is hidden, so that the next visitor does not find it.
    """

    def __init__(self, submit: Callable[[], None]) -> None:
        super().__init__()
        self._submit = submit
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if triggers_action(event):
                self._submit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # spontaneous if the window is minimized
            self.setText("")  # unlike clear(), this also empties the undo history
        super().hideEvent(event)
