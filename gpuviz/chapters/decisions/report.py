"""What ``gpuviz decisions`` reports: both lanes at several numbers of chains."""

import msgspec

from gpuviz.chapters.decisions.crossover import crossover
from gpuviz.chapters.decisions.results import ChainPoint
from gpuviz.compute.device_info import DeviceInfo


class ChainsResult(msgspec.Struct, frozen=True):
    """Both lanes at several numbers of chains."""

    device: DeviceInfo
    steps_total: int
    ways: int
    points: list[ChainPoint]

    @property
    def crossover_chains(self) -> int | None:
        """From how many chains on the device is faster; None if it is not, with many chains."""
        return crossover(self.points)

    @property
    def correct(self) -> bool:
        """Whether all points are."""
        return all(point.correct for point in self.points)

    def to_json(self) -> str:
        """As one JSON object."""
        points = [
            {
                "chains": point.chains,
                "steps": point.steps,
                "sequential_ns": point.sequential.total_ns,
                "opencl_ns": point.opencl.total_ns if point.opencl else None,
                "correct": point.correct,
            }
            for point in self.points
        ]
        report = {
            "device": self.device,
            "steps_total": self.steps_total,
            "ways": self.ways,
            "points": points,
            "crossover_chains": self.crossover_chains,
        }
        return msgspec.json.encode(report).decode()
