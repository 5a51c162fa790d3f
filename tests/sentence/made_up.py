"""What a worker would tell of a sentence: as plausible as the real thing, and made up in a moment."""

from collections.abc import Iterator

import numpy as np
from msgspec.structs import replace

from gpuviz.chapters.race.messages import FullPassFinished, FullPassLaneFinished, FullPassPrepared, LaneStarted
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.speedups import speedup_ratios
from gpuviz.model.results import (
    FullPassLane,
    FullPassResult,
    Guess,
    LayerReport,
    ModelInfo,
    ProductReport,
    Score,
    SentenceResult,
    Token,
)
from gpuviz.sentence.messages import (
    MOST_TOKENS_SHOWN,
    LayerFinished,
    ModelReady,
    SentenceRead,
    SentenceSplit,
    WordWritten,
    WritingEnded,
)
from gpuviz.worker.message_base import Event
from tests.chapters.race.made_up import DEVICE

MODEL = ModelInfo("SmolLM2-135M", "model.gguf", 134_515_008, 30, 576, 1536, 9, 3, 49_152, 2048)
SMALL_MODEL = replace(MODEL, layers=4, hidden=8)
WORDS = (" time", " extraordinarily", " of", " a", " \N{SLIGHTLY SMILING FACE}", ",", "\n")
READ_NS = 31_456_789
FULL_PASS_NS = {
    "opencl": 30_000_000,
    "blas_one_core": 60_000_000,
    "blas_all_cores": 40_000_000,
    "sequential": 6_000_000_000,
}
_DATE = "2026-11-23T00:00:00+00:00"


def tokens_of(text: str) -> list[Token]:
    """A token a word, with the space before it."""
    words = [" " * (place > 0) + word for place, word in enumerate(text.split(" "))]
    return [Token(len(word), word) for word in words]


def scores(temperature: float = 1.0) -> list[Score]:
    """Ten next words, surer at a lower temperature."""
    shares = np.exp(-np.arange(10) / max(temperature, 0.1))
    return [(i, WORDS[i % len(WORDS)], float(share)) for i, share in enumerate(shares / shares.sum())]


def result(text: str, model: ModelInfo = MODEL, device: DeviceInfo = DEVICE) -> SentenceResult:
    """A sentence that has been read."""
    tokens = tokens_of(text)
    gate = ProductReport("gate, up", len(tokens), 2 * model.feed_forward, model.hidden, 210_000)
    names = ["embedding", *(f"layer {layer + 1}" for layer in range(model.layers)), "norm"]
    shape = (len(tokens), model.hidden)
    layers = [LayerReport(name, shape, 1_000_000, 12.5, [gate] if "layer" in name else []) for name in names]
    guesses = []
    for layer in range(1, model.layers + 1):
        id_ = 0 if layer > 2 * model.layers // 3 else 1 + layer % (len(WORDS) - 1)
        guesses.append(Guess(layer, Token(id_, WORDS[id_]), layer / model.layers))
    host = HostInfo("a system", "a machine", "a CPU", 2, 8.0, "3.11")
    return SentenceResult(
        "0", _DATE, host, device, "made up", model, text, tokens, layers, guesses, scores(), 1.0, READ_NS
    )


def layers_of(run_id: int, lane: str, tokens: int, model: ModelInfo) -> Iterator[LayerFinished]:
    """All layers, every number with a colour."""
    for layer in range(model.layers):
        heat = (np.arange(tokens * model.hidden) * (layer + 3) % 255 + 1).astype(np.uint8)
        yield LayerFinished(run_id, lane, layer, 1_000_000 + 37_000 * layer, tokens, heat.tobytes())


