"""How fast a sentence is read and written on, beside NumPy, and beside PyTorch where that is installed.

All take turns on the same numbers of tokens, in another order each round, with a pause before each turn, as threads of
BLAS keep their cores busy for a while after their work. PyTorch computes a model of the same shape in float32 with
transformers' ``LlamaForCausalLM``. A PyTorch build brings its own threads: it is left to choose how many.

    python -m benchmarks.layers [ROUNDS] [DEVICE]
"""

import os
import random
import sys
import time
from collections.abc import Callable

import numpy as np

from benchmarks.report import print_place, print_ratio, print_sample
from gpuviz.compute.devices import choose_device
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.model.config import LlamaConfig
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from gpuviz.model.store import model_path
from gpuviz.model.ways import make_operations
from gpuviz.model.writing import WordChooser, write

_PAUSE_S = 0.25
_PREFILLS = (16, 64, 128)
_WRITTEN = 32
_TEXT = "A professor and one thousand students sat down to solve the same problems, one after another. " * 12

Prefill = Callable[[int], float]  # milliseconds for so many tokens


def main() -> None:
    """Compare and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    probe = probe_devices()
    os.environ.update(probe.environment)
    device = choose_device(probe.devices, sys.argv[2] if len(sys.argv) > 2 else None)
    started_s = time.perf_counter()
    model = ModelFile(model_path())
    tables, stop = HostTables(None), np.zeros(1, np.uint8)
    opencl = Reader(model, make_operations("opencl", device, tables, stop))
    opencl.warm_up()
    ready_s = time.perf_counter() - started_s
    readers = {"OpenCL": opencl, "NumPy, all cores": Reader(model, make_operations("numpy", device, tables, stop))}
    ways: dict[str, Prefill] = {name: _prefill_of(model, reader) for name, reader in readers.items()}
    torch = _torch_prefill(model.weights.config)
    if torch is not None:
        ways["PyTorch float32"] = torch
    print_place(device)
    print(f"model ready {ready_s:.2f} s after its device was known")
    for count in _PREFILLS:
        sample_ms = _take_turns(ways, count, rounds)
        for name, times_ms in sample_ms.items():
            print_sample(f"{count} tokens, {name}", times_ms)
        for name in list(ways)[1:]:
            print_ratio(f"{count} tokens: speed of OpenCL / speed of {name}", sample_ms[name], sample_ms["OpenCL"])
    if torch is None:
        print("PyTorch with transformers: not installed")
    for name, reader in readers.items():
        reader.read(model.tokens(_TEXT)[:11])
        written = write(reader, WordChooser(0.0, 0), _WRITTEN, lambda token, so_far: True)
        print(f"{name}: writes {written.tokens_per_s:.1f} tokens/s")
    tables.close()


def _prefill_of(model: ModelFile, reader: Reader) -> Prefill:
    tokens = model.tokens(_TEXT)

    def prefill_ms(count: int) -> float:
        return reader.read(tokens[:count]).prefill_ns / 1e6

    return prefill_ms


def _take_turns(ways: dict[str, Prefill], count: int, rounds: int) -> dict[str, list[float]]:
    for prefill in ways.values():
        prefill(count)
    sample_ms: dict[str, list[float]] = {name: [] for name in ways}
    names = list(ways)
    for _ in range(rounds):
        random.shuffle(names)
        for name in names:
            time.sleep(_PAUSE_S)
            sample_ms[name].append(ways[name](count))
    return sample_ms


def _torch_prefill(config: LlamaConfig) -> Prefill | None:
    """The same shape in PyTorch, with weights of its own, as only the time counts; None where it is not installed."""
    try:
        import torch  # noqa: PLC0415
        import transformers  # noqa: PLC0415
    except ImportError:
        return None
    shape = transformers.LlamaConfig(
        vocab_size=config.vocabulary,
        hidden_size=config.hidden,
        intermediate_size=config.feed_forward,
        num_hidden_layers=config.layers,
        num_attention_heads=config.heads,
        num_key_value_heads=config.key_value_heads,
        tie_word_embeddings=True,
    )
    model = transformers.LlamaForCausalLM(shape).eval().float()

    def prefill_ms(count: int) -> float:
        ids = torch.arange(count)[None]
        started_s = time.perf_counter()
        with torch.no_grad():
            model(ids, logits_to_keep=1)
        return (time.perf_counter() - started_s) * 1e3

    return prefill_ms


if __name__ == "__main__":
    main()
