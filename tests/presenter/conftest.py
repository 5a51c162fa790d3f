"""Windows are opened here as they are in the tests of the window."""

from tests.ui.conftest import open_app, qapp, quiet

__all__ = ["open_app", "qapp", "quiet"]
