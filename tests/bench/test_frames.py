import os
from dataclasses import replace

import pytest

from gpuviz.bench import frames
from gpuviz.bench.report import Section
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.window import Cost


def test_frames_are_measured_idle_and_with_few_tiles_and_many(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", os.devnull)
    heard: list[str] = []
    section = frames.measure(replace(budget, quick=False, say=heard.append), race_s=0.2)
    names = ["idle", *(f"racing, {tiles} tiles" for tiles in ("100", "1,000", "10,000", "100,000"))]
    assert [sample.name for sample in section.samples] == [
        f"{what}, {name}" for name in names for what in ("a frame", "from frame to frame")
    ]
    assert {sample.unit for sample in section.samples} == {"ms"}
    assert all(sample.spread.least > 0 for sample in section.samples)
    assert [(found.unit, found.promise is not None) for found in section.findings] == [("ms", True), ("", True)]
    assert [(missing.what, missing.why) for missing in section.missing] == [
        ("the window while the model writes", "its file is not there")
    ]
    assert {found.spread.count for found in section.findings} == {3}
    assert heard.count("race, 1,000 tiles") == heard.count("race, 100,000 tiles") == 3


def test_quickly_only_a_thousand_tiles_and_a_hundred_thousand_are_raced(budget: SectionBudget) -> None:
    section = frames.measure(budget, race_s=0.2)
    assert len(section.samples) == 4
    assert len(section.findings) == 2
    (missing,) = section.missing
    assert "--quick" in missing.why
    assert missing.promise is not None


def test_writing_is_measured_with_the_window_drawing_and_without() -> None:
    cost = Cost(took_ms=[5.0], drawn_tokens_per_s=[40.0, 45.0, 1.0], undrawn_tokens_per_s=[50.0, 50.0])
    section = Section("frames", "")
    frames._add_writing(section, cost)
    (found,) = section.findings
    assert (found.spread.least, found.spread.most) == pytest.approx((0.8, 0.9))
    assert found.verdict == "reached"
    assert {"written while the window draws it", "written while nothing is drawn"} <= {
        sample.name for sample in section.samples
    }