def opening(run_id: int, text: str, model: ModelInfo = MODEL, device: DeviceInfo = DEVICE) -> list[Event]:
    """The model is ready, and the sentence split."""
    tokens = tokens_of(text)
    first_shown = max(0, len(tokens) - MOST_TOKENS_SHOWN)
    lane = "blas_all_cores" if device == NO_DEVICE else "opencl"
    return [ModelReady(run_id, model, device, lane, 900_000_000), SentenceSplit(run_id, tokens, first_shown)]


def reading(run_id: int, text: str, model: ModelInfo = MODEL, device: DeviceInfo = DEVICE) -> list[Event]:
    """A sentence is read from the first event to the last."""
    shown = min(MOST_TOKENS_SHOWN, len(tokens_of(text)))
    lane = "blas_all_cores" if device == NO_DEVICE else "opencl"
    return [
        *opening(run_id, text, model, device),
        *layers_of(run_id, lane, shown, model),
        SentenceRead(run_id, result(text, model, device)),
    ]


def word(run_id: int, text: str, model: ModelInfo = MODEL) -> WordWritten:
    """One token more."""
    heat = bytes([7]) * (model.layers * model.hidden)
    return WordWritten(run_id, Token(0, text), heat, scores(), 44.4)


def writing(run_id: int, text: str, count: int, model: ModelInfo = MODEL, end: str = "length") -> list[Event]:
    """So many tokens are written after ``text``, and then writing ends."""
    words = [WORDS[place % len(WORDS)] for place in range(count)]
    ended = writing_ended(run_id, text, "".join(words), model, end)
    return [*(word(run_id, written, model) for written in words), ended]


def writing_ended(run_id: int, text: str, written: str, model: ModelInfo = MODEL, end: str = "length") -> WritingEnded:
    """All of it is written."""
    read = result(text, model)
    return WritingEnded(run_id, replace(read, generated_text=written, end=end, decode_tokens_per_s=44.4))


def full_pass_lane(lane: str, model: ModelInfo = MODEL, wrong_layers: int = 0) -> FullPassLane:
    """A lane that is done; some layers wrong."""
    total_ns, correct = FULL_PASS_NS[lane], model.layers - wrong_layers
    each_ns = [total_ns // model.layers] * model.layers
    error = 0.5 if wrong_layers else 1e-6
    return FullPassLane(
        lane=lane,
        description=lane,
        total_ns=total_ns,
        layers_ns=each_ns,
        layers_correct=correct,
        worst_error=error,
        verified=not wrong_layers,
        next_word=Token(0, WORDS[0]),
        runs=5,
        spread_ns=total_ns // 10,
    )


def full_pass_prepared(run_id: int, device: DeviceInfo = DEVICE) -> FullPassPrepared:
    """All lanes are warm."""
    lanes = [lane for lane in LANE_NAMES if lane != "opencl" or device != NO_DEVICE]
    return FullPassPrepared(run_id, device, lanes, device.is_cpu)


def full_pass_of_lane(
    run_id: int, lane: str, text: str, model: ModelInfo = MODEL, started_ns: int = 0, wrong_layers: int = 0
) -> list[Event]:
    """One lane from its start to its marks."""
    return [
        LaneStarted(run_id, lane, started_ns),
        *layers_of(run_id, lane, len(tokens_of(text)), model),
        FullPassLaneFinished(run_id, full_pass_lane(lane, model, wrong_layers)),
    ]


def full_pass_finished(
    run_id: int, text: str, lanes: tuple[str, ...] = LANE_NAMES, model: ModelInfo = MODEL, wrong: str = ""
) -> FullPassFinished:
    """All lanes are done; one may be wrong."""
    results = [full_pass_lane(lane, model, int(lane == wrong)) for lane in lanes]
    speedup = speedup_ratios({lane.lane: lane.total_ns for lane in results if lane.verified})
    host = HostInfo("a system", "a machine", "a CPU", 2, 8.0, "3.11")
    return FullPassFinished(
        run_id, FullPassResult("0", _DATE, "float32", host, DEVICE, model, text, tokens_of(text), results, speedup)
    )
