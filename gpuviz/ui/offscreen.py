"""Rendering without a screen."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def offscreen() -> Mapping[str, str]:
    """The environment variables that make Qt render offscreen, with the system's fonts."""
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":  # the offscreen plugin looks for fonts in Qt's own folder, which is empty
        variables["QT_QPA_FONTDIR"] = str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts")
    return variables
