"""What the serving chapter tells its visitors."""

import math

from gpuviz.chapters.serving.cost_tables import CostTables
from gpuviz.chapters.serving.crowd import KindShare, Mix
from gpuviz.chapters.serving.kinds import AUDIO_SECONDS, VIDEO_SECONDS, fact, promise_s
from gpuviz.chapters.serving.live_service import LiveService
from gpuviz.chapters.serving.panels import KindLabel, Zone
from gpuviz.chapters.serving.state import ChapterState, Known
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.finding import Finding
from gpuviz.panels.origin import Origin, sourced
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack

_IN_TIME_SHARE = 0.95
_FELL_BACK = {
    Rung.OTHER_DEVICE: "serving-other-device",
    Rung.NUMPY_ONLY: "serving-no-opencl",
    Rung.RECORDING: "serving-asleep",
}


def fell_back(event: FellBack) -> Text | None:
    """In what other way costs are measured now."""
    return text(_FELL_BACK[event.rung]) if event.rung in _FELL_BACK else None


def subtitle(now: ChapterState) -> Text:
    """What the page says, or what keeps it from happening."""
    if now.failure is not None:
        return error_text(now.failure)
    return now.note or text("serving-subtitle", seconds=promise_s())


def promise_origin() -> Origin:
    """Why it is so many seconds."""
    return sourced(text("serving-promise-fact", promise=seconds(promise_s())), fact("promise"))


def badge(known: Known) -> Text:
    """That costs are measured, and the rest is not."""
    return text("serving-badge-disturbed" if known.is_disturbed else "serving-badge")


def badge_origin(known: Known) -> Origin:
    """What of the shown is measured, and what is simulated."""
    tables, seats = CostTables(known.measured.costs), known.measured.costs.largest_batch
    shortest, longest = known.measured.costs.prefill_s[0][0], known.measured.costs.prefill_s[-1][0]
    context = typical_context(known)
    words = text(
        "serving-badge-origin",
        model=known.measured.model.name,
        date=known.measured.date[:10],
        shortest=shortest,
        shortest_time=seconds(tables.prefill_s(shortest)),
        longest=longest,
        longest_time=seconds(tables.prefill_s(longest)),
        one=seconds(tables.step_s(1, context)),
        seats=seats,
        all=seconds(tables.step_s(seats, context)),
        busy=text("serving-costs-disturbed" if known.is_disturbed else "serving-costs-undisturbed"),
    )
    return Origin("computed", words)


def measuring_note(now: ChapterState) -> Text:
    """What is measured, or what that waits for."""
    if now.failure is not None:
        return text("serving-measuring-failed")
    if now.asleep:
        return text("serving-asleep")
    return text("serving-measuring-waits" if now.waits and now.job is None else "serving-measuring-note")


def device(shown: DeviceInfo) -> Text:
    """Who computes, truthfully: a CPU is never called a GPU."""
    if shown == NO_DEVICE:
        return text("serving-device-none")
    if shown.is_cpu:
        return text("serving-device-cpu", cores=shown.compute_units)
    return text("serving-device-gpu", name=shown.name)


def waiting(live: LiveService) -> Figure:
    """How many wait, and for how long."""
    people, longest_s = len(live.service.waiting), longest_wait_s(live)
    if not people:
        return Figure(text("serving-number", number=0), text("serving-people", people=0), text("serving-nobody-waits"))
    note = text("serving-longest-wait", time=seconds(longest_s))
    origin = Origin("computed", text("serving-waiting-origin"))
    value, unit = text("serving-number", number=people), text("serving-people", people=people)
    return Figure(value, unit, note, origin, "bad" if longest_s > promise_s() else "")


def longest_wait_s(live: LiveService) -> float:
    """How long the first in line has waited."""
    queue = live.service.waiting
    return live.now_s - queue[0].asked_s if queue else 0.0


def at_work(live: LiveService, known: Known) -> Figure:
    """How many words a step gives, how long it takes, and how long it would with one person, or with all."""
    service, tables = live.service, live.service.costs
    batch, context = service.batch, typical_context(known)
    seats, is_alone = live.rows, service.seats == 1 and live.rows > 1
    compared, people = ("serving-step-all", seats) if is_alone else ("serving-step-alone", 1)
    note = text(compared, people=people, time=seconds(tables.step_s(people, context)))
    if batch:
        unit = text("serving-step", words=batch, time=seconds(service.step_s or tables.step_s(batch, context)))
    else:
        unit = text("serving-nobody-served" if service.reading is None else "serving-reading")
    return Figure(text("serving-number", number=batch), unit, note)


