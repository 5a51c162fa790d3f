import os
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def private_kernel_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """PoCL keeps what it builds in a folder of this session only, as a damaged cache file ends the process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "POCL_CACHE_DIR", str(tmp_path_factory.mktemp("pocl")))
        yield
