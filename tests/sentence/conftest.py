"""Views are opened here as they are in the tests of the window."""

from tests.ui.conftest import qapp
from tests.ui.views.conftest import show

__all__ = ["qapp", "show"]
