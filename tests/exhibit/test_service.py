import socket
from pathlib import Path

import pytest

from gpuviz.exhibit.service import ALIVE, READY, notify, service_address


def _listening(name: str) -> socket.socket:
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    channel.bind(name)
    channel.settimeout(10)
    return channel


def test_words_arrive_as_one_datagram(tmp_path: Path) -> None:
    with _listening(str(tmp_path / "notify")) as channel:
        assert notify(str(tmp_path / "notify"), READY, ALIVE)
        assert channel.recv(100) == b"READY=1\nWATCHDOG=1"


def test_an_abstract_name_begins_with_an_at_sign(tmp_path: Path) -> None:
    with _listening(f"\0{tmp_path}") as channel:
        assert notify(f"@{tmp_path}", ALIVE)
        assert channel.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize("address", [None, "", "/nowhere/at/all", "x" * 500])
def test_nobody_there_is_no_error(address: str | None) -> None:
    assert not notify(address, ALIVE)


def test_nobody_who_reads_is_not_waited_for(tmp_path: Path) -> None:
    name = str(tmp_path / "notify")
    with _listening(name):
        sent = [notify(name, "x" * 1000) for _ in range(5000)]
    assert sent[0]
    assert not sent[-1]


def test_the_address_is_the_one_that_systemd_names() -> None:
    assert service_address({"NOTIFY_SOCKET": "/run/x"}) == "/run/x"
    assert service_address({}) is None
    assert service_address({"NOTIFY_SOCKET": ""}) is None
