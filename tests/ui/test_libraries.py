import pytest

from gpuviz.errors import DisplayUnusable, NoDisplay, QtUnusable
from gpuviz.ui.libraries import display_settings, loading_qt, why_no_window


def test_an_environment_without_a_screen() -> None:
    assert display_settings({"HOME": "/root", "DISPLAY": "", "XAUTHORITY": "/root/.Xauthority"}) == {}
    assert type(why_no_window({})) is NoDisplay


@pytest.mark.parametrize("platform", ["linuxfb:fb=/dev/fb0", "eglfs", "vnc:size=800x600", "minimalegl", "offscreen"])
def test_a_platform_with_options_is_named_as_it_was_given(platform: str) -> None:
    error = why_no_window({"QT_QPA_PLATFORM": platform})
    assert type(error) is DisplayUnusable
    assert error.arguments == {"settings": f"QT_QPA_PLATFORM={platform}"}


def test_qt_that_is_not_installed_is_an_error_with_a_sentence() -> None:
    with pytest.raises(QtUnusable, match="No module named 'PySide6"), loading_qt():
        raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")


def test_other_modules_are_not_taken_for_qt() -> None:
    with pytest.raises(ModuleNotFoundError), loading_qt():
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")
