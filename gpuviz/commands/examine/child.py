"""Tries something in a child process, as it may end the whole process."""

import signal
import subprocess

from gpuviz.bench.child import last_error_line, run_child

_PATIENCE_S = 30


def try_in_child(module: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run one of our modules with these environment variables; one that does not end is killed."""
    try:
        return run_child(module, module, limit_s=_PATIENCE_S, environment=environment)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(module, 124, "", f"> {_PATIENCE_S} s")


def how_it_ended(child: "subprocess.CompletedProcess[str]") -> str:
    """The signal that killed it, or else the last it said."""
    if child.returncode < 0:
        return signal.Signals(-child.returncode).name
    return last_error_line(child)
