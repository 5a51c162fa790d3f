"""Windows and views are opened here as they are in the tests of the window, and workers as in theirs."""

from tests.ui.conftest import open_app, qapp, quiet
from tests.ui.views.conftest import show
from tests.workers import client, listener, tiny

__all__ = ["client", "listener", "open_app", "qapp", "quiet", "show", "tiny"]
