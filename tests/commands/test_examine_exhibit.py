"""What the doctor says about an exhibit's settings, PIN, folders and clock."""

from datetime import datetime
from pathlib import Path

import pytest

from gpuviz.commands.examine import exhibit
from gpuviz.commands.examine.diagnosis import Diagnosis, finding
from gpuviz.commands.examine.exhibit import examine_exhibit
from gpuviz.errors import KernelsNotKept, NoPip
from gpuviz.exhibit.pin import hash_pin
from gpuviz.i18n.languages import Language, error_text, text

ENGLISH = Language()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    for name in ("XDG_RUNTIME_DIR", "GPUVIZ_LOG_FOLDER", "DBUS_SESSION_BUS_ADDRESS", *screens):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(exhibit, "use_log_folder", lambda _: None)


def _found(settings: Path | None = None) -> dict[str, Diagnosis]:
    found = list(examine_exhibit(settings))
    for diagnosis in found:
        assert ENGLISH(diagnosis.words)
    return {diagnosis.words.key: diagnosis for diagnosis in found}


def _written(folder: Path, content: str) -> Path:
    path = folder / "exhibit.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_a_new_machine_lacks_settings_and_pin_and_runs_without(tmp_path: Path) -> None:
    found = _found()
    assert {"doctor-no-settings", "doctor-no-pin", "doctor-kept", "doctor-clock"} <= set(found)
    assert all(diagnosis.state != "bad" for diagnosis in found.values())


def test_an_exhibit_that_is_set_up_is_good_throughout(tmp_path: Path) -> None:
    found = _found(_written(tmp_path, f'[kiosk]\npin = "{hash_pin("2580")}"\n'))
    assert {"doctor-settings", "doctor-pin"} <= set(found)
    assert all(diagnosis.state == "good" for diagnosis in found.values())


def test_faulty_settings_are_said_with_their_lines(tmp_path: Path) -> None:
    found = list(examine_exhibit(_written(tmp_path, "[kiosk]\nidel_s = 30\n\n[colour]\n")))
    bad = [ENGLISH(diagnosis.words) for diagnosis in found if diagnosis.state == "bad"]
    assert any("idle_s" in words and "2" in words for words in bad)


def test_a_pin_that_is_no_hash_is_said(tmp_path: Path) -> None:
    assert _found(_written(tmp_path, '[kiosk]\npin = "1234"\n'))["error-pin-hash-damaged"].state == "note"


def test_folders_that_cannot_be_written_are_said_but_do_not_stop_the_exhibit(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    health = tmp_path / "file" / "health.json"
    found = [
        diagnosis
        for diagnosis in examine_exhibit(_written(tmp_path, f'[health]\nfile = "{health}"\n'))
        if diagnosis.words.key == "doctor-not-kept"
    ]
    assert [diagnosis.state for diagnosis in found] == ["note"]
    assert "[health]" in ENGLISH(found[0].words)


def test_a_clock_before_the_installation_is_wrong() -> None:
    wrong = exhibit._clock(datetime(1970, 1, 1, 12).astimezone())
    assert (wrong.state, wrong.words.key) == ("note", "doctor-clock-wrong")
    assert "1970" in ENGLISH(wrong.words)


@pytest.mark.parametrize(
    ("diagnosis", "remedy"),
    [
        (Diagnosis("good", text("doctor-qt")), None),
        (Diagnosis("note", text("doctor-no-pin")), "“gpuviz kiosk pin” makes one"),
        (Diagnosis("note", text("doctor-no-gpu")), None),
        (
            Diagnosis("bad", text("doctor-folder-full", path="/var/x.y", detail="No space left", variable="TMPDIR")),
            "Make room there, or set TMPDIR to a folder with room",
        ),
        (
            Diagnosis("bad", error_text(KernelsNotKept(name="/x", detail="Read-only"))),
            "Let POCL_CACHE_DIR name a folder that can be written to, has 32 MB free and is not mounted noexec.",
        ),
        (
            Diagnosis("bad", error_text(NoPip(python="/usr/bin/python3.11"))),
            "Run “/usr/bin/python3.11 -m ensurepip”, then “gpuviz model fetch” again.",
        ),
    ],
)
def test_other_programs_get_key_state_words_and_what_to_do(diagnosis: Diagnosis, remedy: str | None) -> None:
    told = finding(diagnosis, ENGLISH)
    assert (told.key, told.state, told.remedy) == (diagnosis.words.key, diagnosis.state, remedy)
    assert told.words.endswith(remedy or "")
