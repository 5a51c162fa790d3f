"""Faults of files, folders, shared memory and drivers."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from gpuviz.soak.faults.fault import Fault
from gpuviz.soak.subject import Subject
from gpuviz.worker.leftovers import SHARED_MEMORY

_OWN_FILE_SYSTEM = "GPUVIZ_SOAK_FILE_SYSTEM"  # set where the world lies on a small file system of its own
_BLOCK = bytes(1 << 20)
_ANEW_S = 20.0  # to try all devices and build all kernels as never before, whatever damaged ones do until then
_MOST_DAMAGED = 1000  # files; all are restored, so that the next session has what an exhibit has


def kill_worker(subject: Subject) -> None:
    """End the worker, so that the next one meets what was damaged."""
    pid = subject.app.supervisor.worker_pid
    if pid is not None:
        with suppress(OSError):  # the faults may have left no file handle to look first
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


@dataclass
class Filled(Fault):
    """A file system takes no more, and a new worker is needed."""

    name: str
    where: Callable[[Subject], Path]
    fails: tuple[type[BaseException], ...] = ()
    _ballast: Path | None = None

    def possible(self, subject: Subject) -> bool:
        """Only on file systems of our own."""
        del subject
        return bool(os.environ.get(_OWN_FILE_SYSTEM))

    def inject(self, subject: Subject) -> None:
        """Fill it."""
        with subject.probe.paused():
            self._ballast = self.where(subject) / "ballast"
            with suppress(OSError), self._ballast.open("wb", buffering=0) as file:
                while file.write(_BLOCK):
                    pass
        kill_worker(subject)

    def mend(self, subject: Subject) -> None:
        """Make room again."""
        del subject
        if self._ballast is not None:
            self._ballast.unlink(missing_ok=True)


@dataclass
class Gone(Fault):
    """A folder has vanished, or a file is where it was, and a new worker is needed."""

    name: str
    where: Callable[[Subject], Path]
    file_instead: bool = False
    loses: bool = True
    limit_s: float = _ANEW_S
    _folder: Path | None = None

    def inject(self, subject: Subject) -> None:
        """Move it away."""
        with subject.probe.paused(), suppress(OSError):
            self._folder = self.where(subject)
            shutil.rmtree(_away(self._folder), ignore_errors=True)
            self._folder.rename(_away(self._folder))
            if self.file_instead:
                self._folder.touch()
        kill_worker(subject)

    def mend(self, subject: Subject) -> None:
        """Bring it back."""
        if self._folder is None or not _away(self._folder).exists():
            return
        with subject.probe.paused(), suppress(OSError):
            if self._folder.is_file():
                self._folder.unlink()
            shutil.rmtree(self._folder, ignore_errors=True)
            _away(self._folder).rename(self._folder)


@dataclass
class Damaged(Fault):
    """Files have other bytes in them; where ``kills``, a new worker reads them."""

    name: str
    where: Callable[[Subject], Iterable[Path]]
    loses: bool = True
    limit_s: float = 3.0
    _before: dict[Path, bytes] = field(default_factory=dict)

    def inject(self, subject: Subject) -> None:
        """Write noise over some of them."""
        noise = subject.chance
        with subject.probe.paused():
            for path in sorted(self.where(subject))[:_MOST_DAMAGED]:
                with suppress(OSError):
                    content = bytearray(self._before.setdefault(path, path.read_bytes()))
                    for _ in range(20 if content else 0):
                        content[noise.randrange(len(content))] = noise.randrange(256)
                    path.write_bytes(content)
        kill_worker(subject)

    def mend(self, subject: Subject) -> None:
        """Write what stood there, also where its folder was put away meanwhile."""
        with subject.probe.paused():
            for path, content in self._before.items():
                with suppress(OSError):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)


@dataclass
class ModelChanged(Fault):
    """Something happens to the language model's file while it is read."""

    name: str
    change: Callable[[Path], None]

    def possible(self, subject: Subject) -> bool:
        """Where there is one."""
        return subject.world.model.exists()

    def inject(self, subject: Subject) -> None:
        """Change it, with a copy to come back from."""
        model = subject.world.model
        with subject.probe.paused(), suppress(OSError):
            if not _away(model).exists():
                shutil.copyfile(model, _away(model))
            self.change(model)

    def mend(self, subject: Subject) -> None:
        """Put the right one in its place."""
        with subject.probe.paused(), suppress(OSError):
            _away(subject.world.model).replace(subject.world.model)


