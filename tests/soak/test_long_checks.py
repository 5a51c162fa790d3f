"""The long checks of a soak, with few of each."""

import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.soak.corruptions import CORRUPTIONS, clean_runs, corruptions
from gpuviz.soak.events import network_sockets
from gpuviz.soak.fuzz import fuzz


def test_no_corrupted_result_is_called_correct(device: DeviceInfo) -> None:
    check = corruptions(20 * len(CORRUPTIONS), 1, device)
    assert check.tried >= 20 * len(CORRUPTIONS)
    assert check.wrong == []


def test_no_good_result_is_called_wrong(device: DeviceInfo) -> None:
    check = clean_runs(40, 1, device)
    assert check.tried == 40
    assert check.wrong == []


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_files_and_messages_are_refused_soon_and_in_little_memory(seed: int) -> None:
    check = fuzz(350, seed)
    assert check.tried >= 300
    assert check.wrong == []


def test_network_sockets_are_found_where_there_are_some() -> None:
    import socket

    assert network_sockets() == []
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert len(network_sockets()) == 1
