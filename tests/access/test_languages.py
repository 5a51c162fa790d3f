"""Every language has its room, with usual and with large text: its letters may be higher, its words longer."""

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.i18n.catalogue import Catalogue
from tests.access.states import STATES
from tests.ui.conftest import OpenApp
from tests.ui.layout import faults_in


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", [name for name in Catalogue().names() if name != "en"])
@pytest.mark.parametrize("chapter", STATES)
def test_every_state_of_every_chapter_has_its_room(
    open_app: OpenApp, qapp: QApplication, chapter: str, name: str, percent: int
) -> None:
    app = open_app(size=(1280, 720))
    app.chapters.sentence.may_fetch = False
    app.chapters.settings.change(language=name, text_percent=percent)
    faults = faults_in(STATES[chapter](app, qapp), qapp, app, Catalogue().language(name))
    assert not faults, "\n".join(faults)
