"""What the doctor says about languages: whether they can be drawn, and whether the staff's own texts are right."""

from pathlib import Path

import pytest

from gpuviz.commands.examine.diagnosis import Diagnosis, finding
from gpuviz.commands.examine.languages import examine_languages
from gpuviz.i18n.languages import Language
from tests.commands.running import NO_FONTS

_DEJAVU_ALONE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
    <acceptfont><glob>*/dejavu/*</glob></acceptfont>
  </selectfont>
</fontconfig>
"""


def _settings(folder: Path, texts: Path) -> Path:
    path = folder / "exhibit.toml"
    path.write_text(f'[languages]\nfolder = "{texts}"\n', encoding="utf-8")
    return path


def _said(found: list[Diagnosis]) -> list[str]:
    return [Language()(one.words) for one in found if one.words.key.startswith("doctor-text")]


@pytest.mark.parametrize("fonts", [_DEJAVU_ALONE, NO_FONTS])
def test_a_language_without_letters_is_named_with_its_package(
    fonts: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "fonts.conf"
    file.write_text(fonts)
    monkeypatch.setenv("FONTCONFIG_FILE", str(file))
    told = [finding(one, Language()) for one in examine_languages()]
    packages = {str(one.arguments["language"]): one.arguments["package"] for one in told}
    assert packages["日本語 (ja)"] == packages["한국어 (ko)"] == "fonts-noto-cjk"
    assert {(one.key, one.state) for one in told} == {("doctor-language-undrawn", "note")}
    assert all("apt-get install" in (one.remedy or "") for one in told)


def test_right_texts_of_the_staff_are_good(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    (texts / "de").mkdir(parents=True)
    (texts / "de" / "ours.ftl").write_text("race-title = Los\n", encoding="utf-8")
    found = list(examine_languages(_settings(tmp_path, texts)))
    assert found[-1].state == "good"
    assert _said(found) == [f"your own texts in {texts} are right"]


def test_faults_in_the_staff_s_texts_are_named_but_not_hundreds_of_them(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    (texts / "de").mkdir(parents=True)
    lines = ["answers = { $done } von", *(f"no-such-{number} = x" for number in range(30)), ""]
    (texts / "de" / "ours.ftl").write_text("\n".join(lines), encoding="utf-8")
    said = _said(list(examine_languages(_settings(tmp_path, texts))))
    assert said[0] == "de/ours.ftl: “answers” leaves out “tiles”"
    assert said[-1] == "and 11 more faults in your own texts"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    found = list(examine_languages(_settings(tmp_path, tmp_path / "nowhere")))
    assert [one.state for one in found if one.words.key == "doctor-no-texts"] == ["note"]
