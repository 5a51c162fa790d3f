"""Windows and views are opened here as they are in the tests of the window."""

from tests.ui.conftest import open_app, qapp, quiet
from tests.ui.views.conftest import show

__all__ = ["open_app", "qapp", "quiet", "show"]
