import pytest

from gpuviz.ui.theme import Theme


def test_a_window_that_is_enlarged_pixel_by_pixel_is_rescaled() -> None:
    theme = Theme()
    theme.fit(1280, 720)
    rescaled = [theme.fit(width, 1080) for width in range(1280, 1921)]
    assert rescaled.count(True) > 100
    assert theme.scale == pytest.approx(1, abs=1e-3)


def test_the_scale_changes_only_when_all_is_rescaled() -> None:
    theme = Theme()
    theme.fit(1280, 720)
    before = theme.scale
    assert not theme.fit(1281, 1080)
    assert theme.scale == before
