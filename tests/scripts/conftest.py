"""The scripts, run for real in a small checkout of their own that needs no network to be installed."""

import sys

import pytest

from tests.scripts.checkout import Checkout

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]  # these scripts are for bash


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout, in a folder with spaces and letters of all kinds, whose environment is made but once.

    That takes seconds: a test that breaks it lets the scripts mend it.
    """
    checkout = Checkout.write(tmp_path_factory.mktemp("scripts") / "Räume für alle")
    checkout.environment().check_returncode()
    return checkout


@pytest.fixture(autouse=True)
def _nothing_called_yet(checkout: Checkout) -> None:
    checkout.calls()
