import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from gpuviz.compute.race_result import RaceResult
from tests.commands.running import RECORDED_RACE, gpuviz_command, run_program
from tests.commands.running import assert_one_calm_sentence as _assert_one_calm_sentence
from tests.commands.running import run as _run

_TINY = ["--size", "25x40x16", "--runs", "1"]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], Path]:
    """A race's JSON, and the trace it was recorded to."""
    trace = tmp_path_factory.mktemp("trace") / "race.json"
    done = _run("race", "--json", *_TINY, "--seed", "7", "--save-trace", str(trace))
    assert done.returncode == 0, done.stderr
    report: dict[str, object] = json.loads(done.stdout)
    return report, trace


def test_json_is_one_object_with_everything_measured(recorded: tuple[dict[str, object], Path]) -> None:
    report, _ = recorded
    assert {"gpuviz", "host", "device", "problem", "lanes", "speedup"} <= report.keys()
    assert {"name", "type", "driver", "platform", "is_cpu"} <= report["device"].keys()  # type: ignore[attr-defined]
    problem = report["problem"]
    assert isinstance(problem, dict)
    assert problem["tiles"] == 1000
    assert problem["seed"] == 7
    assert problem["flops"] == 2 * 25 * 40 * 16
    assert {"m", "n", "k", "tile_rows", "tile_cols"} <= problem.keys()
    lanes = report["lanes"]
    assert isinstance(lanes, list)
    assert {lane["lane"] for lane in lanes} == {"sequential", "blas_one_core", "blas_all_cores", "opencl"}
    for lane in lanes:
        assert lane["verified"]
        assert lane["tiles_correct"] == lane["tiles_done"] == 1000
        assert {"description", "kernel_ns", "total_ns", "build_ns", "gflops", "runs"} <= lane.keys()
        assert len(lane["trace"]["tiles"]) == 1000
        assert all(0 <= begin <= end <= lane["total_ns"] for begin, end, _ in lane["trace"]["tiles"])
    held = lanes if report["device"]["is_cpu"] else [lane for lane in lanes if lane["lane"] == "opencl"]  # type: ignore[index]
    assert set(report["shares"]) == {lane["lane"] for lane in held}  # type: ignore[call-overload]
    assert {"flops_per_s", "bytes_per_s"} == report["limits"].keys()  # type: ignore[attr-defined]
    names = {"opencl/sequential", "opencl/blas_one_core", "opencl/blas_all_cores"}
    assert set(report["speedup"]) == names  # type: ignore[call-overload]


def test_a_replay_gives_the_recorded_figures(recorded: tuple[dict[str, object], Path]) -> None:
    report, trace = recorded
    done = _run("race", "--json", "--replay", str(trace))
    assert json.loads(done.stdout) == report
    assert "recording" in done.stderr


def test_ratio_to_a_lane_that_was_held_back_is_marked(recorded: tuple[dict[str, object], Path], tmp_path: Path) -> None:
    fair = RaceResult.load(recorded[1])
    held = [msgspec.structs.replace(fair.lanes[1], held_back_by=["OPENBLAS_CORETYPE", "OMP_NUM_THREADS"])]
    trace = tmp_path / "held.json"
    msgspec.structs.replace(fair, lanes=[fair.lanes[0], *held, *fair.lanes[2:]]).save(trace)
    words = _run("race", "--replay", str(trace), COLUMNS="200").stdout
    ratios = re.findall(r"×( \*)? (faster|slower|as fast)$", words, re.MULTILINE)
    assert [mark for mark, _ in ratios] == [" *", "", ""]
    assert "* Measured while OMP_NUM_THREADS, OPENBLAS_CORETYPE held this lane back" in words
    report = json.loads(_run("race", "--json", "--replay", str(trace)).stdout)
    assert report["lanes"][1]["held_back_by"] == ["OPENBLAS_CORETYPE", "OMP_NUM_THREADS"]


def test_variables_that_would_hold_the_opponent_back_change_nothing(
    recorded: tuple[dict[str, object], Path],
) -> None:
    done = _run("race", "--json", *_TINY, OPENBLAS_CORETYPE="Haswell", OPENBLAS_NUM_THREADS="1", OMP_PROC_BIND="true")
    usual, held = (report["lanes"] for report in (recorded[0], json.loads(done.stdout)))
    for one, other in zip(usual, held, strict=True):  # type: ignore[arg-type]
        assert (one["blas_kernel"], one["description"]) == (other["blas_kernel"], other["description"])
        assert other["held_back_by"] == []


