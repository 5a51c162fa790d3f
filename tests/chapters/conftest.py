"""Windows and views are opened here as they are in the tests of the window."""

from tests.ui.conftest import open_app as open_app
from tests.ui.conftest import qapp as qapp
from tests.ui.conftest import quiet as quiet
from tests.ui.views.conftest import show as show
