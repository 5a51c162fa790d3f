from dataclasses import replace

import msgspec
import pytest

from gpuviz.bench import growth
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.errors import BenchmarkFailed

SMALL = (60, 96, 40, 10)


def test_each_product_is_measured_in_a_process_of_its_own_with_the_memory_it_grew_by(budget: SectionBudget) -> None:
    section = growth.measure(replace(budget, seconds=60), [SMALL])
    assert [(sample.name, sample.unit) for sample in section.samples] == [
        ("60×96×40, 10 tiles", "ms"),
        ("60×96×40, 10 tiles", "GFLOP/s"),
    ]
    assert section.samples[0].note.endswith(" MB")


def test_without_time_the_first_product_is_measured_and_the_others_are_named(budget: SectionBudget) -> None:
    section = growth.measure(budget, [SMALL, (600, 96, 40, 10)])
    assert section.samples
    assert [(line.what, line.why) for line in section.missing] == [("from 600×96×40, 10 tiles on", "no time left")]


def test_product_that_does_not_fit_into_memory_is_named_and_is_the_last(budget: SectionBudget) -> None:
    section = growth.measure(budget, [(1 << 22, 1 << 22, 1 << 22, 1000), SMALL])
    assert not section.samples
    assert len(section.missing) == 1


def test_child_that_fails_says_why(device: DeviceInfo, budget: SectionBudget) -> None:
    gone = msgspec.structs.replace(device, name="the abacus")
    with pytest.raises(BenchmarkFailed, match="the abacus"):
        growth.measure(replace(budget, device=gone), [SMALL])
