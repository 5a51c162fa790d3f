"""What the chapter tells its visitors."""

from gpuviz.chapters.you import everyday
from gpuviz.chapters.you.model import Help, Page, YouModel
from gpuviz.chapters.you.rate import Rate
from gpuviz.chapters.you.sum import PRODUCTS, TOTAL
from gpuviz.chapters.you.work import Work
from gpuviz.errors import ModelFileMissing
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.finding import Finding
from gpuviz.panels.guess import Guess, verdict
from gpuviz.panels.origin import Origin
from gpuviz.sentence.sentence import SentenceState, Status

UNKNOWN = text("you-unknown")
_MOON_FROM_KM = 10_000
_KM, _M = 1e6, 1e3  # in millimetres


def finding(now: YouModel, work: Work) -> Finding:
    """The chapter's point, with how long a word would take the visitor, if the sum was worked out without help."""
    rate = now.rate
    if rate is None or now.page is not Page.RESULT or now.sum.helped:
        return Finding(text("you-finding"))
    time = figures.long_duration(rate.time_s(work.word_multiplications) * 1e9)
    return Finding(text("you-finding"), text("you-finding-figure", time=time), time_origin(rate, 1))


def time_origin(rate: Rate, people: int) -> Origin:
    """How a visitor's time was worked out, shared by so many people."""
    return Origin("computed", text("you-time-origin", seconds=round(rate.product_s, 2), people=people))


def title(now: YouModel, work: Work) -> Text:
    """The point of the page, in the visitor's own figure where there is one."""
    rate = now.rate
    if now.page is Page.SUM or rate is None:
        return text("you-title")
    if now.page is Page.GUESS:
        return text("you-title-guess")
    what = "word" if now.whole_word else "layer"
    time = figures.long_duration(your_ns(now, work, rate))
    if now.help is Help.ALONE:
        return text(f"you-title-{what}", time=time)
    return text(f"you-title-{what}-{now.help.value}", time=time)


def subtitle(now: YouModel, work: Work) -> Text:
    """What to do, or how the figure came about."""
    rate = now.rate
    if now.page is Page.SUM or rate is None:
        return text("you-subtitle")
    count = work.word_multiplications if now.whole_word or now.page is Page.GUESS else work.layer_multiplications
    if now.page is Page.GUESS:
        return text("you-subtitle-guess", count=count, products=rate.products, seconds=round(rate.seconds, 1))
    if now.help is not Help.ALONE:
        return text("you-subtitle-help", count=count)
    key = "you-subtitle-helped" if now.sum.helped else "you-subtitle-result"
    return text(key, count=count, seconds=round(rate.product_s, 1))


def work_origin(now: YouModel, work: Work) -> Origin | None:
    """How the multiplications were counted, and who helps."""
    if now.page is Page.SUM:
        return None
    counted = text(
        "you-work-origin",
        **_layer_sizes(work),
        layers=work.sizes.layers,
        words=work.sizes.vocabulary,
        layer=work.layer_multiplications,
        word=work.word_multiplications,
    )
    if now.page is Page.RESULT and now.help is Help.EVERYBODY:
        counted = text("you-work-origin-people", counted=counted, people=everyday.people_words())
    return Origin("computed", counted)


def answers_origin(work: Work) -> Origin:
    """How the answers of a layer were counted."""
    return Origin("computed", text("you-answers-origin", **_layer_sizes(work), answers=work.layer_answers))


def _layer_sizes(work: Work) -> dict[str, int]:
    """What both counts are made of, by the names that texts have for them."""
    sizes = work.sizes
    return {
        "tokens": work.tokens,
        "hidden": sizes.hidden,
        "queries": sizes.query_width,
        "keys": sizes.key_width,
        "wide": sizes.feed_forward,
    }


def your_ns(now: YouModel, work: Work, rate: Rate) -> float:
    """The time for what is looked at, shared by who helps."""
    count = work.word_multiplications if now.whole_word else work.layer_multiplications
    return rate.time_s(count, everyday.people(now.help)) * 1e9


def caption(now: YouModel, box: int) -> Text | None:
    """What stands below a box."""
    typed, numbers = now.sum, now.sum.numbers
    if box in typed.shown:
        if box == TOTAL:
            return text("you-shown-total", **{f"p{index}": value for index, value in enumerate(numbers.products)})
        return text("you-shown", a=numbers.row[box], b=numbers.column[box], product=numbers.products[box])
    if typed.is_wrong(box):
        return text("you-look-again")
    return text("you-total") if box == TOTAL and not typed.is_right(box) else None


def watch_note(now: YouModel) -> Text:
    """What is to be said about the stopwatch."""
    if now.sum.helped:
        return text("you-watch-helped")
    if now.sum.is_done:
        return text("you-watch-done", products=PRODUCTS)
    return text("you-watch-running" if now.sum.started_ns is not None else "you-watch-waiting")


def real_row(sentence: SentenceState, layer: int, numbers: int) -> Text:
    """What the real row is, or why there is none."""
    if numbers:
        return text("you-real", numbers=numbers, layer=layer + 1)
    match sentence.status:
        case Status.NO_MODEL:
            return text("you-real-missing")
        case Status.FETCHING:
            return text("you-real-fetching")
        case Status.ASLEEP | Status.FAILED:
            return text("you-real-none")
        case _:
            return text("you-real-reading")


def missing(now: YouModel) -> Text:
    """Why the professor's and the students' times are not known (yet)."""
    if isinstance(now.failure, ModelFileMissing):
        return text("you-missing-model")
    if now.failure is not None:
        return error_text(now.failure)
    return text("you-missing-asleep" if now.asleep else "you-missing-measuring")


def guess_verdict(guess: Guess) -> Text | None:
    """How close a settled guess came, and what it was."""
    told = verdict(guess)
    if told is None or guess.guessed_ns is None:
        return None
    return text("you-guess-verdict", verdict=told, time=figures.long_duration(guess.guessed_ns))


def start_year(now: YouModel, your_time_ns: float, this_year: int) -> Text:
    """When to have begun, to be done today; or how long it takes from now on."""
    years = your_time_ns / figures.YEAR_NS
    who = "you" if now.help is Help.ALONE else "they"
    if years < 2:
        return text(f"you-start-now-{who}", time=figures.long_duration(your_time_ns))
    year = this_year - round(years)
    if year > 0:
        return text("you-start-year", year=figures.year(year))
    return text("you-start-ago", time=figures.long_duration(your_time_ns))


def ruler(your_time_ns: float, students_ns: float) -> tuple[Text, Origin]:
    """Both bars on an ordinary ruler, where the students' is a millimetre long; and how that was worked out."""
    ratio = your_time_ns / students_ns
    origin = text("you-ruler-origin", ratio=figures.count(round(float(f"{ratio:.3g}"))))
    if ratio < _M:
        return text("you-ruler-mm", length=figures.three_digits(ratio)), Origin("computed", origin)
    if ratio < _KM:
        return text("you-ruler-m", length=figures.three_digits(ratio / _M)), Origin("computed", origin)
    km = float(f"{ratio / _KM:.3g}")
    if km < _MOON_FROM_KM:
        return text("you-ruler-km", length=figures.count(round(km))), Origin("computed", origin)
    told = text("you-ruler-moon", length=figures.count(round(km)), moon=everyday.moon_km())
    return told, Origin("computed", text("you-ruler-origin-moon", ruler=origin, moon=everyday.moon_words()))
