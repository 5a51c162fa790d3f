"""One example of each of the jobs about devices."""

from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.device_messages import ListDevices, MeasureLimits, TuneDevice
from gpuviz.worker.message_base import JobCommand


def jobs(sentence: SentenceSpec) -> list[JobCommand]:
    del sentence
    return [ListDevices(1), MeasureLimits(1, None), TuneDevice(1, None)]
