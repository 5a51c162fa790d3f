"""The window and pictures on machines whose screen, fonts or libraries are not what one expects."""

import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.commands.running import NO_FONTS, RECORDED_RACE, assert_one_calm_sentence, run


@pytest.fixture
def refusing_screen() -> Iterator[str]:
    """The ``DISPLAY`` of an X server that lets nobody in, as one does that is shown a wrong ``XAUTHORITY``."""
    reason = b"Authorization required"
    reply = (
        bytes([0, len(reason)]) + (11).to_bytes(2, "little") + bytes(2) + (6).to_bytes(2, "little") + reason + b"\0\0"
    )
    with socket.create_server(("127.0.0.1", 0)) as server:

        def refuse() -> None:
            while True:
                try:
                    visitor, _ = server.accept()
                except OSError:
                    return
                with visitor:
                    visitor.recv(4096)
                    visitor.sendall(reply)

        thread = Thread(target=refuse)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1] - 6000}"
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize(
    "screen",
    [
        {},
        {"DISPLAY": ":77"},
        {"WAYLAND_DISPLAY": "wayland-77"},
        {"WAYLAND_DISPLAY": "wayland-77", "DISPLAY": ":77"},
        {"DISPLAY": ":77", "QT_QPA_PLATFORM": "wayland;xcb"},
        {"DISPLAY": ":77", "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "no such platform"},
        {"QT_QPA_PLATFORM": "linuxfb:fb=/dev/no-such-framebuffer"},
    ],
)
def test_a_screen_that_is_not_there_is_said_calmly(screen: dict[str, str], tmp_path: Path) -> None:
    done = run(XDG_RUNTIME_DIR=str(tmp_path), **screen)
    assert_one_calm_sentence(done)
    assert done.returncode == 1


@pytest.mark.parametrize(
    "screen", [{"DISPLAY": ":77"}, {"QT_QPA_PLATFORM": "nonsense"}, {"QT_QPA_PLATFORM": "linuxfb:fb=/dev/none"}]
)
def test_what_names_the_screen_is_said(screen: dict[str, str]) -> None:
    ((name, value),) = screen.items()
    said = run(**screen).stderr
    assert said.startswith("There is no screen to open a window on")
    assert f"{name}={value}" in said


def test_a_screen_that_lets_nobody_in(refusing_screen: str, tmp_path: Path) -> None:
    done = run(DISPLAY=refusing_screen, XAUTHORITY=str(tmp_path / "wrong"))
    assert done.returncode == 1
    assert f"XAUTHORITY={tmp_path / 'wrong'}" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_library_that_is_missing_is_named_with_its_package_and_the_screen_is_not_blamed(tmp_path: Path) -> None:
    (tmp_path / "libxcb-cursor.so.0").touch()  # found first, and no library
    done = run(DISPLAY=":77", LD_LIBRARY_PATH=str(tmp_path))
    assert_one_calm_sentence(done)
    assert "libxcb-cursor.so.0" in done.stderr
    assert "apt-get install libxcb-cursor0”" in done.stderr
    assert "no screen" not in done.stderr


@pytest.mark.parametrize("command", [[], ["snapshot", "race", "--replay", str(RECORDED_RACE), "--out", "race.png"]])
def test_a_library_without_which_qt_cannot_even_be_loaded(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "libEGL.so.1").touch()
    done = run(*command, DISPLAY=":77", LD_LIBRARY_PATH=str(tmp_path))
    assert_one_calm_sentence(done)
    assert "apt-get install libegl1”" in done.stderr


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":77"}, {"WAYLAND_DISPLAY": "wayland-77", "QT_QPA_PLATFORM": ""}])
def test_a_snapshot_needs_no_screen(screen: dict[str, str], tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    done = run("snapshot", "race", "--replay", str(RECORDED_RACE), "--out", str(picture), **screen)
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000


def test_a_snapshot_on_a_platform_that_was_chosen_uses_it() -> None:
    done = run("snapshot", "race", "--replay", str(RECORDED_RACE), "--out", "race.png", QT_QPA_PLATFORM="nonsense")
    assert_one_calm_sentence(done)
    assert "QT_QPA_PLATFORM=nonsense" in done.stderr


def test_a_snapshot_without_fonts_is_refused_instead_of_showing_boxes(tmp_path: Path) -> None:
    fonts, picture = tmp_path / "fonts.conf", tmp_path / "race.png"
    fonts.write_text(NO_FONTS)
    done = run("snapshot", "race", "--replay", str(RECORDED_RACE), "--out", str(picture), FONTCONFIG_FILE=str(fonts))
    assert_one_calm_sentence(done)
    assert "apt-get install fonts-inter" in done.stderr
    assert not picture.exists()


def test_a_window_without_fonts_is_refused_instead_of_showing_boxes(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS)
    done = run("--replay", str(RECORDED_RACE), FONTCONFIG_FILE=str(fonts), QT_QPA_PLATFORM="offscreen")
    assert_one_calm_sentence(done)
    assert "apt-get install fonts-inter" in done.stderr