def test_size_beyond_the_memory_a_shell_allows_is_refused_with_both_numbers() -> None:
    if os.name != "posix":  # elsewhere there is no such limit
        return
    race = gpuviz_command("race", "--size", "9000x9000x64", "--lanes", "blas_all_cores")
    done = run_program("sh", "-c", 'ulimit -v 2500000; exec "$@"', "sh", *race)
    _assert_one_calm_sentence(done)
    assert re.search(r"need 2,\d\d\d MB, and \d{3} MB can be used", " ".join(done.stderr.split()))


def test_lanes_can_be_chosen_and_environment_variables_count() -> None:
    done = _run("race", "--json", "--lanes", "sequential", GPUVIZ_RACE_SIZE="7x13x5")
    report = json.loads(done.stdout)
    assert [lane["lane"] for lane in report["lanes"]] == ["sequential"]
    assert report["problem"]["m"] == 7
    assert report["speedup"] == {}


def test_the_terminal_shows_a_table() -> None:
    done = _run("race", *_TINY)
    assert done.returncode == 0
    assert "The professor" in done.stdout
    assert "1,000" in done.stdout


@pytest.mark.parametrize("command", [[], ["race"], ["devices"], ["doctor"], ["snapshot"]])
def test_help_says_what_a_command_does(command: list[str]) -> None:
    done = _run(*command, "--help")
    assert done.returncode == 0
    assert "Usage:" in done.stdout
    assert len(done.stdout) > 200


def test_version() -> None:
    assert _run("--version").stdout.startswith("gpuviz, version ")


@pytest.mark.parametrize(
    "size", ["0x1x1", "-1x2x3", "abc", "1x2", "9999999x9999999x9999999", "100000x100000x100000", "1x1x1e3"]
)
def test_impossible_sizes(size: str) -> None:
    _assert_one_calm_sentence(_run("race", "--json", f"--size={size}"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--device", "no such device"],
        ["--lanes", "abacus"],
        ["--lanes", ""],
        ["--tiles", "0"],
        ["--seconds", "0"],
        ["--save-trace", "/no/such/folder/race.json"],
        ["--save-trace", "/proc/race.json"],
        ["--replay", "/no/such/file.json"],
    ],
)
def test_impossible_choices(arguments: list[str]) -> None:
    _assert_one_calm_sentence(_run("race", "--json", *_TINY, *arguments))


@pytest.mark.parametrize("damage", ["empty", "cut", "foreign", "binary", "changed marks", "changed ratio"])
def test_damaged_traces(damage: str, recorded: tuple[dict[str, object], Path], tmp_path: Path) -> None:
    _, trace = recorded
    content = trace.read_bytes()
    damaged = {
        "empty": b"",
        "cut": content[: len(content) // 2],
        "foreign": b'{"traceEvents": []}',
        "binary": bytes(range(256)) * 100,
        "changed marks": content.replace(b'"tiles_correct":1000', b'"tiles_correct":999'),
        "changed ratio": content.replace(b'"opencl/sequential":', b'"opencl/sequential":9'),
    }
    file = tmp_path / "race.json"
    file.write_bytes(damaged[damage])
    _assert_one_calm_sentence(_run("race", "--replay", str(file)))


def test_no_platform() -> None:
    _assert_one_calm_sentence(_run("race", "--json", *_TINY, OCL_ICD_VENDORS="/no/such/folder/"))
    _assert_one_calm_sentence(_run("devices", OCL_ICD_VENDORS="/no/such/folder/"))


def test_without_a_platform_the_other_lanes_still_race() -> None:
    done = _run("race", "--json", *_TINY, "--lanes", "sequential,blas_one_core", OCL_ICD_VENDORS="/no/such/folder/")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["lanes"]) == 2


def test_a_driver_that_crashes_when_listed_leaves_the_others(tmp_path: Path) -> None:
    compiler = shutil.which("gcc")
    assert compiler is not None
    source = tmp_path / "crash.c"
    source.write_text("#include <stdlib.h>\n__attribute__((constructor)) static void crash(void) { abort(); }\n")
    library = tmp_path / "crash.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
    vendors = tmp_path / "vendors"
    vendors.mkdir()
    (vendors / "crash.icd").write_text(f"{library}\n")
    done = _run("devices", "--json", OCL_ICD_VENDORS=f"{vendors}/")
    report = json.loads(done.stdout)
    assert "Traceback" not in done.stderr
    assert report["failures"]
    assert done.returncode == (0 if report["devices"] else 1)
    race = ["race", "--json", *_TINY, "--device", "no such device"]
    _assert_one_calm_sentence(_run(*race, OCL_ICD_VENDORS=f"{vendors}/"))


