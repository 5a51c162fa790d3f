"""Opening hours: whether the exhibit is closed at a time of the local clock."""

from datetime import time

from gpuviz.exhibit.config import QuietHours


def is_closed(hours: QuietHours, now: time) -> bool:
    """Whether quiet hours hold now; they may begin before midnight and end after it. Equal ends are no hours at all."""
    begin, end = time.fromisoformat(hours.from_), time.fromisoformat(hours.until)
    if not hours.on or begin == end:
        return False
    return begin <= now < end if begin < end else now >= begin or now < end
