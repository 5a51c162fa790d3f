"""The autotuner's choice beside the best parameters of an exhaustive search."""

from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.parameters import KernelParameters, build_options, choices
from gpuviz.errors import NoOpenCl

_SETTLING_S = 2.0  # for the final round
_PROMISE = Promise("at least", 0.95, 1.0)


def measure(budget: SectionBudget) -> Section:
    """Time all candidates, as far as time allows, then compare the best ones and the chosen one.

    Raises:
        OpenClError: if there is no device, or it fails.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    from gpuviz.compute.autotuner import Search  # noqa: PLC0415
    from gpuviz.compute.tuning_cache import chosen_parameters  # noqa: PLC0415 - the rest of the command works without OpenCL

    chosen = chosen_parameters(budget.device)
    others = [one for one in choices(budget.device) if one != chosen]
    search, tried = Search(budget.device, CancelToken()), 0
    try:
        for one in [chosen, *others]:
            if tried > 1 and budget.left_s < _SETTLING_S:
                break
            budget.say(_described(one))
            search.admit(one)
            tried += 1
        speeds = search.settle(always=[chosen])
    finally:
        search.close()
    if chosen not in speeds:
        return Section("tuning", "Chosen parameters", failure=f"{_described(chosen)} did not compute right")
    best = max(speeds, key=lambda one: speeds[one])
    everything = f"{tried} of {1 + len(others)} possible ones tried, {search.skipped} refused"
    notes = [f"chosen: {_described(chosen)}", f"best: {_described(best)}; {everything}"]
    samples = [Sample(_described(one), "GFLOP/s", Spread.of([speeds[one] / 1e9]), "its quickest run") for one in speeds]
    share = Finding("parameters chosen / best of all", Spread.of([speeds[chosen] / speeds[best]]), _PROMISE)
    return Section("tuning", "Chosen parameters", samples, [share], notes=notes)


def _described(parameters: KernelParameters) -> str:
    return ", ".join(option.removeprefix("-D") for option in build_options(parameters))
