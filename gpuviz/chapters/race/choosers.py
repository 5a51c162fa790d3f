"""What can be chosen before a race: its size and its device."""

import msgspec

from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.shape import parse_size
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Choice, Chooser
from gpuviz.sentence.sentence import Sentence

SENTENCE = "sentence"  # the chooser's value for a layer of the sentence

_FIXED_SIZES = {"25x40x16": "size-tiny", "150x640x64": "size-small"}
_SEQUENTIAL_SECONDS = (1.0, 5.0, 20.0, 60.0)


def none(name: str) -> Chooser:
    """One of the two, where nothing can be chosen."""
    return Chooser(name, text(f"chooser-{name}"))


def size_chooser(spec: RaceSpec, enabled: bool, layer: int | None = None) -> Chooser:
    """Sizes by name or by the seconds that the sequential lane needs, the current one included.

    With ``layer`` (from 0) also the matrices by which that layer reads the sentence.
    """
    choices = [Choice(size, text(key)) for size, key in _FIXED_SIZES.items()]
    seconds = {*_SEQUENTIAL_SECONDS} if spec.size else {*_SEQUENTIAL_SECONDS, spec.sequential_s}
    choices += [Choice(f"{value:g}s", text("size-seconds", seconds=value)) for value in sorted(seconds)]
    chosen = "x".join(map(str, spec.size)) if spec.size else f"{spec.sequential_s:g}s"
    if chosen not in {choice.value for choice in choices}:
        choices.append(Choice(chosen, text("size-given", size=_spaced(chosen))))
    if spec.sentence is not None:
        chosen, layer = SENTENCE, spec.layer
    if layer is not None:
        choices.append(Choice(SENTENCE, text("size-sentence", layer=layer + 1)))
    return Chooser("size", text("chooser-size"), choices, chosen, enabled)


def with_size(spec: RaceSpec, value: str, sentence: Sentence | None = None) -> RaceSpec:
    """The spec with a size as ``size_chooser`` names it."""
    if value == SENTENCE:
        if sentence is None:
            return spec
        return msgspec.structs.replace(spec, sentence=sentence.spec, layer=sentence.layer)
    spec = msgspec.structs.replace(spec, sentence=None, layer=0)
    if value.endswith("s"):
        return msgspec.structs.replace(spec, size=None, sequential_s=float(value[:-1]))
    return msgspec.structs.replace(spec, size=parse_size(value))


def device_chooser(devices: list[DeviceInfo], spec: RaceSpec, enabled: bool) -> Chooser:
    """All devices that work, and "the fastest"."""
    choices = [Choice("", text("device-best"))]
    for device in devices:
        choices.append(Choice(device.name, text("device-cpu" if device.is_cpu else "device-gpu", name=device.name)))
    wanted = (spec.device or "").lower()
    chosen = next((device.name for device in devices if wanted and wanted in device.name.lower()), "")
    return Chooser("device", text("chooser-device"), choices, chosen, enabled)


def _spaced(size: str) -> str:
    return size.replace("x", " × ")