class BoardChanged(Fault):
    """Something happens to the block of shared memory that worker and window share."""

    def __init__(self, name: str, change: Callable[[Path], None]) -> None:
        self.name, self._change = name, change

    def possible(self, subject: Subject) -> bool:
        """Where it can be seen."""
        del subject
        return sys.platform == "linux"

    def inject(self, subject: Subject) -> None:
        """Change it."""
        board = subject.app.supervisor.board
        if board is not None:
            with suppress(OSError):
                self._change(SHARED_MEMORY / board.name)

    def mend(self, subject: Subject) -> None:
        """A new worker has a new one."""
        kill_worker(subject)


class NoDrivers(Fault):
    """The drivers have been uninstalled: the next worker finds none."""

    name, loses, limit_s = "drivers gone", True, _ANEW_S  # those that are left are tried as never before
    _variable = "OCL_ICD_VENDORS"

    def __init__(self) -> None:
        self._before = os.environ.get(self._variable)

    def inject(self, subject: Subject) -> None:
        """Point to a folder without any."""
        os.environ[self._variable] = f"{subject.world.drivers}/"
        kill_worker(subject)

    def mend(self, subject: Subject) -> None:
        """Install them again."""
        if self._before is None:
            os.environ.pop(self._variable, None)
        else:
            os.environ[self._variable] = self._before
        kill_worker(subject)


def _away(path: Path) -> Path:
    return path.with_name(f"{path.name}.away")


def _noise(path: Path) -> None:
    """Other bytes all over the first pages, in place."""
    noise = random.Random(0)
    with path.open("r+b") as file:
        for place in range(0, 65_536, 997):
            file.seek(place)
            file.write(noise.randbytes(8))


def _halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _kernels(subject: Subject) -> Iterable[Path]:
    kept = [subject.world.cache / name for name in ("programs", "pocl")]
    return (path for folder in kept for path in folder.rglob("*") if path.is_file())


FAULTS: list[Callable[[], Fault]] = [
    lambda: Filled("disk full", lambda subject: subject.world.root),
    lambda: Filled("shared memory full", lambda _: SHARED_MEMORY),
    lambda: Gone("log folder gone", lambda subject: subject.world.log, limit_s=3.0),
    lambda: Gone("file instead of the log folder", lambda subject: subject.world.log, file_instead=True, limit_s=3.0),
    lambda: Gone("cache folder gone", lambda subject: subject.world.cache),
    lambda: Gone("file instead of the cache folder", lambda subject: subject.world.cache, file_instead=True),
    lambda: Gone("folder for temporary files gone", lambda subject: subject.world.temporary, limit_s=3.0),
    lambda: Damaged("kept kernels damaged", _kernels, limit_s=_ANEW_S),
    lambda: Damaged(
        "kept probe results damaged", lambda subject: [subject.world.cache / "probed.json"], limit_s=_ANEW_S
    ),
    lambda: Damaged("kept parameters damaged", lambda subject: [subject.world.cache / "tuned.json"]),
    lambda: ModelChanged("model cut", _halve),
    lambda: ModelChanged("model deleted", Path.unlink),
    lambda: ModelChanged("model overwritten", _noise),
    lambda: BoardChanged("board unlinked", Path.unlink),
    lambda: BoardChanged("board cut", lambda path: os.truncate(path, 0)),
    lambda: BoardChanged("noise on the board", _noise),
    NoDrivers,
]
