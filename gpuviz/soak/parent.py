"""Starts the sessions in a process of their own, listens to them, and notices when that crashes or stands still."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue

import msgspec
import platformdirs

from gpuviz import __version__
from gpuviz.soak.asked import Asked
from gpuviz.soak.checks import Check
from gpuviz.soak.loop_probe import Gaps
from gpuviz.soak.report import SoakReport, report
from gpuviz.soak.run import Line
from gpuviz.soak.session import Outcome, plan
from gpuviz.soak.world import World

_SILENCE_S = 300.0  # the first session waits until all kernels are built and tried
_LAST_WORDS = 2000


def soak(asked: Asked, say: Callable[[Outcome], None], checks: list[Check]) -> SoakReport:
    """Run sessions and events, tell of each session, and sum them up, together with what other checks gave."""
    held, gaps, failures, outcomes = Gaps(), Gaps(), list[str](), list[Outcome]()
    if not asked.sessions and not asked.events:
        return report(__version__, asked.seed, outcomes, held, gaps, failures, checks)
    root = Path(tempfile.gettempdir()) / f"gpuviz-soak-{os.getuid() if hasattr(os, 'getuid') else 0}"
    root.mkdir(exist_ok=True)
    with subprocess.Popen(
        [*_apart(root), sys.executable, "-P", "-m", "gpuviz.soak.run", msgspec.json.encode(asked).decode()],
        env={**os.environ, **_environment(root)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        lines, words = _Listener(child), _LastWords(child)
        begun: int | None = None
        while (line := lines.next()) is not None:
            if line.begins is not None:
                begun = line.begins
            if line.outcome is not None:
                begun = None
                outcomes.append(line.outcome)
                say(line.outcome)
            if line.held_ms is not None and line.gaps_ms is not None:
                held, gaps = _gaps(line.held_ms), _gaps(line.gaps_ms)
            if line.events is not None:
                checks = [*checks, line.events]
            if line.failure:
                failures.append(line.failure)
        if lines.silent:
            child.kill()
        code, said = child.wait(), words.said()
        if lines.silent or code != 0:
            how = f"silent for {_SILENCE_S:.0f} s" if lines.silent else f"ended with {code}"
            where = f"seed {begun} ({plan(begun, asked.faults, asked.chapters)})" if begun is not None else "no session"
            failures.append(f"the window was {how}, in {where}\n{said}")
    shutil.rmtree(root, ignore_errors=True)
    return report(__version__, asked.seed, outcomes, held, gaps, failures, checks)


def _environment(root: Path) -> dict[str, str]:
    kept = platformdirs.user_cache_path("gpuviz-soak", appauthor=False)
    own = {"GPUVIZ_SOAK_FILE_SYSTEM": "1"} if _apart(root) else {}
    return {**World(root).environment, **own, "GPUVIZ_SOAK_KEPT": str(kept)}


def _apart(root: Path) -> list[str]:
    """What puts a command into namespaces of its own, where the system has them: small file systems, and no network."""
    mounts = f"mount -t tmpfs -o size=700m tmpfs '{root}' && mount -t tmpfs -o size=64m tmpfs /dev/shm"
    apart = ["unshare", "--user", "--map-root-user", "--mount", "--net", "sh", "-c", f'{mounts} && exec "$@"', "sh"]
    try:
        subprocess.run([*apart, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return apart


def _gaps(by_ms: dict[str, int]) -> Gaps:
    counted = Counter({int(ms): count for ms, count in by_ms.items()})
    return Gaps(counted, float(max(counted, default=0)))


class _Listener:
    """Reads the lines of a child in a thread, so that its silence can be noticed."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self.silent = False
        self._lines: Queue[bytes | None] = Queue()
        self._decoder = msgspec.json.Decoder(Line)
        threading.Thread(target=self._read, args=(child,), daemon=True).start()

    def next(self) -> Line | None:
        """The next line; None at the end, or after too long a silence."""
        try:
            content = self._lines.get(timeout=_SILENCE_S)
        except Empty:
            self.silent = True
            return None
        return None if content is None else self._decoder.decode(content)

    def _read(self, child: "subprocess.Popen[bytes]") -> None:
        for content in child.stdout or ():
            self._lines.put(content)
        self._lines.put(None)


class _LastWords:
    """Keeps the end of what a child says on standard error: where it crashed."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self._said = b""
        self._thread = threading.Thread(target=self._read, args=(child,), daemon=True)
        self._thread.start()

    def said(self) -> str:
        """The last of it."""
        self._thread.join(1.0)
        return self._said.decode("utf-8", "replace")

    def _read(self, child: "subprocess.Popen[bytes]") -> None:
        with suppress(ValueError):  # the pipe was closed here, while what the child has left behind still holds it open
            for line in child.stderr or ():
                self._said = (self._said + line)[-_LAST_WORDS:]
