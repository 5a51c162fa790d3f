"""Costs that are kept between starts."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from gpuviz.chapters.serving.kept_costs import KeptCosts, MeasuredFor, keep, load_kept
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.model.model_file import ModelFile
from tests.chapters.serving.made_up import COSTS, ONE_SECOND
from tests.model.tiny_model import tiny_model


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: DeviceInfo) -> MeasuredFor:
    """What costs depend on, with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    file = ModelFile(path)
    file.close()
    return MeasuredFor.here(device, file)


def test_kept_costs_are_found_again_and_newer_ones_replace_them(here: MeasuredFor) -> None:
    assert load_kept(here) is None
    for costs in (COSTS, ONE_SECOND):
        keep(KeptCosts(here, costs, 512, "2026-11-26"))
        found = load_kept(here)
        assert found is not None
        assert found.costs == costs


def test_costs_of_something_else_are_not_taken(here: MeasuredFor) -> None:
    keep(KeptCosts(here, COSTS, 512, "2026-11-26"))
    for other in (
        replace(here, device="another"),
        replace(here, driver="another"),
        replace(here, gpuviz="0"),
        replace(here, cores=here.cores + 1),
        replace(here, model="another"),
        replace(here, model_bytes=1),
        replace(here, model_changed_ns=1),
        replace(here, parameters=None),
    ):
        assert load_kept(other) is None
    assert load_kept(here) is not None


def test_only_so_many_are_kept(here: MeasuredFor) -> None:
    for cores in range(100, 130):
        keep(KeptCosts(replace(here, cores=cores), COSTS, 512, "2026-11-26"))
    assert load_kept(replace(here, cores=100)) is None
    assert load_kept(replace(here, cores=129)) is not None


def test_a_damaged_file_is_as_good_as_none(here: MeasuredFor, tmp_path: Path) -> None:
    keep(KeptCosts(here, COSTS, 512, "2026-11-26"))
    (kept,) = (tmp_path / "cache").rglob("serving.json")
    kept.write_bytes(kept.read_bytes()[:50])
    assert load_kept(here) is None
    keep(KeptCosts(here, COSTS, 512, "2026-11-26"))
    assert load_kept(here) is not None


def test_kept_costs_that_cannot_be_are_measured_again(here: MeasuredFor) -> None:
    keep(KeptCosts(here, replace(COSTS, prefill_s=[(16, -1.0)]), 512, "2026-11-26"))
    assert load_kept(here) is None


def test_numpy_s_costs_are_others(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    file = ModelFile(path)
    file.close()
    assert MeasuredFor.here(NO_DEVICE, file).parameters is None