def test_damaged_kept_kernels_are_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POCL_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert _run("race", *_TINY).returncode == 0
    kept = [*tmp_path.rglob("*.so"), *tmp_path.rglob("*.bc")]
    assert kept
    for file in kept:
        file.write_bytes(file.read_bytes()[:100])
    _run("race", *_TINY)  # may fail, once, where the damage ends the worker itself
    assert _run("race", *_TINY).returncode == 0


def test_no_display() -> None:
    _assert_one_calm_sentence(_run())


def test_without_a_platform_the_doctor_says_so_and_gives_no_leave_to_run() -> None:
    done = _run("doctor", "--json", OCL_ICD_VENDORS="/no/such/folder/")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert not report["healthy"]
    missing, ill = [line["words"] for line in report["findings"] if line["state"] == "bad"]
    assert "there is no folder /no/such/folder/" in missing
    assert "no OpenCL device works" in ill


def test_a_full_disk_takes_the_file_and_not_what_was_measured() -> None:
    done = _run("race", "--json", *_TINY, "--lanes", "blas_one_core", "--save-trace", "/dev/full")
    assert done.returncode == 1
    assert json.loads(done.stdout)["lanes"][0]["verified"]
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("size", ["0x0", "1920", "1920x10²", "9" * 5000 + "x1080"])
def test_impossible_window_sizes_are_named_by_their_option(size: str) -> None:
    done = _run("--window", size, QT_QPA_PLATFORM="offscreen")
    _assert_one_calm_sentence(done)
    assert "cannot be" in done.stderr
    assert "(--window)" in done.stderr


def test_devices_and_doctor_tell_what_works() -> None:
    found = json.loads(_run("devices", "--json").stdout)
    assert found["devices"]
    done = _run("doctor")
    assert done.returncode == 0, done.stdout
    assert found["devices"][0]["name"] in done.stdout
    report = json.loads(_run("doctor", "--json").stdout)
    assert report["healthy"]


@pytest.mark.parametrize("moment", ["start", "finished"])
def test_a_snapshot_has_the_size_asked_for(moment: str, tmp_path: Path) -> None:
    picture = tmp_path / "race.png"
    done = _run(
        "snapshot", "race", "--moment", moment, "--problem", "25x40x16", "--size", "1280x720", "--out", str(picture)
    )
    assert done.returncode == 0, done.stderr
    header = picture.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")) == (1280, 720)


@pytest.mark.parametrize("moment", ["finished", "answer", "sizes"])
def test_a_snapshot_of_a_recording_waits_for_nothing_that_never_comes(
    moment: str, recorded: tuple[dict[str, object], Path], tmp_path: Path
) -> None:
    picture = tmp_path / "race.png"
    done = _run("snapshot", "race", "--moment", moment, "--replay", str(recorded[1]), "--out", str(picture))
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize("scene", ["layers", "pixels"])
def test_a_snapshot_of_what_no_recording_shows(scene: str, tmp_path: Path) -> None:
    done = _run("snapshot", scene, "--replay", str(RECORDED_RACE), "--out", str(tmp_path / "none.png"))
    _assert_one_calm_sentence(done)
    assert "--replay" in done.stderr


def test_a_snapshot_without_opencl_shows_the_other_lanes(tmp_path: Path) -> None:
    picture = tmp_path / "race.png"
    arguments = ["snapshot", "race", "--problem", "25x40x16", "--out", str(picture)]
    done = _run(*arguments, OCL_ICD_VENDORS="/no/such/folder/")
    assert done.returncode == 0, done.stderr
    assert picture.exists()


def test_a_snapshot_that_cannot_be_written_or_has_no_size() -> None:
    _assert_one_calm_sentence(_run("snapshot", "race", "--out", "/no/such/folder/race.png"))
    _assert_one_calm_sentence(_run("snapshot", "race", "--out", "/proc/race.png"))
    _assert_one_calm_sentence(_run("snapshot", "race", "--size", "0x0", "--out", "race.png"))
    _assert_one_calm_sentence(_run("snapshot", "race", "--device", "no such device", "--out", os.devnull))
