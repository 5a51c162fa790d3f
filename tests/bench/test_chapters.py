import os

import pytest

from gpuviz.bench import chapters
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter


def test_a_chapter_s_first_picture_frames_and_memory_are_measured(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", os.devnull)
    monkeypatch.setattr(chapters, "CHAPTERS", (CHAPTERS[0], Chapter("closing")))
    section = chapters.measure(budget, shown_s=0.3)
    names = ["first picture", "a frame, slowest of a hundred", "the window grew by", "the worker grew by"]
    assert [finding.what for finding in section.findings] == [f"closing: {name}" for name in names]
    assert [finding.unit for finding in section.findings] == ["ms", "ms", "MB", "MB"]
    assert all(finding.promise is not None for finding in section.findings)
    assert [sample.name for sample in section.samples] == ["a frame, closing"]
