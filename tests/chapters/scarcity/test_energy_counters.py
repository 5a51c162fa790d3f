from pathlib import Path

from gpuviz.chapters.scarcity.energy_counters import nvml_joules, rapl_joules


def _package(folder: Path, name: str, energy: str) -> None:
    (folder / name).mkdir()
    (folder / name / "energy_uj").write_text(energy)


def test_all_packages_are_added_up_and_their_parts_are_not(tmp_path: Path) -> None:
    _package(tmp_path, "intel-rapl:0", "2000000\n")
    _package(tmp_path, "intel-rapl:1", "500000\n")
    _package(tmp_path, "intel-rapl:0:0", "1500000\n")
    assert rapl_joules(tmp_path) == 2.5


def test_a_counter_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    assert rapl_joules(tmp_path) is None
    (tmp_path / "intel-rapl:0").mkdir()
    assert rapl_joules(tmp_path) is None
    (tmp_path / "intel-rapl:0" / "energy_uj").write_text("much")
    assert rapl_joules(tmp_path) is None


def test_no_gpu_of_this_name_has_no_counter() -> None:
    assert nvml_joules("no such GPU") is None
