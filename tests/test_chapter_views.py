"""The views of a chapter are loaded when one of its panels is first shown, and no other chapter's with them."""

import pytest

from gpuviz.app import LateViews
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter


@pytest.mark.parametrize("chapter", [one for one in CHAPTERS if one.has("views")], ids=lambda chapter: chapter.name)
def test_a_panel_brings_the_views_of_its_own_chapter_alone(chapter: Chapter) -> None:
    for panel in chapter.views():
        views = LateViews()
        assert views[panel] is chapter.views()[panel]
        assert views.keys() == chapter.views().keys()
