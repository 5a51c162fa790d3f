"""Formatting of a report's figures, for terminal and chart."""

from gpuviz.bench.report import Finding, Promise, Spread


def digits(value: float) -> str:
    """A number with three significant digits, but all digits before the point."""
    return f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"


def found_figure(found: Finding) -> str:
    """The median of a finding: a ratio such as ``1.29 ×``, a time, or memory."""
    return f"{digits(found.spread.median)} {found.unit}" if found.unit else f"{found.spread.median:.2f} ×"


def middle_half(spread: Spread) -> str:
    """The quartiles, such as ``1.2–1.4``; empty for a single measurement."""
    return f"{digits(spread.low)}–{digits(spread.high)}" if spread.count > 1 else ""


def bound(promise: Promise) -> str:
    """A promise such as ``≥ 1.1``."""
    return f"{'≥' if promise.bound == 'at least' else '≤'} {promise.value:g}"


def size_name(size: tuple[int, int, int]) -> str:
    """M, N and K as ``1600×2560×1024``."""
    return "×".join(str(dimension) for dimension in size)
