"""A moment as files keep it."""

from typing import Annotated

from msgspec import Meta

MomentS = Annotated[float, Meta(ge=0, le=32_500_000_000)]  # seconds since 1970; Windows knows no date after 3000
