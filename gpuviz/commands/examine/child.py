"""Tries something in a child process, as it may crash."""

import signal
import subprocess

from gpuviz.bench.child import last_error_line, run_child

_PATIENCE_S = 30


def try_in_child(module: str, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a module of gpuviz with these arguments and environment variables; it is killed after ``_PATIENCE_S``."""
    try:
        return run_child(module, module, *arguments, limit_s=_PATIENCE_S, environment=environment)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(module, 124, "", f"> {_PATIENCE_S} s")


def how_it_ended(child: "subprocess.CompletedProcess[str]") -> str:
    """The name of the signal that killed it, or else its last error line."""
    if child.returncode < 0:
        return signal.Signals(-child.returncode).name
    return last_error_line(child)
