"""Explains why Qt cannot be loaded or open a window: missing system libraries, or no usable display."""

import ctypes
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from gpuviz.errors import DisplayUnusable, GpuvizError, NoDisplay, QtLibraryMissing, QtUnusable

# By Qt platform plugin, the libraries that PySide6's wheel does not contain, with their Debian packages; "" for all.
_LIBRARIES: Mapping[str, Mapping[str, str]] = {
    "": {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libX11.so.6": "libx11-6",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libxkbcommon.so.0": "libxkbcommon0",
    },
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"},
    "linuxfb": {"libdrm.so.2": "libdrm2"},
}
_DISPLAY = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


@contextmanager
def loading_qt() -> Iterator[None]:
    """Translate import errors of Qt within this context.

    Raises:
        QtLibraryMissing: if a system library is missing.
        QtUnusable: if Qt cannot be loaded for another reason.
    """
    try:
        yield
    except ImportError as error:
        if not re.search("PySide6|shiboken6", f"{error.name} {error.path}"):
            raise
        raise _missing([]) or QtUnusable(detail=str(error)) from error


def why_no_window(environment: Mapping[str, str]) -> GpuvizError:
    """The error that explains why Qt could not open a window with these environment variables."""
    settings = display_settings(environment)
    missing = _missing(_platforms(settings))
    if missing is not None:
        return missing
    if not settings:
        return NoDisplay()
    named = {name: environment[name] for name in (*settings, "XAUTHORITY") if name in environment}
    return DisplayUnusable(settings=" ".join(f"{name}={value}" for name, value in named.items()))


def display_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment variables that select Qt's display; empty if none is set."""
    return {name: environment[name] for name in _DISPLAY if environment.get(name)}


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """The platform plugins that Qt tries, without options: two for ``wayland;linuxfb:fb=/dev/fb0``."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return [platform.split(":", maxsplit=1)[0] for platform in chosen.split(";")]
    sockets = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [platform for platform, variable in sockets.items() if variable in environment]


def _missing(platforms: Iterable[str]) -> QtLibraryMissing | None:
    if not sys.platform.startswith("linux"):
        return None
    needed = {library: package for platform in ("", *platforms) for library, package in _libraries(platform).items()}
    missing = [library for library in needed if not _loads(library)]
    if not missing:
        return None
    return QtLibraryMissing(
        libraries=", ".join(missing), packages=" ".join(dict.fromkeys(needed[library] for library in missing))
    )


def _libraries(platform: str) -> Mapping[str, str]:
    family = platform.split("-", maxsplit=1)[0]  # wayland-egl needs the same libraries as wayland
    return _LIBRARIES.get(family, {})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
