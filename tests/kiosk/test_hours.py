from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from gpuviz.exhibit.config import QuietHours
from gpuviz.kiosk.hours import is_closed

NIGHT = QuietHours(on=True, from_="18:00", until="09:00")
NOON = QuietHours(on=True, from_="12:00", until="13:30")


@pytest.mark.parametrize(
    ("hours", "now", "closed"),
    [
        (NIGHT, "17:59", False),
        (NIGHT, "18:00", True),
        (NIGHT, "00:00", True),
        (NIGHT, "08:59", True),
        (NIGHT, "09:00", False),
        (NOON, "11:59", False),
        (NOON, "12:00", True),
        (NOON, "13:30", False),
        (QuietHours(on=False, from_="18:00", until="09:00"), "23:00", False),
        (QuietHours(on=True, from_="09:00", until="09:00"), "09:00", False),
    ],
)
def test_quiet_hours_hold_from_their_first_minute_to_the_one_before_the_last(
    hours: QuietHours, now: str, closed: bool
) -> None:
    assert is_closed(hours, time.fromisoformat(now)) is closed


@pytest.mark.parametrize("night", ["2026-03-28", "2026-10-24"], ids=["an hour is left out", "an hour comes twice"])
def test_in_the_night_of_another_time_it_opens_by_the_clock_on_the_wall(night: str) -> None:
    zone = ZoneInfo("Europe/Berlin")
    start = datetime.fromisoformat(f"{night}T20:00").replace(tzinfo=zone).astimezone(ZoneInfo("UTC"))
    closed = [
        is_closed(NIGHT, (start + timedelta(minutes=minute)).astimezone(zone).time()) for minute in range(16 * 60)
    ]
    opens = closed.index(False)
    assert all(closed[:opens])
    assert not any(closed[opens:])
    assert (start + timedelta(minutes=opens)).astimezone(zone).time() == time(9)
