"""``gpuviz doctor``: examines what gpuviz needs, and says how to fix what is missing."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from gpuviz.commands.devices import aside_texts, failure_text
from gpuviz.commands.examine.diagnosis import Diagnosis, finding
from gpuviz.commands.examine.exhibit import examine_exhibit
from gpuviz.commands.examine.languages import examine_languages
from gpuviz.commands.examine.storage import examine_storage
from gpuviz.commands.examine.window import examine_window
from gpuviz.commands.log import log_path
from gpuviz.compute.host_info import HostInfo
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Language, error_text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.model.store import is_there, model_path
from gpuviz.terminal.ask import find_devices
from gpuviz.terminal.options import examples

_SIGNS = {"good": "✓", "note": "·", "bad": "✗"}


@click.command(
    short_help="Say what is there, what is missing, and how to mend it.",
    epilog=examples("gpuviz doctor", "gpuviz doctor --json"),
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="The exhibit's settings.")
def doctor(as_json: bool, config: Path | None) -> int:
    """Look at everything gpuviz needs, as an exhibit too, and say how to mend what is missing.

    The exit code is 0 if gpuviz can run with an OpenCL device, else 1. With --json each finding has a key that never
    changes, its state (good, note or bad), its words, what to do about it, and the arguments of
    its words.
    """
    language = Language() if as_json else spoken()
    diagnoses = []
    for diagnosis in _examine(config):
        diagnoses.append(diagnosis)
        if not as_json:
            click.echo(f"{_SIGNS[diagnosis.state]} {language(diagnosis.words)}")
    healthy = all(diagnosis.state != "bad" for diagnosis in diagnoses)
    if as_json:
        findings = [finding(diagnosis, language) for diagnosis in diagnoses]
        click.echo(msgspec.json.encode({"healthy": healthy, "findings": findings}))
    else:
        click.echo(language(text("doctor-healthy" if healthy else "doctor-ill")))
    return 0 if healthy else 1


def _examine(settings: Path | None) -> Iterator[Diagnosis]:
    host = HostInfo.here()
    yield Diagnosis(
        "good",
        text("doctor-host", system=host.system, cores=host.cores, memory=host.memory_gb, python=host.python),
    )
    yield from examine_window()
    yield from examine_languages(settings)
    storage = list(examine_storage())
    yield from storage
    if all(diagnosis.state != "bad" for diagnosis in storage):  # otherwise no worker can start to list devices
        yield from _opencl()
    numba = importlib.util.find_spec("numba") is not None
    yield Diagnosis("good", text("doctor-numba")) if numba else Diagnosis("note", text("doctor-no-numba"))
    yield _model()
    yield from examine_exhibit(settings)
    yield Diagnosis("note", text("doctor-log", path=str(log_path())))


def _model() -> Diagnosis:
    """Whether the model's file exists with the right size; “gpuviz model info” checks its hash."""
    if is_there():
        return Diagnosis("good", text("doctor-model", path=str(model_path())))
    damaged = model_path().exists()
    return Diagnosis("note", text("doctor-model-damaged" if damaged else "doctor-no-model", path=str(model_path())))


def _opencl() -> Iterator[Diagnosis]:
    try:
        found = find_devices()
    except GpuvizError as error:
        yield Diagnosis("bad", error_text(error))
        return
    for device in found.devices:
        key = "doctor-device-cpu" if device.is_cpu else "doctor-device-gpu"
        yield Diagnosis(
            "good",
            text(key, name=device.name, driver=device.driver, units=device.compute_units, lanes=device.vector_lanes),
        )
    for aside in aside_texts(found):
        yield Diagnosis("note", aside)
    for failure in found.failures:
        yield Diagnosis("note" if found.devices else "bad", failure_text(failure))
    if not found.devices:
        yield Diagnosis("bad", text("doctor-no-device"))
    elif all(device.is_cpu for device in found.devices):
        yield Diagnosis("note", text("doctor-no-gpu"))
