"""The report of a soak: one page for people, one JSON object for programs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

import msgspec

from gpuviz.compute.host_info import HostInfo, today
from gpuviz.i18n.languages import Language, text
from gpuviz.soak.checks import Check
from gpuviz.soak.leaks import Growth, growth
from gpuviz.soak.loop_probe import Gaps
from gpuviz.soak.session import Outcome

MOST_HELD_MS, MOST_HELD_P999_MS = 250, 50
_FEWEST_TURNS = 10_000  # of the event loop, to judge the slowest thousandth: one session has some hundred
MOST_MEMORY_MB, _FEWEST_FOR_MEMORY = 0.01, 400  # a session, over so many: before, what is kept for once counts as well
_SLOWEST = 8  # kinds of fault that the page names


class Recovery(msgspec.Struct, frozen=True):
    """How soon results came again after a fault, over all its sessions; without what others took of the processors."""

    fault: str
    sessions: int
    median_s: float
    worst_s: float


class SoakReport(msgspec.Struct, frozen=True):
    """What came of a soak. ``failures`` are what must not be, each with the seed of its session."""

    gpuviz: str
    date: str
    host: HostInfo
    seed: int
    sessions: int
    seconds: float
    acts: int
    faults: int
    chapters: int
    pairs: int
    failures: list[str]
    recoveries: list[Recovery]
    held_longest_ms: float
    held_p999_ms: int
    gaps_longest_ms: float
    gaps_p999_ms: int
    growth: Growth | None
    checks: list[Check]

    @property
    def passed(self) -> bool:
        """Whether everything held."""
        return not self.failures


def report(
    version: str,
    seed: int,
    outcomes: Sequence[Outcome],
    held: Gaps,
    gaps: Gaps,
    failures: list[str],
    checks: list[Check],
) -> SoakReport:
    """Sum up all sessions; ``failures`` are those of the soak as a whole."""
    grown = growth([outcome.taken for outcome in outcomes if outcome.taken is not None])
    return SoakReport(
        version,
        today(),
        HostInfo.here(),
        seed,
        len(outcomes),
        sum(outcome.seconds for outcome in outcomes),
        sum(outcome.acts for outcome in outcomes),
        len({outcome.plan.fault for outcome in outcomes}),
        len({outcome.plan.chapter for outcome in outcomes}),
        len({(outcome.plan.fault, outcome.plan.chapter) for outcome in outcomes}),
        [
            *failures,
            *_findings(outcomes),
            *_overall(held, grown),
            *(wrong for check in checks for wrong in check.wrong),
        ],
        _recoveries(outcomes),
        held.longest_ms,
        held.quantile_ms(0.999),
        gaps.longest_ms,
        gaps.quantile_ms(0.999),
        grown,
        checks,
    )


def _findings(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        plan = outcome.plan
        for finding in outcome.findings:
            yield f"seed {plan.seed} ({plan.fault}, {plan.chapter}): {finding}"


def _overall(held: Gaps, grown: Growth | None) -> Iterator[str]:
    if held.by_ms.total() >= _FEWEST_TURNS and held.quantile_ms(0.999) > MOST_HELD_P999_MS:
        yield f"one of 1,000 turns of the event loop takes over {MOST_HELD_P999_MS} ms"
    if grown is None:
        return
    if grown.sessions >= _FEWEST_FOR_MEMORY and grown.memory_mb_per_session > MOST_MEMORY_MB:
        yield f"memory grows by {grown.memory_mb_per_session:.3f} MB a session"
    for name in ("handles", "processes", "threads", "boards", "widgets"):
        more = getattr(grown, name)
        if more > 0:
            yield f"{name} grow by {more:g}"


def _recoveries(outcomes: Sequence[Outcome]) -> list[Recovery]:
    seconds = defaultdict(list)
    for outcome in outcomes:
        if outcome.again is not None:
            seconds[outcome.plan.fault].append(max(0.0, outcome.again.seconds - outcome.again.waited_s))
    found = [Recovery(fault, len(each), median(each), max(each)) for fault, each in seconds.items()]
    return sorted(found, key=lambda recovery: -recovery.worst_s)


def page(report: SoakReport, language: Language) -> str:
    """The report for people: one page of plain text."""
    host, grown = report.host, report.growth
    lines = [
        f"gpuviz {report.gpuviz}, {report.date}",
        f"{host.processor}, {host.cores} × CPU, {host.system}, Python {host.python}",
        "",
        language(text("soak-sessions", sessions=report.sessions, seed=report.seed, seconds=round(report.seconds))),
        language(text("soak-acts", acts=report.acts)),
        language(text("soak-pairs", faults=report.faults, chapters=report.chapters, pairs=report.pairs)),
        language(text("soak-held", longest=round(report.held_longest_ms), most=report.held_p999_ms)),
        language(text("soak-gaps", longest=round(report.gaps_longest_ms), most=report.gaps_p999_ms)),
        language(text("soak-too-few")) if grown is None else _growth_line(grown, language),
        "",
    ]
    for check in report.checks:
        what = language(text(f"soak-what-{check.what}"))
        lines.append(language(text("soak-checked", what=what, count=check.tried, wrong=check.count)))
    if report.recoveries:
        lines.append(language(text("soak-recoveries")))
    for recovery in report.recoveries[:_SLOWEST]:
        times = f"{recovery.median_s:5.1f} s {recovery.worst_s:5.1f} s  × {recovery.sessions}"
        lines.append(f"  {recovery.fault:<40}{times}")
    verdict = text("soak-passed") if report.passed else text("soak-failed", findings=len(report.failures))
    return "\n".join([*lines, "", language(verdict), *(f"- {each}" for each in report.failures)])


def _growth_line(grown: Growth, language: Language) -> str:
    return language(
        text(
            "soak-growth",
            sessions=grown.sessions,
            memory=f"{grown.memory_mb_per_session:.4f}",
            handles=round(grown.handles),
            processes=round(grown.processes),
            boards=round(grown.boards),
            widgets=round(grown.widgets),
        )
    )
