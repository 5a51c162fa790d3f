"""The bar of chapters, in the window and in all languages."""

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.ui.views.chapters import ChapterBarView, _ChapterButton
from tests.ui.conftest import OpenApp, settle, visible

_SIZES = [(1280, 720), (1920, 1080), (1080, 1920), (800, 480), (480, 800)]


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}×{size[1]}")
@pytest.mark.parametrize("language", ["en", "ko", "ja", "de", "es", "ar"])
def test_all_names_are_written_in_one_size_and_stand_on_equal_lines(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    app = open_app(size=size)
    app.chapters.settings.change(language=language)
    settle(qapp, app)
    (bar,) = visible(app, ChapterBarView)
    names = [name for name in bar.findChildren(_ChapterButton) if name.isVisible()]
    assert len({name.size_px for name in names}) == 1
    assert len({name.height() for name in names}) == 1
