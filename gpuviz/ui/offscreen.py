"""Drawing without a screen."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def offscreen() -> Mapping[str, str]:
    """The environment variables with which Qt draws without a screen, but with the system's fonts."""
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    if sys.platform == "win32":  # there this platform would look for fonts beside Qt, where none are
        variables["QT_QPA_FONTDIR"] = str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts")
    return variables
