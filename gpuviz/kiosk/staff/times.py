"""When something was, for staff: today, yesterday or on a date, at what time."""

import math
from datetime import date, datetime, time, timedelta

from gpuviz.i18n.languages import Text, text


def moment(at_s: float, now: datetime) -> Text:
    """A moment, in seconds since 1970, as seen from ``now``."""
    at = datetime.fromtimestamp(at_s).astimezone()
    if at.date() == now.date():
        return text("moment-today", time=at)
    if at.date() == (now - timedelta(days=1)).date():
        return text("moment-yesterday", time=at)
    return text("moment-on", date=at.date(), time=at)


def minutes_and_seconds(seconds: float) -> Text:
    """A short time as it is counted down, such as 1:48."""
    whole = max(0, math.ceil(seconds))
    return text("countdown", minutes=whole // 60, seconds=whole % 60)


def time_of_day(words: str) -> datetime:
    """A time of day from settings, such as 18:00, on no particular day."""
    return datetime.combine(date(2000, 1, 1), time.fromisoformat(words))
