"""Damaged files and messages for everything that reads them: errors of ours or a value, soon, and in bounded memory."""

import io
import random
import struct
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.chapters.race.recording import bundled
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import GpuvizError
from gpuviz.exhibit import config_files
from gpuviz.exhibit.config_sample import sample
from gpuviz.exhibit.facts import load_facts
from gpuviz.exhibit.lesson import Lesson, lesson_text
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language, own_source, text
from gpuviz.model.gguf import GgufFile
from gpuviz.presenter.lesson_file import read_lesson
from gpuviz.soak.checks import Check
from gpuviz.worker.message_base import Command
from gpuviz.worker.pipe import encoded, framed, header, read_message

LONGEST_S = 1.0
_MOST_TIMES = 2  # as much memory as the honest content takes
_ROOM_BYTES = 8_000_000  # for what any error takes, whatever its size
_INTERESTING = (
    b"\x00",
    b"\xff" * 4,
    header(0xFFFFFFFF, 0),
    struct.pack("<Q", 1 << 40),
    b"\r\n",
    b"[",
    b"{",
    b'"',
    b"=",
    b"\xe2\x80\xae",
)


@dataclass(frozen=True)
class Reader:
    """Something that reads; ``honest`` is what it is made for."""

    name: str
    read: Callable[[Path], object]
    honest: bytes


def readers(model: Path | None) -> list[Reader]:
    """All of them; the model's reader only where there is a ``model``."""
    facts = files("gpuviz.chapters.you").joinpath("facts.toml").read_bytes()
    lesson = lesson_text(Lesson(title="A lesson", chapter="race", notes=["one", "two"], settings={"size": "small"}))
    found = [
        Reader("settings", lambda path: config_files.load(path, {}, {}), sample(Language()).encode()),
        Reader("lesson", read_lesson, lesson.encode()),
        Reader("saved race", RaceResult.load, bundled().to_json()),
        Reader("message", _read_messages, encoded(RunRace(1, RaceSpec(device="a device")))),
        Reader("facts", load_facts, facts),
        Reader("texts", _speak, own_source("en").encode()[:20_000]),
    ]
    if model is not None:
        with model.open("rb") as file:
            found.append(Reader("model", _open_model, file.read(3_000_000)))
    return found


def fuzz(count: int, seed: int, model: Path | None = None) -> Check:
    """Let each of them read so many damaged contents in turn."""
    check, chance = Check("fuzz"), random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "given"
        for reader in readers(model):
            content = reader.honest
            path.write_bytes(content)
            _, honest_bytes, _ = _tried(reader, path)
            for number, damaged in enumerate(_damaged(content, chance)):
                if number >= max(1, count // 7):
                    break
                path.write_bytes(damaged)
                seconds, peak_bytes, wrong = _tried(reader, path)
                check.tried += 1
                if seconds > LONGEST_S:
                    wrong = wrong or f"took {seconds:.1f} s"
                if peak_bytes > _MOST_TIMES * max(honest_bytes, len(damaged)) + _ROOM_BYTES:
                    wrong = wrong or f"took {peak_bytes / 1e6:.0f} MB, honest {honest_bytes / 1e6:.0f} MB"
                if wrong:
                    check.add(f"{reader.name}, number {number} from seed {seed}: {wrong}; {damaged[:60]!r}")
    return check


def _tried(reader: Reader, path: Path) -> tuple[float, int, str]:
    """Seconds of a processor, the most bytes, and what it raised that is no error of ours.

    It is read twice, as noting each allocation takes several times as long as the reading.
    """
    begun_s = time.thread_time()
    wrong = _read(reader, path)
    seconds = time.thread_time() - begun_s
    tracemalloc.start()
    try:
        _read(reader, path)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return seconds, peak_bytes, wrong


def _read(reader: Reader, path: Path) -> str:
    try:
        reader.read(path)
    except GpuvizError:
        return ""
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:200]}"
    return ""


def _damaged(content: bytes, chance: random.Random) -> Iterator[bytes]:
    """Contents without end, each damaged in a few places."""
    while True:
        changed = bytearray(content)
        for _ in range(chance.randint(1, 4)):
            _damage(changed, chance)
        yield bytes(changed)


def _damage(changed: bytearray, chance: random.Random) -> None:
    # The beginning, with headers and lengths, is damaged more often than its share.
    reach = len(changed) if chance.random() < 0.5 else min(len(changed), 400)
    place = chance.randrange(max(1, reach))
    match chance.randrange(7):
        case 0:
            changed[place : place + 1] = bytes([chance.randrange(256)])
        case 1:
            changed[place : place + 4] = chance.choice(_INTERESTING)
        case 2:
            del changed[place:]
        case 3:
            del changed[place : place + chance.randint(1, 50)]
        case 4:
            changed[place:place] = changed[place : place + chance.randint(1, 200)] * chance.randint(1, 30)
        case 5:
            changed[place:place] = chance.choice((b"[", b"{", b"a.", b"(", b"9")) * chance.choice((10, 1000, 20_000))
        case _:
            changed[place : place + 8] = struct.pack("<Q", chance.choice((0, 1 << 31, 1 << 32, 1 << 60, (1 << 64) - 1)))


def _read_messages(path: Path) -> None:
    content = path.read_bytes()
    for given in (content, framed(content)):
        pipe = io.BytesIO(given)
        while read_message(pipe, Command) is not None:
            pass


def _speak(path: Path) -> None:
    """Take a staff's texts in place of ours, and say some of them."""
    folder = path.parent / "texts" / "en"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "shared.ftl").write_bytes(path.read_bytes())
    language = Catalogue(path.parent / "texts").language("en")
    for key in ("race-title", "window-title", "error-worker-lost", "verdict-wrong"):
        language(text(key, reason="ended", wrong=3))


def _open_model(path: Path) -> None:
    GgufFile(path).close()
