"""When something was, for staff: today, yesterday or on a date, at what time."""

from datetime import datetime, timedelta

from gpuviz.i18n.languages import Text, text


def moment(at_s: float, now: datetime) -> Text:
    """A moment, in seconds since 1970, as seen from ``now``."""
    at = datetime.fromtimestamp(at_s).astimezone()
    time = clock_time(at)
    if at.date() == now.date():
        return text("moment-today", time=time)
    if at.date() == (now - timedelta(days=1)).date():
        return text("moment-yesterday", time=time)
    return text("moment-on", date=at.date().isoformat(), time=time)


def clock_time(at: datetime) -> str:
    """Hours and minutes, such as 08:01."""
    return at.strftime("%H:%M")


def minutes_and_seconds(seconds: float) -> str:
    """A short time as it is counted down, such as 1:48."""
    whole = max(0, int(seconds + 0.999))
    return f"{whole // 60}:{whole % 60:02}"
