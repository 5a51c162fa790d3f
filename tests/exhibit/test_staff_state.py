from pathlib import Path

import msgspec
import pytest

from gpuviz.exhibit.config import Health, QuietHours
from gpuviz.exhibit.files import write_atomically
from gpuviz.exhibit.folders import health_path
from gpuviz.exhibit.staff_state import StaffState, TrialOutcome, read_state, state_path


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


def test_what_is_kept_comes_back() -> None:
    hours = QuietHours(on=True, from_="17:30", until="08:30")
    state = StaffState(hours, {"touch": TrialOutcome(True, 12.5)}, 2, "2026-11-26", 412)
    write_atomically(state_path(), msgspec.json.encode(state))
    assert read_state() == state


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"wrong_pins": "many"}',
        b'{"quiet_hours": {"from": "25:00"}}',
        b'{"trials": {"touch": {"passed": true, "at_s": 1e300}}}',
        b"\xff",
    ],
)
def test_a_damaged_state_is_that_of_a_new_exhibit(content: bytes) -> None:
    write_atomically(state_path(), content)
    assert read_state() == StaffState()


def test_the_health_file_goes_where_the_settings_say_else_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert health_path(Health(file="/srv/health.json")) == Path("/srv/health.json")
    assert health_path(Health()) == tmp_path / "gpuviz" / "health.json"
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    assert health_path(Health()) == tmp_path / "run" / "gpuviz" / "health.json"
