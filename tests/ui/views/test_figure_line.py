import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import Text
from gpuviz.panels.figure import Figure
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)])
def test_the_sign_of_a_figure_is_seen_whole_on_every_screen(qapp: QApplication, size: tuple[int, int]) -> None:
    del qapp
    looks = Theme()
    looks.fit(*size)
    line = FigureLine(ViewContext(looks, Keys(), lambda *_: None, {}))
    line.resize(400, line.height())
    line.show_figure(Figure(Text("78"), Text("days"), origin=Origin("computed", Text("how"))))
    (badge,) = line.findChildren(OriginBadge)
    assert line.rect().contains(badge.geometry())


def test_the_sign_of_a_figure_stands_right_behind_its_words(qapp: QApplication) -> None:
    del qapp
    looks = Theme()
    looks.fit(1920, 1080)
    line = FigureLine(ViewContext(looks, Keys(), lambda *_: None, {}))
    line.resize(1000, line.height())
    lefts = []
    for unit in ("days", "days and many nights"):
        line.show_figure(Figure(Text("78"), Text(unit), origin=Origin("computed", Text("how"))))
        (badge,) = line.findChildren(OriginBadge)
        lefts.append(badge.x())
    assert lefts[0] < lefts[1] < 700


def test_a_good_figure_and_a_bad_one_have_their_colours(qapp: QApplication) -> None:
    del qapp
    looks = Theme()
    looks.fit(1920, 1080)
    line = FigureLine(ViewContext(looks, Keys(), lambda *_: None, {}))
    line.resize(400, line.height())
    for figure, colour in (
        (Figure(Text("78"), Text("days")), theme.TEXT),
        (Figure(Text("78"), Text("days"), tone="good"), theme.GOOD),
        (Figure(Text("78"), Text("days"), tone="bad"), theme.BAD),
    ):
        line.show_figure(figure)
        picture = line.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert (np.frombuffer(picture.constBits(), np.uint32) == colour.rgb()).any()
