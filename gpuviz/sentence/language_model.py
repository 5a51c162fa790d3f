"""The worker's language model: opened on first use, and kept open until another one is requested."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.errors import InvalidChoice
from gpuviz.model.backends import make_operations
from gpuviz.model.model_file import ModelFile, open_model
from gpuviz.model.reader import Reader
from gpuviz.model.weights import PRODUCTS
from gpuviz.sentence.messages import ModelReady, SentenceSpec
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.found_devices import FoundDevices


@dataclass
class OpenModel:
    """A model ready to be computed by ``lane``; ``ready_ns`` is the time for opening, unpacking and warming up."""

    file: ModelFile
    reader: Reader
    lane: str
    device: DeviceInfo
    tables: HostTables
    ready_ns: int

    def close(self) -> None:
        """Free its memory."""
        self.reader.close()
        self.tables.close()
        self.file.close()


class LanguageModel:
    """Holds the open model for all jobs of a worker."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker, self._devices = worker, worker.shared(FoundDevices)
        self._open: tuple[SentenceSpec, OpenModel] | None = None  # a spec without its text
        self._observers: list[Callable[[], None]] = []

    def on_close(self, react: Callable[[], None]) -> None:
        """Register a callback that drops references to the model before it is closed."""
        self._observers.append(react)

    def get(self, run_id: int, spec: SentenceSpec) -> OpenModel:
        """The model for this spec, opened if it is not yet, or if its file was changed; emits ``ModelReady``.

        Raises:
            Cancelled
            GpuvizError: if the model cannot be opened.
        """
        wanted = replace(spec, text="")
        if self._open is None or self._open[0] != wanted or self._open[1].file.changed:
            self._close()  # first, to free its memory for the new one
            self._open = wanted, self._load(run_id, spec)
        model = self._open[1]
        self._worker.emit(ModelReady(run_id, model.file.info, model.device, model.lane, model.ready_ns))
        return model

    def layer_matrices(self, run_id: int, spec: SentenceSpec, layer: int) -> tuple[FloatMatrix, FloatMatrix]:
        """The factors of a layer's gate and up products, side by side (layer from 0).

        The left one is tokens × hidden units, the right one hidden units × twice the feed-forward units.

        Raises:
            InvalidChoice: if there is no such layer.
            Cancelled
            GpuvizError: if the model cannot be opened or the sentence cannot be read.
        """
        model = self.get(run_id, spec)
        layers = model.file.weights.layers
        if not 0 <= layer < len(layers):
            raise InvalidChoice(option="--layer", given=layer + 1, allowed=f"1 to {len(layers)}")
        left, tables = model.reader.feed_forward_input(model.file.tokens(spec.text), layer), layers[layer].tables
        return left, np.ascontiguousarray(np.concatenate([tables[name].unpack() for name in PRODUCTS["gate, up"]]).T)

    def _load(self, run_id: int, spec: SentenceSpec) -> OpenModel:
        started_ns = time.perf_counter_ns()
        cancel = self._worker.cancel
        lane = "opencl" if spec.opencl else "blas_all_cores"
        with ThreadPoolExecutor(1, thread_name_prefix="open-model") as beside:
            named = Path(spec.model) if spec.model else None
            opening = beside.submit(open_model, named)  # at the same time as the probe of the devices
            device = self._devices.choose(run_id, spec.device) if spec.opencl else NO_DEVICE
            file = opening.result()
        with ExitStack() as undo:
            undo.callback(file.close)
            tables = HostTables(None)
            undo.callback(tables.close)
            reader = Reader(file, make_operations(lane, device, tables, cancel))
            undo.callback(reader.close)
            reader.warm_up(lambda *_: cancel.check())
            undo.pop_all()
        return OpenModel(file, reader, lane, device, tables, time.perf_counter_ns() - started_ns)

    def _close(self) -> None:
        for react in self._observers:
            react()
        if self._open is not None:
            self._open[1].close()
        self._open = None
