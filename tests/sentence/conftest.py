"""Views are opened here as they are in the tests of the window, and workers as in theirs."""

from tests.ui.conftest import qapp
from tests.ui.views.conftest import show
from tests.workers import client, listener, tiny

__all__ = ["client", "listener", "qapp", "show", "tiny"]
