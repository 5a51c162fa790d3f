"""The beginning of a chain, small enough to be read: what the card of the rule shows."""

from dataclasses import dataclass

from gpuviz.chapters.decisions.spec import FIRST_START, START_GAP

_LARGEST = 9_999  # then it begins again


@dataclass(frozen=True)
class Link:
    """A number of a chain, and whether it is odd, which decides the step after it."""

    number: int

    @property
    def is_odd(self) -> bool:
        """Whether it is."""
        return self.number % 2 == 1

    def next(self) -> "Link":
        """The number after it, by the plain rule."""
        return Link(7 * self.number + 1 if self.is_odd else self.number // 2)


def links(chain: int, count: int, gone: int = 0) -> list[Link]:
    """So many links of a chain, after ``gone`` steps; a chain whose numbers have become large begins again."""
    walked = [Link(FIRST_START + START_GAP * chain)]
    while (following := walked[-1].next()).number <= _LARGEST and len(walked) < 1000:
        walked.append(following)
    first = gone % max(1, len(walked) - count + 1)
    return walked[first : first + count]