def typical_context(known: Known) -> float:
    """The context for which steps are compared: in the middle of what was measured."""
    contexts = sorted({context for _, context, _ in known.measured.costs.decode_s})
    return (contexts[0] + contexts[-1]) / 2 if contexts else 0.0


def empty_seats(live: LiveService) -> Text | None:
    """What is said over the seats that nobody may take."""
    if live.waits_for_memory:
        return text("serving-no-room")
    empty = live.rows - max(live.service.seats, live.service.batch)
    return text("serving-empty-seats", seats=empty) if empty > 0 else None


def answered(in_time: float | None) -> Figure:
    """How many of the last minute had their first word in time."""
    if in_time is None:
        return Figure(text("serving-unknown"), text("serving-in-time"), text("serving-nobody-yet"))
    origin = Origin("computed", text("serving-in-time-origin", promise=seconds(promise_s())))
    value = text("percent-whole", value=math.floor(in_time * 100 + 1e-9))
    note = text("serving-last-minute")
    return Figure(value, text("serving-in-time"), note, origin, "good" if in_time >= _IN_TIME_SHARE else "bad")


def memory(tokens: int, known: Known) -> Text:
    """How much of the memory is taken."""
    whole = known.measured.costs.memory_tokens
    taken, there = (megabytes(count, known) for count in (tokens, whole))
    return text("serving-memory", taken=taken, there=there)


def memory_origin(known: Known) -> Origin:
    """How the memory is worked out."""
    each = known.measured.kv_bytes_per_token
    tokens = known.measured.costs.memory_tokens
    words = text("serving-memory-origin", bytes=each, tokens=tokens, there=megabytes(tokens, known))
    return Origin("computed", words)


def megabytes(tokens: int, known: Known) -> float:
    """What so many tokens take in KV caches."""
    return figures.three_digits(tokens * known.measured.kv_bytes_per_token / 1e6)


def legend(mix: Mix) -> list[KindLabel]:
    """What each kind that people bring is, in tokens."""
    return [KindLabel(share.kind, _kind_words(share)) for share in mix.kinds]


def _kind_words(share: KindShare) -> Text:
    seconds_of = {"audio": AUDIO_SECONDS, "video": VIDEO_SECONDS}
    return text(
        f"serving-kind-{share.kind}", fewest=share.fewest, tokens=share.most, seconds=seconds_of.get(share.kind, 0)
    )


def legend_origin(mix: Mix) -> Origin:
    """Where these numbers are from, and which of them are our own choice."""
    if {share.kind for share in mix.kinds} == {"text"}:
        return Origin("sourced", text("serving-long-texts-origin"))
    image, audio, video = (fact(kind) for kind in ("image", "audio", "video"))
    words = text(
        "serving-legend-origin",
        image=image.value,
        audio=audio.value,
        video=video.value,
        source=image.source,
        date=image.date,
    )
    return Origin("sourced", words)


def rate(people_per_minute: int) -> Text:
    """How many ask."""
    return text("serving-rate-value", people=people_per_minute)


def zones(now: ChapterState) -> tuple[Zone | None, Zone | None]:
    """Where the promise breaks, and where the queue runs away."""
    known = now.known
    if known is None:
        return None, None
    overrun = Zone(known.scale.place(now.limit), text("serving-limit", people=_whole(now.limit)), _limit_origin(now))
    kept = now.kept.get((now.mode, now.long_texts))
    if kept is None:
        return None, overrun
    words = text("serving-kept", people=_whole(kept)) if kept >= 1 else text("serving-never-kept")
    origin = Origin("computed", text("serving-kept-origin", promise=seconds(promise_s()), people=_whole(kept)))
    return Zone(known.scale.place(kept), words, origin), overrun


def _limit_origin(now: ChapterState) -> Origin:
    key = "serving-limit-origin-alone" if now.mode == "alone" else "serving-limit-origin"
    return Origin("computed", text(key, people=_whole(now.limit), answer=round(now.mix.mean_answer)))


def seconds(value_s: float) -> Text:
    """A time as visitors read it: in ms below a tenth of a second, then with two digits."""
    return figures.duration(float(f"{value_s:.2g}") * 1e9)


def finding(known: Known | None) -> Finding:
    """The chapter's point, with how many times as many people are served together here."""
    if known is None:
        return Finding(text("serving-finding"))
    ratio = figures.plain_ratio(known.times_as_many)
    alone, together = (_whole(known.limits[mode, False]) for mode in ("alone", "together"))
    origin = Origin("computed", text("serving-finding-origin", alone=alone, together=together))
    return Finding(text("serving-finding"), text("serving-finding-figure", ratio=ratio), origin)


def _whole(people: float) -> int:
    """People a minute, rounded down: as many can be."""
    return math.floor(people)
