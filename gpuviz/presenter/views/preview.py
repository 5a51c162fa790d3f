"""A chapter in small."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import Picture, Preview
from gpuviz.ui import theme
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_FRAME_PX, _SHAPE = 3, 16 / 9


class PreviewView(View):
    """Draws a ``Preview``: title and role above, the picture in a frame, the note below."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "heading")
        self._role = TextLabel(context, "text", "soft")
        self._picture = _PictureFrame(context)
        self._note = FittedLabel(context, "body", "soft", lines=2)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._role)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        self._box.addWidget(self._picture, 1)
        self._box.addWidget(self._note)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the chapter."""
        if not isinstance(panel, Preview):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._role.show_text(panel.role)
        self._note.show_text(panel.note)
        self._picture.show_picture(panel.picture, panel.is_shown)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(10))


class _PictureFrame(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._is_shown = context, False
        self._picture: Picture | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: Picture | None, is_shown: bool) -> None:
        if picture is self._picture and is_shown == self._is_shown:
            return
        self._picture, self._is_shown = picture, is_shown
        if picture is None:
            self._image = QImage()
        else:  # the image borrows the pixels, which the panel keeps
            self._image = QImage(picture.pixels, picture.width, picture.height, QImage.Format.Format_RGB32)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._context.theme.px
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = self._image.width() / self._image.height() if not self._image.isNull() else _SHAPE
        wide = min(self.width(), self.height() * shape)
        box = QRectF((self.width() - wide) / 2, 0, wide, wide / shape).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(theme.TEXT if self._is_shown else theme.CARD_BORDER, px(_FRAME_PX)))
        painter.setBrush(theme.CARD)
        painter.drawRoundedRect(box, px(10), px(10))
        if not self._image.isNull():
            inside = box.adjusted(px(6), px(6), -px(6), -px(6))
            painter.setOpacity(1.0 if self._is_shown else 0.7)
            painter.drawImage(inside, self._image)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.FIELD)
            for row in range(3):  # lines that stand for a page that nobody has seen yet
                line = QRectF(box.left() + px(40), 0, (box.width() - px(80)) * (0.8, 0.6, 0.7)[row], px(14))
                line.moveTop(box.center().y() + (row - 1) * px(36))
                painter.drawRoundedRect(line, px(7), px(7))
