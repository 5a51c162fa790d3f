"""What only this chapter shows, as plain data."""

from dataclasses import dataclass, field
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Told:
    """A text, and the origin of the figure in it."""

    words: Text
    origin: Origin | None = None


@dataclass(frozen=True)
class Squares:
    """GPUs as equal squares: in racks of ``in_rack``, each row a server of ``in_server``; or each square as some racks.

    ``count`` squares are drawn. Each is filled by the model up to ``model`` (0-1), and by conversations above that.
    """

    count: int
    in_rack: int
    in_server: int
    model: float
    conversations: float

    @property
    def shows_racks(self) -> bool:
        """Whether racks are frames around squares, and not squares themselves."""
        return self.in_rack > 1


@dataclass(frozen=True)
class MemoryPart:
    """A part of one GPU's memory: its ``share`` (0-1) and how much that is."""

    role: Literal["free", "conversations", "model"]
    share: float
    name: Text
    size: Told


@dataclass
class GpuField(Panel):
    """How many GPUs, as squares, and one of them in large; ``parts`` from the top, none while there is no telling."""

    description: Text
    headline: Told
    counts: list[Told]
    squares: Squares
    square_note: Text
    sentence: Told
    one_title: Told
    parts: list[MemoryPart] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """So many squares are something that people know: its name, and how much that is."""

    squares: float
    name: Text
    note: Text


@dataclass
class HomesCard(Panel):
    """Power or energy beside that of homes: ``homes`` squares of ``most`` are lit.

    ``kettle`` is a kettle's power in squares; None where it would be too small to see.
    """

    description: Text
    title: Text
    figure: Told
    parts: Text
    kettle: Told
    kettle_squares: float | None
    homes: float
    most: int
    value: Told
    marks: list[Mark]
    square_note: Told


@dataclass(frozen=True)
class Bill:
    """A bill in one place, and the tariff there."""

    amount: Text
    place: Text
    tariff: Told


@dataclass
class Bills(Panel):
    """The same energy in several places."""

    title: Told
    bills: list[Bill]


@dataclass
class ThisComputer(Panel):
    """What this computer writes, and how a much larger model would fare on it; large ``figures``, each with a note."""

    title: Text
    figures: list[tuple[Told, Text]]
    power: Told
