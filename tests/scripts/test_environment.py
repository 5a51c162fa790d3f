import platform
import shutil
import sys
from pathlib import Path

from tests.scripts.checkout import Checkout

HAS_RUNTIME = (platform.system(), platform.machine()) == ("Linux", "x86_64")  # there is one to be had


def test_environment_is_made_once(checkout: Checkout) -> None:
    again = checkout.environment()
    assert Path(again.stdout.strip()) == checkout.folder / ".venv"
    assert again.stderr == ""


def test_environment_is_found_through_a_link(checkout: Checkout, tmp_path: Path) -> None:
    link = tmp_path / "environment"
    link.symlink_to(checkout.folder / "scripts" / "environment")
    assert checkout.run(link, ".venv").stdout.strip() == str(checkout.folder / ".venv")


def test_no_working_device_brings_a_runtime_for_the_cpu(checkout: Checkout) -> None:
    checkout.run(checkout.folder / ".venv" / "bin" / "python", "-m", "pip", "uninstall", "-qqy", "cpu-runtime")
    checkout.change("# a runtime is needed")
    made = checkout.environment()
    assert made.returncode == 0
    assert ("No OpenCL device works here yet" in made.stderr) == HAS_RUNTIME
    assert "Still none works" not in made.stderr
    assert checkout.calls() == (["devices", "devices"] if HAS_RUNTIME else [])


def test_runtime_that_does_not_help_stops_nothing(checkout: Checkout) -> None:
    checkout.change("# no runtime helps")
    made = checkout.environment(FAILING="devices=1")
    assert made.returncode == 0
    assert ("Still none works: .venv/bin/gpuviz doctor tells why." in made.stderr) == HAS_RUNTIME


def test_no_runtime_is_brought_where_a_device_works(checkout: Checkout) -> None:
    checkout.change("# a device works")
    assert "Intel" not in checkout.environment().stderr
    assert checkout.calls() == (["devices"] if HAS_RUNTIME else [])


def test_interrupted_installation_is_begun_anew(checkout: Checkout) -> None:
    right = (checkout.folder / "pyproject.toml").read_text()
    checkout.change('[build-system]\nrequires = ["not-there"]', instead=True)
    made = checkout.environment()
    assert made.returncode == 1
    assert made.stderr.splitlines()[-1].startswith("That did not work. It needs the internet")
    (pip,) = (checkout.folder / ".venv").glob("lib/python*/site-packages/pip")
    shutil.rmtree(pip)  # the power went off
    checkout.change(right, instead=True)
    assert "Installing gpuviz" in checkout.environment().stderr
    assert checkout.environment().stderr == ""


def test_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    python = checkout.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert "Installing gpuviz" in checkout.environment().stderr
    assert checkout.run(python.with_name("gpuviz"), "layers").returncode == 0


def test_copied_checkout_gets_an_environment_of_its_own(checkout: Checkout, tmp_path: Path) -> None:
    copy = Checkout(tmp_path / "copy", checkout.index)
    shutil.copytree(checkout.folder, copy.folder, symlinks=True)
    assert "Installing gpuviz" in copy.environment().stderr
    copy.calls()
    copy.run(copy.folder / ".venv" / "bin" / "gpuviz", "layers")
    assert copy.calls() == ["layers"]


def test_old_python_is_refused_with_a_sentence(checkout: Checkout, tmp_path: Path) -> None:
    old = tmp_path / "python3.10"
    old.write_text(
        "#!/bin/sh\n"
        '[ "$1" != --version ] || { echo Python 3.10.13; exit; }\n'
        f"exec '{sys.executable}' -c 'import sys; sys.version_info = (3, 10, 13); exec(sys.argv[1])' \"$2\"\n"
    )
    old.chmod(0o755)
    made = checkout.run(checkout.folder / "scripts" / "environment", ".venv-old", GPUVIZ_PYTHON=str(old))
    assert made.returncode == 1
    assert made.stderr == (
        "gpuviz needs Python 3.11 or newer; Python 3.10.13 was found. Set GPUVIZ_PYTHON to a newer one.\n"
    )
