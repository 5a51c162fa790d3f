"""What was measured of the next word, and the report of ``gpuviz you``, as plain data."""

import msgspec

from gpuviz.chapters.you.rate import Rate
from gpuviz.chapters.you.work import Work
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.results import FullPassLane, ModelInfo


class WordTimes(msgspec.Struct, frozen=True):
    """How long each lane takes for the next word; ``lanes`` are those that ran.

    Each lane does all that ``work`` counts, and besides what it leaves out, such as attention among the tokens.
    """

    model: ModelInfo
    device: DeviceInfo
    work: Work
    lanes: list[FullPassLane]

    def lane(self, name: str) -> FullPassLane | None:
        """One lane; None if it did not run."""
        return next((lane for lane in self.lanes if lane.lane == name), None)

    @property
    def verified(self) -> bool:
        """Whether all layers of all lanes are correct."""
        return all(lane.verified for lane in self.lanes)


class Seconds(msgspec.Struct, frozen=True):
    """Times in seconds, for one layer and for the next word."""

    layer: float
    word: float


class YouReport(msgspec.Struct, frozen=True):
    """A person beside this machine, in the format of ``gpuviz you --json``; null for a lane that did not run."""

    rate_per_s: float
    layer_multiplications: int
    word_multiplications: int
    you_s: Seconds
    sequential_s: Seconds | None
    opencl_s: Seconds | None

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.encode(self)


def report(rate: Rate, times: WordTimes, layer: int) -> YouReport:
    """Compare a person's rate with the lanes' times; ``layer`` (from 0) is the one whose time is told."""
    layer_multiplications, word_multiplications = times.work.layer_multiplications, times.work.word_multiplications
    return YouReport(
        rate.per_s,
        layer_multiplications,
        word_multiplications,
        Seconds(rate.time_s(layer_multiplications), rate.time_s(word_multiplications)),
        seconds(times.lane("sequential"), layer),
        seconds(times.lane("opencl"), layer),
    )


def seconds(lane: FullPassLane | None, layer: int) -> Seconds | None:
    """A lane's times; None if it did not run."""
    return None if lane is None else Seconds(lane.layers_ns[layer] / 1e9, lane.total_ns / 1e9)
