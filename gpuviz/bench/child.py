"""Runs a module of gpuviz in a child process: to measure its memory separately, or because it may hang or crash."""

import os
import subprocess
import sys
from collections.abc import Mapping

from gpuviz.errors import BenchmarkFailed

_MAX_LINE = 200  # characters


def run_child(
    what: str, module: str, *arguments: str, limit_s: float, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m module`` until it ends, with ``environment`` added to ours; ``what`` is its name in errors.

    Raises:
        BenchmarkFailed: if it cannot be started.
        subprocess.TimeoutExpired: if it did not end within ``limit_s`` seconds and was killed.
    """
    try:
        return subprocess.run(
            [sys.executable, "-P", "-m", module, *arguments],
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=limit_s,
            check=False,
        )
    except OSError as error:
        raise BenchmarkFailed(what=what, detail=error.strerror or str(error)) from error


def last_error_line(child: subprocess.CompletedProcess[str]) -> str:
    """The last line of its standard error, or else its exit code in words."""
    last = child.stderr.strip().rpartition("\n")[2]
    return last[:_MAX_LINE] or f"it ended early, with {child.returncode}"
