"""What is printed reaches terminals, pipes and files of any encoding, and some that are closed or full."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.running import LIMIT_S, RECORDED_RACE, environment, gpuviz_command, run

_REPLAY = ["race", "--replay", str(RECORDED_RACE)]


def _output(encoding: str, *arguments: str, **variables: str) -> str:
    done = subprocess.run(
        gpuviz_command(*arguments), capture_output=True, env=environment(**variables), timeout=LIMIT_S, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    return done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1", "cp437", "koi8-r", "utf-16"])
@pytest.mark.parametrize("command", [["model", "info"], _REPLAY, ["bench", "--help"]])  # our words, rich's, click's
def test_no_encoding_is_refused(command: list[str], encoding: str) -> None:
    assert len(_output(encoding, *command, PYTHONIOENCODING=encoding)) > 200


def test_the_doctors_signs_keep_their_meaning() -> None:
    assert "+ Qt can draw" in _output("cp1252", "doctor", PYTHONIOENCODING="cp1252")
    told = _output("ascii", "doctor", PYTHONIOENCODING="ascii")
    assert "+ Qt can draw" in told
    assert '- no screen here; the terminal and "gpuviz snapshot"' in told


def test_signs_without_a_plain_form_are_replaced() -> None:
    done = run("race", "--size", "数", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert done.stderr.startswith('"?" is not a size')


def test_a_name_that_is_no_text_is_printed_all_the_same(tmp_path: Path) -> None:
    assert "/?/" in run("model", "path", GPUVIZ_MODEL_FOLDER=f"{tmp_path}/\udcff").stdout


def test_a_locale_of_ascii() -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert " x " in _output("ascii", *_REPLAY, **plain)


@pytest.mark.parametrize("command", [["doctor"], _REPLAY])
def test_a_reader_that_has_seen_enough(command: list[str]) -> None:
    with subprocess.Popen(
        gpuviz_command(*command), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), bufsize=0
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.read(1)
        child.stdout.close()
        said = child.stderr.read()
        child.wait(LIMIT_S)
    assert b"Traceback" not in said
    assert b"Exception ignored" not in said
    assert child.returncode in (0, 1)


@pytest.mark.parametrize("command", [["doctor"], _REPLAY])
def test_nowhere_to_print_to(command: list[str]) -> None:
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", *gpuviz_command(*command)]
    done = subprocess.run(closed, stderr=subprocess.PIPE, env=environment(), timeout=LIMIT_S, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", [["--help"], _REPLAY])
def test_a_full_disk_is_named(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            gpuviz_command(*command),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=LIMIT_S,
            check=False,
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"No space left on device" in done.stderr
