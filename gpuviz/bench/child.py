"""Runs one of gpuviz's modules in a process of its own: to weigh it by itself, or because it may take long or crash."""

import os
import subprocess
import sys
from collections.abc import Mapping

from gpuviz.errors import BenchmarkFailed

_MOST_WORDS = 200


def run_child(
    what: str, module: str, *arguments: str, limit_s: float, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m module``, with ``environment`` on top of our own, until it ends; ``what`` is its name in errors.

    Raises:
        BenchmarkFailed: if it cannot be started.
        subprocess.TimeoutExpired: if it does not end within ``limit_s``; it has been ended then.
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
    """The last line of its errors, or how it ended."""
    last = child.stderr.strip().rpartition("\n")[2]
    return last[:_MOST_WORDS] or f"it ended early, with {child.returncode}"
