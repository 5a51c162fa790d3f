"""Views are opened here as they are in the tests of the window."""

from tests.ui.conftest import qapp as qapp
from tests.ui.views.conftest import show as show
