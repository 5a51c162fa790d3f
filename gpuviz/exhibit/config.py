"""The settings of an exhibit: what stands in its TOML file, with defaults, limits, and what each is for.

The schema is this file alone: reading, checking and writing settings files follow the classes below.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

LanguageName = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", examples=["de"])]
TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["17:30"])]
WindowSize = Annotated[str, Meta(pattern=r"^([0-9]{3,5}x[0-9]{3,5})?$", examples=["1600x900"])]
RaceSize = Annotated[str, Meta(pattern=r"^(auto|[0-9]{1,9}x[0-9]{1,9}x[0-9]{1,9})$", examples=["1600x2560x1024"])]
FileName = Annotated[str, Meta(max_length=4096, extra={"holds": "file"})]  # relative to the settings' own folder
Secret = Annotated[str, Meta(extra={"holds": "secret"})]
Seconds = Annotated[float, Meta(ge=1, le=86_400)]
Percent = Annotated[int, Meta(ge=100, le=200)]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of the file; a key that it does not have is an error."""


class Languages(Section, frozen=True):
    """The languages of an exhibit: ``first`` after a reset, and those ``offered`` (all that there are if empty).

    ``folder`` holds Fluent files of the staff, such as ``ko/race.ftl``; their messages replace ours or add a language.
    ``arabic_digits`` are those of Arabic texts: ``arabic`` (٠١٢٣) or ``latin`` (0123, as in the Maghreb).
    """

    first: LanguageName = "en"
    offered: list[LanguageName] = []
    folder: FileName = ""
    arabic_digits: Literal["arabic", "latin"] = "arabic"


class Access(Section, frozen=True):
    """What makes the picture easier to see, for everybody from the start."""

    text_percent: Percent = 100
    high_contrast: bool = False
    reduced_motion: bool = False


class Kiosk(Section, frozen=True):
    """The unattended exhibit: when it resets (``idle_s``, then a countdown of ``countdown_s``), and who may leave it.

    ``pin`` is a salted hash that ``gpuviz kiosk pin`` makes; without one nobody can leave by the screen.
    ``millimetres`` is the width of the screen where it tells none or a wrong one.
    """

    idle_s: Seconds = 90
    countdown_s: Seconds = 20
    staff_s: Seconds = 120
    pin: Secret = ""
    typing: bool = False
    millimetres: Annotated[float, Meta(ge=0, le=20_000)] = 0


class QuietHours(Section, frozen=True):
    """When the screen is dark and nothing computes, by the local clock; ``from_`` may lie after ``until``."""

    on: bool = False
    from_: TimeOfDay = msgspec.field(default="18:00", name="from")
    until: TimeOfDay = "09:00"


class Health(Section, frozen=True):
    """Where the health file and the log go; empty for the usual folder of this system."""

    file: FileName = ""
    log_folder: FileName = ""


class Presenter(Section, frozen=True):
    """A talk: how long it is to take."""

    minutes: Annotated[float, Meta(ge=1, le=600)] = 20


class Window(Section, frozen=True):
    """The window: its ``size``, such as ``1600x900`` (as large as the screen if empty), and what visitors may do.

    With ``typing`` they may write a sentence of their own.
    """

    size: WindowSize = ""
    full_screen: bool = False
    typing: bool = True


class Race(Section, frozen=True):
    """What is raced, where, and how often: see the options of ``gpuviz race``."""

    size: RaceSize = "auto"
    seconds: Annotated[float, Meta(ge=0.01, le=3600)] = 20
    tiles: Annotated[int, Meta(ge=1, le=100_000)] = 1000
    device: str = ""
    seed: Annotated[int, Meta(ge=0, le=2**32 - 1)] = 0
    lanes: list[Literal["opencl", "blas_one_core", "blas_all_cores", "sequential"]] = msgspec.field(
        default_factory=lambda: ["opencl", "blas_one_core", "blas_all_cores", "sequential"]
    )
    runs: Annotated[int, Meta(ge=1, le=1000)] = 5
    save_trace: FileName = ""
    replay: FileName = ""


class Model(Section, frozen=True):
    """The language model: a GGUF ``file`` instead of the one that is fetched, and the first ``sentence`` it reads.

    ``offline``: nothing is fetched, even if it is missing.
    """

    file: FileName = ""
    sentence: str = ""
    offline: bool = False


class Config(Section, frozen=True):
    """All settings; what a file leaves out has its default."""

    window: Window = Window()
    race: Race = Race()
    model: Model = Model()
    languages: Languages = Languages()
    access: Access = Access()
    kiosk: Kiosk = Kiosk()
    quiet_hours: QuietHours = QuietHours()
    health: Health = Health()
    presenter: Presenter = Presenter()


OPTIONS = {  # settings that the window has an option for too, by its name
    ("window", "size"): "window",
    ("window", "full_screen"): "full-screen",
    ("window", "typing"): "typing",
    ("race", "size"): "size",
    ("race", "seconds"): "seconds",
    ("race", "tiles"): "tiles",
    ("race", "device"): "device",
    ("race", "seed"): "seed",
    ("race", "lanes"): "lanes",
    ("race", "runs"): "runs",
    ("race", "save_trace"): "save-trace",
    ("race", "replay"): "replay",
    ("model", "file"): "model",
    ("model", "sentence"): "sentence",
    ("model", "offline"): "offline",
    ("languages", "first"): "language",
    ("access", "text_percent"): "text-size",
    ("access", "high_contrast"): "high-contrast",
    ("access", "reduced_motion"): "reduced-motion",
}


def variable(path: tuple[str, ...]) -> str:
    """The environment variable of a setting: that of its option if it has one, as options had theirs first."""
    words = (OPTIONS[path],) if path in OPTIONS else path
    return "_".join(("GPUVIZ", *words)).upper().replace("-", "_")
