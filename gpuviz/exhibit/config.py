"""The settings of an exhibit: what stands in its TOML file, with defaults, limits, and what each is for.

The schema is this file alone: reading, checking and writing settings files follow the classes below.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

LanguageName = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
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
    folder: str = ""
    arabic_digits: Literal["arabic", "latin"] = "arabic"


class Access(Section, frozen=True):
    """What makes the picture easier to see, for everybody from the start."""

    text_percent: Percent = 100
    high_contrast: bool = False
    reduced_motion: bool = False


class Kiosk(Section, frozen=True):
    """The unattended exhibit: when it resets (``idle_s``, then a countdown of ``countdown_s``), and who may leave it.

    ``pin`` is a salted hash that ``gpuviz config pin`` makes; without one nobody can leave by the screen.
    ``millimetres`` is the width of the screen where it tells none or a wrong one.
    """

    idle_s: Seconds = 90
    countdown_s: Seconds = 20
    staff_s: Seconds = 120
    pin: str = ""
    typing: bool = False
    millimetres: Annotated[float, Meta(ge=0, le=20_000)] = 0


class QuietHours(Section, frozen=True):
    """When the screen is dark and nothing computes, by the local clock; ``from_`` may lie after ``until``."""

    on: bool = False
    from_: TimeOfDay = msgspec.field(default="18:00", name="from")
    until: TimeOfDay = "09:00"


class Health(Section, frozen=True):
    """Where the health file and the log go; empty for the usual folder of this system."""

    file: str = ""
    log_folder: str = ""


class Presenter(Section, frozen=True):
    """A talk: how long it is to take."""

    minutes: Annotated[float, Meta(gt=0, le=600)] = 20


class Config(Section, frozen=True):
    """All settings; what a file leaves out has its default."""

    languages: Languages = Languages()
    access: Access = Access()
    kiosk: Kiosk = Kiosk()
    quiet_hours: QuietHours = QuietHours()
    health: Health = Health()
    presenter: Presenter = Presenter()
