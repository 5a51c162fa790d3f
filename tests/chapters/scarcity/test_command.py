"""``gpuviz scarcity``, in processes of its own."""

import json
from pathlib import Path

import pytest

from gpuviz.chapters.scarcity import sources
from tests.commands.running import assert_one_calm_sentence, run

KEYS = [
    "weights_bytes",
    "kv_bytes_per_token",
    "kv_bytes_per_user",
    "memory_bytes",
    "accelerators",
    "servers",
    "racks",
    "it_watts",
    "facility_watts",
    "energy_kwh_per_year",
    "cost_per_year",
    "training",
    "facts",
]


def test_json_has_all_that_a_model_for_many_takes() -> None:
    done = run("scarcity", "--json", "--parameters", "405B", "--layers", "126", "--users", "10_000")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert list(report) == KEYS
    assert (report["weights_bytes"], report["kv_bytes_per_token"]) == (810_000_000_000, 516_096)
    assert report["kv_bytes_per_user"] == 516_096 * 8192
    assert (report["accelerators"], report["servers"], report["racks"]) == (704, 88, 10)
    assert report["memory_bytes"] == 88 * 810_000_000_000 + 10_000 * 516_096 * 8192
    assert report["facility_watts"] == pytest.approx(1.54 * report["it_watts"])
    assert report["energy_kwh_per_year"] == pytest.approx(report["facility_watts"] * 8.76)
    assert [(cost["place"], cost["currency"]) for cost in report["cost_per_year"]] == [
        ("Iowa", "USD"),
        ("Massachusetts", "USD"),
    ]
    assert report["cost_per_year"][0]["amount"] == pytest.approx(report["energy_kwh_per_year"] * 0.0604, abs=0.01)
    assert report["training"] is None
    assert all(set(fact) == {"name", "value", "unit", "source", "date", "kind"} for fact in report["facts"])


def test_learning_is_told_apart_with_the_hours_of_the_largest_llama() -> None:
    options = ("--parameters", "405e9", "--training-tokens", "15.6e12", "--accelerator", "h100")
    report = json.loads(run("scarcity", "--json", *options).stdout)
    assert report["training"]["flops"] == 6 * 405_000_000_000 * 15_600_000_000_000
    assert report["training"]["accelerator_hours"] == pytest.approx(30.84e6, rel=0.1)


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--parameters", "7e9"),
        ("--bytes-per-weight", "0.5"),
        ("--layers", "80"),
        ("--kv-heads", "1"),
        ("--head-size", "64"),
        ("--kv-bytes", "1"),
        ("--context", "131072"),
        ("--users", "1e6"),
        ("--accelerator", "rtx 4090"),
        ("--training-tokens", "15e12"),
        ("--utilisation", "0.5"),
    ],
)
def test_each_option_alone_will_do(options: tuple[str, ...]) -> None:
    done = run("scarcity", "--json", *options)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["accelerators"] >= 1


def test_what_is_not_published_is_null() -> None:
    report = json.loads(run("scarcity", "--json", "--accelerator", "tpu v5p").stdout)
    assert (report["it_watts"], report["facility_watts"], report["energy_kwh_per_year"]) == (None, None, None)
    assert report["cost_per_year"] == []
    report = json.loads(run("scarcity", "--json", "--accelerator", "mi355x", "--training-tokens", "1e12").stdout)
    assert report["training"]["accelerator_hours"] is None


def test_without_json_there_is_a_table_with_all_sources() -> None:
    done = run("scarcity", "--training-tokens", "15e12")
    assert done.returncode == 0, done.stderr
    for words in ("the weights", "16.1\u00a0GB", "racks", "Iowa", "learning", "Uptime Institute"):
        assert words in done.stdout
    assert "not published" in run("scarcity", "--accelerator", "tpu v5p", "--training-tokens", "1e12").stdout


@pytest.mark.parametrize("columns", ["60", "200"])
def test_a_narrow_terminal_cuts_neither_names_nor_sources(columns: str) -> None:
    told = run("scarcity", COLUMNS=columns).stdout
    assert "…" not in told
    for name in ("llama-8b-parameters", "training-utilisation", "server-network-ports"):
        assert name in told
    assert "8,030,000,000.0" not in told
    assert "8,030,000,000" in told


@pytest.mark.parametrize(
    "options",
    [
        ("--parameters", "0"),
        ("--parameters", "1e15"),
        ("--bytes-per-weight", "inf"),
        ("--layers", "-3"),
        ("--kv-heads", "nan"),
        ("--head-size", "1e30"),
        ("--kv-bytes", "0"),
        ("--context", "1e9"),
        ("--users", "many"),
        ("--accelerator", "nvidia"),
        ("--accelerator", "abacus"),
        ("--training-tokens", "-1"),
        ("--utilisation", "2"),
        ("--facts", "/nonexistent.toml"),
        ("--facts", "/"),
    ],
)
def test_what_cannot_be_is_said_in_a_calm_sentence(options: tuple[str, str]) -> None:
    assert_one_calm_sentence(run("scarcity", *options))


def test_a_file_of_facts_replaces_the_shipped_ones_or_is_refused(tmp_path: Path) -> None:
    shipped = Path(sources.__file__).with_name("facts.toml").read_text(encoding="utf-8")
    file = tmp_path / "own.toml"
    file.write_text(shipped.replace("value = 1.54", "value = 1.1"), encoding="utf-8")
    report = json.loads(run("scarcity", "--json", "--facts", str(file)).stdout)
    assert report["facility_watts"] == pytest.approx(1.1 * report["it_watts"])
    file.write_text(shipped.replace('unit = "ratio"', 'unit = "percent"'), encoding="utf-8")
    refused = run("scarcity", "--facts", str(file))
    assert_one_calm_sentence(refused)
    assert "pue" in refused.stderr


def test_the_staff_s_own_file_is_used_or_refused(tmp_path: Path) -> None:
    shipped = Path(sources.__file__).with_name("facts.toml").read_text(encoding="utf-8")
    file = tmp_path / "gpuviz" / "scarcity.toml"
    file.parent.mkdir()
    file.write_text(shipped.replace("value = 1.54", "value = 1.1"), encoding="utf-8")
    report = json.loads(run("scarcity", "--json", XDG_CONFIG_HOME=str(tmp_path)).stdout)
    assert report["facility_watts"] == pytest.approx(1.1 * report["it_watts"])
    file.write_text(shipped.replace('source = "Uptime', 'sauce = "Uptime'), encoding="utf-8")
    assert_one_calm_sentence(run("scarcity", XDG_CONFIG_HOME=str(tmp_path)))
