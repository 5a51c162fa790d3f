"""The doctor on machines that lack something: each finding says what to do about it."""

import json
import sys
from pathlib import Path

import pytest

from gpuviz.model.store import SMOLLM2
from tests.commands.running import NO_FONTS, gpuviz_command, run, run_program

_EXAMINE = """
import sys
from gpuviz.commands.examine.storage import examine_storage
from gpuviz.commands.examine.window import examine_window
from gpuviz.i18n.languages import Language
for finding in {"storage": examine_storage, "window": examine_window}[sys.argv[1]]():
    print(finding.state, Language()(finding.words))
"""
_STORAGE = [sys.executable, "-c", _EXAMINE, "storage"]
_WINDOW = [sys.executable, "-c", _EXAMINE, "window"]


def _findings(**variables: str) -> tuple[int, dict[str, str]]:
    """The exit code, and the state of each finding by its words."""
    done = run("doctor", "--json", **variables)
    report = json.loads(done.stdout)
    assert report["healthy"] == (done.returncode == 0)
    return done.returncode, {finding["words"]: finding["state"] for finding in report["findings"]}


def _mounted(folder: Path, options: str, *command: str, **variables: str) -> tuple[int, str]:
    """A command where a file system of its own, in memory, lies on a folder."""
    script = 'mount -t tmpfs -o "$1" tmpfs "$2" && shift 2 && exec "$@"'
    namespace = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", options, str(folder)]
    done = run_program(*namespace, *command, **variables)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


def test_a_dead_screen_is_found_out_by_opening_a_window() -> None:
    code, findings = _findings(DISPLAY=":77")
    assert code == 1
    (words,) = (words for words, state in findings.items() if state == "bad")
    assert "DISPLAY=:77" in words
    assert findings["Qt can draw"] == "good"


def test_no_screen_at_all_is_no_illness() -> None:
    code, findings = _findings()
    assert code == 0
    assert any("no screen here" in words for words, state in findings.items() if state == "note")


def test_a_window_that_opens() -> None:
    done = run_program(*_WINDOW, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.splitlines()[-1] == "good a window opens on the screen"


@pytest.mark.parametrize(
    ("library", "screen", "package"),
    [("libxcb-cursor.so.0", {"DISPLAY": ":77"}, "libxcb-cursor0"), ("libEGL.so.1", {}, "libegl1")],
)
def test_a_missing_library_is_named_with_its_package(
    library: str, screen: dict[str, str], package: str, tmp_path: Path
) -> None:
    (tmp_path / library).touch()
    done = run_program(*_WINDOW, LD_LIBRARY_PATH=str(tmp_path), **screen)
    (bad,) = (line for line in done.stdout.splitlines() if line.startswith("bad "))
    assert library in bad
    assert f"“apt-get install {package}”" in bad


@pytest.mark.parametrize("screen", [{}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_missing_fonts_are_told_once(screen: dict[str, str], tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS)
    done = run_program(*_WINDOW, FONTCONFIG_FILE=str(fonts), **screen)
    (bad,) = (line for line in done.stdout.splitlines() if line.startswith("bad "))
    assert "apt-get install fonts-inter" in bad


def test_shared_memory_without_room() -> None:
    code, printed = _mounted(Path("/dev/shm"), "size=4k", *gpuviz_command("doctor"))  # noqa: S108 - that very place
    assert code == 1
    assert "✗ shared memory cannot hold the picture of a race (No space left on device)" in printed
    assert "--shm-size" in printed


@pytest.mark.parametrize(
    ("options", "said"), [("noexec", "mounted with “noexec”"), ("size=64k", "is full"), ("ro", "cannot be written")]
)
@pytest.mark.parametrize("variable", ["XDG_CACHE_HOME", "POCL_CACHE_DIR"])
def test_a_cache_that_cannot_be_used(variable: str, options: str, said: str, tmp_path: Path) -> None:
    _, printed = _mounted(tmp_path, options, *_STORAGE, **{variable: str(tmp_path)})
    (finding,) = (line for line in printed.splitlines() if str(tmp_path) in line)
    assert finding.startswith("note ")
    assert said in finding
    assert f"et {variable} to" in finding


@pytest.mark.parametrize(("options", "said"), [("noexec", "mounted with “noexec”"), ("size=64k", "is full")])
def test_a_temporary_folder_that_cannot_be_used_is_no_illness_where_there_is_another(
    options: str, said: str, tmp_path: Path
) -> None:
    _, printed = _mounted(tmp_path, options, *_STORAGE, TMPDIR=str(tmp_path))
    (finding,) = (line for line in printed.splitlines() if str(tmp_path) in line)
    assert finding.startswith("note ")
    assert said in finding
    assert "set TMPDIR to" in finding.replace("Set", "set")


def test_a_cache_that_is_no_folder() -> None:
    done = run_program(*_STORAGE, XDG_CACHE_HOME="/dev/null")
    assert "note /dev/null/gpuviz cannot be written (Not a directory)" in done.stdout


def test_a_model_that_was_cut(tmp_path: Path) -> None:
    (tmp_path / SMOLLM2.file_name).write_bytes(b"GGUF")
    code, findings = _findings(GPUVIZ_MODEL_FOLDER=str(tmp_path))
    assert code == 0
    assert any("not the whole language model" in words for words, state in findings.items() if state == "note")
