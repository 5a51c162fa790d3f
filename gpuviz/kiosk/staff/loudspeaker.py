"""A tone for staff. The exhibit itself makes no sound; Qt's multimedia comes only with all of PySide6."""

import math
import struct
from typing import Any

_RATE_HZ, _TONE_HZ, _LASTS_S, _LOUDNESS = 48_000, 440.0, 1.0, 0.3


class Loudspeaker:
    """The system's usual output; nothing is loaded before somebody asks."""

    def __init__(self) -> None:
        self._playing: tuple[Any, Any] | None = None  # kept while it sounds

    @property
    def is_there(self) -> bool:
        """Whether there is an output that a tone can go to."""
        try:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - not everywhere
        except ImportError:  # it is not there, or a library of the system that it needs is not
            return False
        return not QMediaDevices.defaultAudioOutput().isNull()

    def play(self) -> None:
        """Play the tone once."""
        from PySide6.QtCore import QBuffer, QByteArray  # noqa: PLC0415 - where no window is, there is no Qt
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink  # noqa: PLC0415

        shape = QAudioFormat()
        shape.setSampleRate(_RATE_HZ)
        shape.setChannelCount(1)
        shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        samples = QBuffer()
        samples.setData(QByteArray(tone()))
        samples.open(QBuffer.OpenModeFlag.ReadOnly)
        sink = QAudioSink(shape)
        sink.start(samples)
        self._playing = sink, samples


def tone() -> bytes:
    """One second of a sine, 16 bits a sample, rising and falling softly."""
    count = round(_RATE_HZ * _LASTS_S)
    levels = (
        _LOUDNESS
        * min(1.0, 40 * place / count, 40 * (count - place) / count)
        * math.sin(2 * math.pi * _TONE_HZ * place / _RATE_HZ)
        for place in range(count)
    )
    return b"".join(struct.pack("<h", round(32_767 * level)) for level in levels)
