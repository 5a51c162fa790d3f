"""One JSON file in the user's cache folder, or the one that is named: read with suspicion, replaced as a whole."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
import platformdirs

FOLDER_VARIABLE = "GPUVIZ_KEPT_FOLDER"  # where these files are; unset, in the user's cache folder
_MAX_BYTES = 100_000

T = TypeVar("T")


class KeptFile(Generic[T]):
    """A file called ``name`` that holds a value of type ``kind`` between starts."""

    def __init__(self, name: str, kind: type[T]) -> None:
        self._name, self._kind = name, kind

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        named = os.environ.get(FOLDER_VARIABLE)
        return (Path(named) if named else platformdirs.user_cache_path("gpuviz", appauthor=False)) / self._name

    def read(self) -> T | None:
        """The value; None if there is no file, or it is damaged, foreign or too large."""
        try:
            with self.path.open("rb") as file:
                return msgspec.json.decode(file.read(_MAX_BYTES), type=self._kind)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def write(self, value: T) -> bool:
        """Replace the file atomically, so that no other process reads half of it; False if it cannot be written."""
        path = self.path
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(msgspec.json.encode(value))
            fresh.replace(path)
        except OSError:
            with suppress(OSError):
                fresh.unlink()
            return False
        return True

    def remove(self) -> None:
        """Remove the file, if it is there and can be removed."""
        with suppress(OSError):
            self.path.unlink()
