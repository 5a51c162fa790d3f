"""Corrupted results through the real verification: none may be called correct, and no good one wrong.

Every lane of this machine computes small products. Its answers are then spoiled in ways that memory, drivers and races
between threads spoil them, and verified; so are whole results, boards and messages.
"""

import io
import random
from collections.abc import Callable, Iterator

import msgspec
import numpy as np

from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import DamagedTrace, ProtocolError
from gpuviz.soak.checks import Check
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Event
from gpuviz.worker.pipe import read_message, write_message

_SIZES = ((32, 48, 40), (17, 33, 29), (64, 64, 64), (1, 50, 100))
_TILES = 24

Random = np.random.Generator
Corruption = Callable[[FloatMatrix, MatmulProblem, Random], FloatMatrix | None]


class Unwatched:
    """Looks at nothing."""

    def cells(self, _lane: str, tiles: int) -> "np.ndarray[tuple[int], np.dtype[np.uint8]]":
        """Memory of its own."""
        return np.zeros(tiles, np.uint8)

    def lane_started(self, lane: str, started_ns: int) -> None:
        """Nothing."""

    def lane_finished(self, result: object) -> None:
        """Nothing."""


def clean_runs(count: int, seed: int) -> Check:
    """Let the lanes compute; all their answers must be called correct."""
    check = Check("clean")
    for number, (problem, lane, answers, reference) in enumerate(_computed(seed)):
        if number >= count:
            break
        check.tried += 1
        if not (reference.verify(answers) == CORRECT).all():
            check.add(
                f"{lane.name} at {problem.shape.m}×{problem.shape.n}×{problem.shape.k}, seed {seed}, run {number}"
            )
    return check


def corruptions(count: int, seed: int) -> Check:
    """Spoil answers, results, boards and messages; none of these may be called correct."""
    check, generator = Check("corruptions"), np.random.default_rng(seed)
    names = list(CORRUPTIONS)
    of_results = _spoiled_results(seed)
    computed = _computed(seed)
    while check.tried < count:
        problem, lane, answers, reference = next(computed)
        for name in names:
            spoiled = CORRUPTIONS[name](answers.copy(), problem, generator)
            if spoiled is None:
                continue
            check.tried += 1
            if (reference.verify(spoiled) == CORRECT).all():
                check.add(f"{name}: {lane.name}, {problem.shape.m}×{problem.shape.n}×{problem.shape.k}")
        for _ in range(len(names)):
            what, called_correct = next(of_results)
            check.tried += 1
            if called_correct:
                check.add(what)
    return check


def _computed(seed: int) -> Iterator[tuple[MatmulProblem, Lane, FloatMatrix, Reference]]:
    """Small problems without end, with what each lane of this machine gives."""
    probe = probe_devices()
    device = probe.devices[0] if probe.devices else NO_DEVICE
    names = [name for name in LANES if name != "opencl" or probe.devices]
    for number in range(1 << 62):
        problem = MatmulProblem.random(*_SIZES[number % len(_SIZES)], _TILES, seed + number)
        reference = Reference(problem)
        for name in names:
            lane, answers = make_lane(name, device), problem.empty_answers()
            lane.prepare(problem)
            lane.run(problem, TileTrace.empty(problem.shape.tiles), answers)
            lane.close()
            yield problem, lane, answers, reference


# ---- answers ----


