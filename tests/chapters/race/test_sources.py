import re

import pytest

from gpuviz.chapters.race import sources
from gpuviz.i18n.languages import text


@pytest.mark.parametrize("name", ["matmul_cpu", "matmul_gpu"])
def test_kernel_is_seen_from_the_loop_on_that_does_the_arithmetic(name: str) -> None:
    shown = sources.kernel(name, text("how-title"))
    assert shown.content.count(shown.first) == 1
    assert re.search(r"for \((int|size_t) t", shown.content[shown.content.index(shown.first) :])


def test_loop_is_the_compiled_one() -> None:
    assert sources.loop(text("how-title")).content.startswith("for ")
