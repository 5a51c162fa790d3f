import msgspec
import pytest

from gpuviz.compute import limit_measurement
from gpuviz.compute.cancellation import Cancelled, CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.limit_measurement import measure_limits, measure_reading
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.shaders import shader_source
from gpuviz.errors import DeviceFailed

GO_ON = CancelToken()


@pytest.fixture
def opened(device: DeviceInfo) -> OpenDevice:
    return OpenDevice(device)


def use_instead(monkeypatch: pytest.MonkeyPatch, opened: OpenDevice, name: str, old: str, new: str) -> None:
    """Let ``opened`` build the kernel ``name`` with ``old`` replaced."""
    build, source = opened.kernel, shader_source(name).replace(old, new)
    assert source != shader_source(name)
    monkeypatch.setattr(opened, "kernel", lambda kernel, options: build(kernel, options, source))


def test_device_calculates_and_copies_at_more_than_a_crawl(opened: OpenDevice) -> None:
    measured = measure_limits(opened, GO_ON)
    assert measured.flops_per_s > 1e8
    assert measured.bytes_per_s > 1e8


def test_wider_vectors_are_tried_where_the_processor_has_them(
    opened: OpenDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    gflops = {0: 1.0, 1: 2.0, 8: 4.0, 16: 3.0}
    monkeypatch.setattr(limit_measurement, "_flops_of_width", lambda _opened, width, _stop: gflops[width])
    monkeypatch.setattr(opened, "info", msgspec.structs.replace(opened.info, kernels="cpu", vector_lanes=16))
    assert limit_measurement._peak_flops(opened, GO_ON) == 4.0
    monkeypatch.setattr(opened, "info", msgspec.structs.replace(opened.info, vector_lanes=8))
    assert limit_measurement._peak_flops(opened, GO_ON) == 1.0
    monkeypatch.setattr(opened, "info", msgspec.structs.replace(opened.info, kernels="gpu"))
    assert limit_measurement._peak_flops(opened, GO_ON) == 2.0


def test_nothing_is_measured_after_it_was_given_up(opened: OpenDevice) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        measure_limits(opened, cancel)


def test_wrong_calculations_are_no_peak(opened: OpenDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    use_instead(monkeypatch, opened, "peak_flops", "sums##chain * x + y", "sums##chain * x - y")
    with pytest.raises(DeviceFailed) as caught:
        measure_limits(opened, GO_ON)
    assert caught.value.arguments["detail"] == "wrong answers from peak_flops"


def test_left_out_steps_are_no_peak(opened: OpenDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    use_instead(monkeypatch, opened, "peak_flops", "step < steps", "step < steps / 2")
    with pytest.raises(DeviceFailed):
        measure_limits(opened, GO_ON)


def test_incomplete_copy_is_no_peak(opened: OpenDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limit_measurement, "_peak_flops", lambda *_: 1.0)
    use_instead(monkeypatch, opened, "peak_copy", "i < PIECE", "i < PIECE - 1")
    with pytest.raises(DeviceFailed) as caught:
        measure_limits(opened, GO_ON)
    assert caught.value.arguments["detail"] == "wrong answers from peak_copy"


def test_device_reads_at_more_than_a_crawl(opened: OpenDevice) -> None:
    assert measure_reading(opened, GO_ON) > 1e8


def test_incomplete_reading_is_no_peak(opened: OpenDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    use_instead(monkeypatch, opened, "peak_read", "i < PIECE", "i < PIECE - 4")
    with pytest.raises(DeviceFailed) as caught:
        measure_reading(opened, GO_ON)
    assert caught.value.arguments["detail"] == "wrong answers from peak_read"


def test_memory_that_is_not_there_is_a_failure_of_the_device(
    opened: OpenDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limit_measurement, "_peak_flops", lambda *_: 1.0)
    monkeypatch.setattr(limit_measurement, "_bytes_to_copy", lambda _: 1 << 50)
    for measure in (measure_limits, measure_reading):
        with pytest.raises(DeviceFailed):
            measure(opened, GO_ON)


def test_work_grows_until_launches_last_long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    now_ns, amounts = 0, []

    def launch(amount: int) -> None:
        nonlocal now_ns
        amounts.append(amount)
        now_ns += amount * 1_000_000 + (0 if len(amounts) == 8 else 1_000_000)  # one launch is undisturbed

    monkeypatch.setattr("gpuviz.compute.limit_measurement.time.perf_counter_ns", lambda: now_ns)
    assert limit_measurement._best_rate(launch, GO_ON) == pytest.approx(1000)
    measured = [amount for amount in amounts if (amount + 1) * 1_000_000 >= limit_measurement._MEASURED_NS]
    assert len(measured) == limit_measurement._MEASURED
    assert amounts == sorted(amounts)
