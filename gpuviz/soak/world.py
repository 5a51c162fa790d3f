"""The world of a soak: a folder of its own in which everything lies that is written or may be damaged."""

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gpuviz.model import store
from gpuviz.ui.offscreen import offscreen

_KEPT = ("pocl", "programs", "numba", "probed.json", "tuned.json")


@dataclass(frozen=True)
class World:
    """Its folder and what lies there."""

    root: Path

    @property
    def model(self) -> Path:
        """The copy of the language model, if there is one."""
        return self.root / "model" / store.SMOLLM2.file_name

    @property
    def cache(self) -> Path:
        """Where programs and probe results are kept."""
        return self.root / "cache" / "gpuviz"

    @property
    def log(self) -> Path:
        """Where the logs go."""
        return self.root / "state" / "gpuviz" / "log"

    @property
    def temporary(self) -> Path:
        """Where workers have their folders."""
        return self.root / "tmp"

    @property
    def drivers(self) -> Path:
        """An empty folder: where no driver is announced."""
        return self.root / "drivers"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make a process live here; offscreen where no screen was asked for."""
        variables = {
            "XDG_CACHE_HOME": str(self.root / "cache"),
            "XDG_STATE_HOME": str(self.root / "state"),
            "XDG_CONFIG_HOME": str(self.root / "config"),
            "XDG_RUNTIME_DIR": str(self.root / "run"),
            "POCL_CACHE_DIR": str(self.cache / "pocl"),
            "TMPDIR": str(self.temporary),
            "GPUVIZ_SOAK_MODEL": str(store.model_path()),
            "GPUVIZ_MODEL_FOLDER": str(self.model.parent),
            "GPUVIZ_SOAK_WORLD": str(self.root),
        }
        return variables if os.environ.get("QT_QPA_PLATFORM") or _has_screen() else {**variables, **offscreen()}

    def make(self, kept: Path) -> None:
        """Create it, with what an earlier soak has ``kept``, so that nothing is built first, and the user's model."""
        for folder in (self.cache, self.log, self.temporary, self.drivers, self.model.parent):
            folder.mkdir(parents=True, exist_ok=True)
        for name in ("config", "run"):
            (self.root / name).mkdir(mode=0o700, exist_ok=True)
        _copy(kept, self.cache)
        mine = Path(os.environ.get("GPUVIZ_SOAK_MODEL", ""))
        if mine.is_file() and not self.model.exists():
            shutil.copyfile(mine, self.model)

    def keep(self, kept: Path) -> None:
        """Keep what compilers and probe have made, for the next soak."""
        with suppress(OSError):
            kept.mkdir(parents=True, exist_ok=True)
        _copy(self.cache, kept)

    @classmethod
    def here(cls) -> "World":
        """That of this process.

        Raises:
            KeyError: if it lives in none.
        """
        return cls(Path(os.environ["GPUVIZ_SOAK_WORLD"]))


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _copy(source: Path, target: Path) -> None:
    for name in _KEPT:
        with suppress(OSError):
            if (source / name).is_dir():
                shutil.copytree(source / name, target / name, dirs_exist_ok=True)
            else:
                shutil.copy2(source / name, target / name)
