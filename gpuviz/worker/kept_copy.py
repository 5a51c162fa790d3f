"""What is kept on disk for the next worker, once more in memory: somebody may clear the disk, or it may be read-only.

To try all devices and build all kernels anew takes longer than anybody waits for a worker that was lost.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

from gpuviz.worker.background import in_background

_WHOLE = ("", ".json")  # suffixes of files that are complete; others are still being written

_Files = dict[str, dict[str, bytes]]  # content by place and name


class KeptCopy:
    """The files of some folders; ``places`` are these folders, by names that stay the same where they lie elsewhere."""

    def __init__(self) -> None:
        self._files: _Files = {}
        self._changed_ns: list[int] = []
        self._reading = Lock()

    def take(self, places: Mapping[str, Path]) -> None:
        """Copy all files, in the background; nothing where none was added, replaced or removed since."""
        changed_ns = [_changed_ns(folder) for folder in places.values()]
        if changed_ns != self._changed_ns:
            self._changed_ns = changed_ns
            in_background(lambda: self._read(places))

    def put_back(self, places: Mapping[str, Path]) -> None:
        """Write those files that are not there, as far as they can be written."""
        for place, files in self._files.items():
            folder = places[place]
            for name, content in files.items():
                with suppress(OSError):
                    if not (folder / name).exists():
                        folder.mkdir(parents=True, exist_ok=True)
                        (folder / name).write_bytes(content)

    def _read(self, places: Mapping[str, Path]) -> None:
        with self._reading:
            for place, folder in places.items():
                with suppress(OSError):  # what cannot be read, or is not there yet, stays as it was
                    self._files = {**self._files, place: _files(folder, self._files.get(place, {}))}


def _changed_ns(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _files(folder: Path, before: Mapping[str, bytes]) -> dict[str, bytes]:
    """All complete files of a folder; what has not changed stays the very same object."""
    paths = [path for path in folder.iterdir() if path.suffix in _WHOLE and path.is_file()]
    contents = {path.name: path.read_bytes() for path in paths}
    return {name: before[name] if before.get(name) == content else content for name, content in contents.items()}