def _flip_a_bit(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix | None:
    """A bit that counts: one below the bound is a rounding error, as any lane's."""
    flat, before = answers.reshape(-1).view(np.uint32), answers.copy()
    flat[generator.integers(flat.size)] ^= np.uint32(1) << np.uint32(generator.integers(32))
    return answers if _counts(before, answers, problem) else None


def _flip_many_bits(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix | None:
    flat, before = answers.reshape(-1).view(np.uint32), answers.copy()
    places = generator.integers(flat.size, size=20)
    flat[places] ^= generator.integers(1 << 32, size=20, dtype=np.uint32)
    return answers if _counts(before, answers, problem) else None


def _swap_tiles(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix | None:
    shape = problem.shape
    if shape.tiles < 2:
        return None
    one, other = (shape.tile_slices(int(tile)) for tile in generator.choice(shape.tiles, 2, replace=False))
    if answers[one].shape != answers[other].shape:
        return None
    kept = answers[one].copy()
    answers[one], answers[other] = answers[other], kept
    return answers


def _put(value: float) -> Corruption:
    def put(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix:
        del problem
        answers.reshape(-1)[generator.integers(answers.size)] = value
        return answers

    return put


def _leave_a_tile_out(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix:
    """Never written: what ``empty_answers`` put there."""
    answers[problem.shape.tile_slices(int(generator.integers(problem.shape.tiles)))] = np.nan
    return answers


def _of_an_older_problem(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix:
    """A tile of the run before, with other matrices."""
    older = generator.uniform(-1, 1, answers.shape).astype(np.float32)
    tile = problem.shape.tile_slices(int(generator.integers(problem.shape.tiles)))
    answers[tile] = older[tile] * 3 + 1
    return answers


def _shift(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix | None:
    """All rows one too low, as by a wrong index."""
    del generator
    return np.roll(answers, 1, axis=1) if problem.shape.n > 1 else None


def _miss_a_term(answers: FloatMatrix, problem: MatmulProblem, generator: Random) -> FloatMatrix | None:
    """The last product of each sum is not added, as by a loop that ends too early."""
    del generator
    last = np.outer(problem.a[:, -1], problem.b[-1])
    missed = (answers - last).astype(np.float32)
    return missed if _counts(answers, missed, problem) else None


def _counts(before: FloatMatrix, after: FloatMatrix, problem: MatmulProblem) -> bool:
    """Whether the change is larger than twice what rounding may do, so that no answer's place in its bound hides it."""
    bound = 2 * problem.shape.k * 2.0**-23 * (np.abs(problem.a) @ np.abs(problem.b)).astype(np.float64) + 1e-30
    with np.errstate(all="ignore"):
        return bool((~(np.abs(after.astype(np.float64) - before) <= bound)).any())


CORRUPTIONS: dict[str, Corruption] = {
    "a bit flipped": _flip_a_bit,
    "many bits flipped": _flip_many_bits,
    "tiles swapped": _swap_tiles,
    "NaN": _put(float("nan")),
    "infinity": _put(float("inf")),
    "minus infinity": _put(float("-inf")),
    "the largest number": _put(float(np.finfo(np.float32).max)),
    "a tile left out": _leave_a_tile_out,
    "a tile of an older problem": _of_an_older_problem,
    "all shifted by one": _shift,
    "a term missed": _miss_a_term,
}


# ---- results, messages, boards ----


def _spoiled_results(seed: int) -> Iterator[tuple[str, bool]]:
    """Whole results, messages and boards with something wrong; and whether they were taken for right."""
    chance = random.Random(seed)
    problem = MatmulProblem.random(16, 24, 20, _TILES, seed)
    with_race = Race(problem, [make_lane("blas_one_core", NO_DEVICE)], NO_DEVICE, 1)
    result = with_race.run(Unwatched())
    with_race.close()
    pipe = io.BytesIO()
    write_message(pipe, RaceFinished(1, result))
    while True:
        yield "a message with a changed bit", _is_read(_with_a_changed_bit(pipe.getvalue(), chance))
        yield "a saved race with a changed mark", _is_loaded(_with_a_wrong_mark(result, chance))
        yield "cells of another run", _are_given(chance)


def _with_a_changed_bit(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _is_read(content: bytes) -> bool:
    try:
        return read_message(io.BytesIO(content), Event) is not None
    except ProtocolError:
        return False


def _with_a_wrong_mark(result: RaceResult, chance: random.Random) -> RaceResult:
    """A mark says wrong, or nothing, and the lane is still called verified."""
    lane = result.lanes[0]
    marks = bytearray(lane.trace.marks)
    marks[chance.randrange(len(marks))] = chance.choice([0, 2, 3, 255])
    changed = msgspec.structs.replace(lane, trace=msgspec.structs.replace(lane.trace, marks=bytes(marks)))
    return msgspec.structs.replace(result, lanes=[changed])


def _is_loaded(result: RaceResult) -> bool:
    try:
        RaceResult.decode(result.to_json())
    except DamagedTrace:
        return False
    return True


def _are_given(chance: random.Random) -> bool:
    board = Board.create()
    try:
        board.begin(7, {"opencl": (4, 6)})
        return board.cells("opencl", chance.choice([0, 1, 6, 8, -1, 1 << 40])) is not None
    finally:
        board.close()
