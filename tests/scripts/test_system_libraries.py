import os
import shutil
import subprocess

import pytest

from tests.scripts.checkout import REPOSITORY

SCRIPTS = REPOSITORY / "scripts"
ON_DEBIAN = bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def as_nobody(*packages: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """What an ordinary user sees; the script comes by standard input, as not everyone may look into our folder."""
    return subprocess.run(
        ["bash", "-s", *packages],
        input=(SCRIPTS / "system-libraries").read_text(),
        cwd="/",
        env=os.environ | variables,
        user=65534 if os.geteuid() == 0 else None,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("packages", [("never-packaged",), ("never-packaged", "bash", "never-packaged-either")])
def test_line_for_root_names_exactly_what_is_missing(packages: tuple[str, ...]) -> None:
    said = as_nobody(*packages)
    missing = " ".join(name for name in packages if name != "bash")
    line = f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {missing}"
    assert (said.returncode, said.stderr.splitlines()[1:]) == ((1, [line]) if ON_DEBIAN else (0, []))


def test_nothing_is_said_where_nothing_is_missing() -> None:
    said = as_nobody()
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_python_that_cannot_fill_an_environment_is_a_missing_package() -> None:
    said = as_nobody(GPUVIZ_PYTHON="/usr/bin/python3.99")
    assert said.stderr.endswith(" python3.99-venv\n") or not ON_DEBIAN


def test_bare_system_needs_a_suite() -> None:
    said = subprocess.run([SCRIPTS / "try-fresh", "--keep"], check=False, capture_output=True, text=True)
    assert said.returncode == 2
    assert "try-fresh [--user] [--folder NAME] [--keep] SUITE [COMMAND ...]" in said.stderr
