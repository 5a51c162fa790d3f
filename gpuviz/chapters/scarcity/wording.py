"""The chapter's texts: what follows from a reckoning, in words."""

from gpuviz.chapters.scarcity import quantities
from gpuviz.chapters.scarcity.accelerators import USUAL
from gpuviz.chapters.scarcity.data_centre import Placement
from gpuviz.chapters.scarcity.messages import WritingMeasured
from gpuviz.chapters.scarcity.panels import Bill, MemoryPart, Told
from gpuviz.chapters.scarcity.reckoning import LEARNING_DAYS, Reckoning
from gpuviz.chapters.scarcity.sources import MODELS, PLACES, Facts
from gpuviz.chapters.scarcity.state import LARGE, Asked, ScarcityState
from gpuviz.errors import ModelFileMissing
from gpuviz.exhibit.facts import Fact
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.finding import Finding
from gpuviz.panels.origin import Origin, sourced

UNKNOWN = text("scarcity-unknown")
_BARE = ("ratio", "share")  # units that nobody says
# The messages that say the units of facts.
_UNITS = {
    "GB": "gb",
    "TB/s": "tb-s",
    "TFLOP/s": "tflop-s",
    "kW": "kw",
    "kWh/year": "kwh-year",
    "US cents/kWh": "cents-kwh",
    "accelerators": "accelerators",
    "ports": "ports",
    "million H100-hours": "h100-hours",
}
_LEARNT_HOURS = ("llama-8b", "llama-70b", "llama-405b")  # of which the hours are published


def _computed(key: str, **arguments: "str | int | float | Text") -> Origin:
    return Origin("computed", text(key, **arguments))


def _fact(facts: Facts, name: str) -> Text:
    """The figure, its unit and its source, for use within other words."""
    fact = facts[name]
    told = {"value": fact.value, "source": fact.source, "date": fact.date}
    if fact.unit in _BARE:
        return text("scarcity-fact-bare", **told)
    return text("scarcity-fact", unit=_unit(fact), **told)


def _of(facts: Facts, name: str) -> Origin:
    fact = facts[name]
    return sourced(text("scarcity-value", value=fact.value, unit=_unit(fact)), fact)


def _unit(fact: Fact) -> Text:
    return text(f"scarcity-unit-{_UNITS[fact.unit]}", value=fact.value)


def subtitle(now: ScarcityState) -> Text:
    """What it is about, or why the staff's figures are not used."""
    refused = now.refused_facts
    if refused is None:
        return text("scarcity-subtitle")
    return text("scarcity-refused", **refused.arguments)


# ---- GPUs ----


def headline(told: Reckoning, facts: Facts) -> Told:
    """How many GPUs."""
    gpus = quantities.many(told.gpus)
    if told.placed is not None:
        return Told(text("scarcity-gpus", number=told.gpus, gpus=gpus), _gpus_origin(told, told.placed, facts))
    origin = _computed(
        "scarcity-learning-origin",
        weights=quantities.many(told.model.parameters),
        tokens=quantities.many(told.flops / 6 / told.model.parameters),
        flops=quantities.power_of_ten(told.flops),
        peak=_fact(facts, f"{USUAL}-flops"),
        share=_fact(facts, "training-utilisation"),
        hours=quantities.many(told.gpu_hours),
        days=LEARNING_DAYS,
        gpus=gpus,
    )
    days = round(told.days) if told.days >= 1 else round(told.days, 2)
    return Told(text("scarcity-gpus-days", number=told.gpus, gpus=gpus, days=days), origin)


def _gpus_origin(told: Reckoning, placed: Placement, facts: Facts) -> Origin:
    return _computed(
        "scarcity-gpus-origin",
        group=placed.group,
        memory=quantities.memory(placed.accelerator.memory_bytes),
        used=facts["memory-used"].value * 100,
        model=quantities.memory(placed.weights_bytes),
        conversation=quantities.memory(placed.conversation_bytes),
        each=placed.users_each,
        replicas=quantities.many(placed.replicas),
        gpus=quantities.many(told.gpus),
    )


def counts(told: Reckoning, facts: Facts) -> list[Told]:
    """Servers, racks and cables."""
    known, gpus = told.centre, told.gpus
    numbers = known.servers(gpus), known.racks(gpus), known.cables(gpus)
    origin = _computed(
        "scarcity-counts-origin",
        server=_fact(facts, "server-accelerators"),
        rack=_fact(facts, "rack-accelerators"),
        ports=_fact(facts, "server-network-ports"),
    )
    words = [
        text("scarcity-servers", number=numbers[0], count=quantities.many(numbers[0]), each=known.in_server),
        text("scarcity-racks", number=numbers[1], count=quantities.many(numbers[1]), each=known.in_rack),
        text("scarcity-cables", number=numbers[2], count=quantities.many(numbers[2])),
    ]
    return [Told(words[0]), Told(words[1]), Told(words[2], origin)]


def square_note(racks_each: int) -> Text:
    """What a square is: a GPU, a rack, or so many racks."""
    if not racks_each:
        return text("scarcity-square-gpu")
    return text("scarcity-square-racks", racks=racks_each)


def sentence(told: Reckoning, asked: Asked, facts: Facts) -> Told:
    """What each person gets, or what others needed for learning."""
    placed = told.placed
    if placed is None:
        return _learnt(MODELS[asked.model], told, facts)
    speed = placed.most_tokens_per_s
    origin = _computed(
        "scarcity-speed-origin",
        bandwidth=_fact(facts, f"{USUAL}-bandwidth"),
        model=quantities.memory(placed.model_bytes),
        conversations=quantities.memory(placed.conversations_bytes),
        speed=quantities.many(int(speed)),
    )
    people = asked.users
    key = "scarcity-speed-one" if people == 1 else "scarcity-speed"
    return Told(text(key, people=people, speed=quantities.many(int(speed))), origin)


def _learnt(name: str, told: Reckoning, facts: Facts) -> Told:
    ours = quantities.many(told.gpu_hours)
    if name not in _LEARNT_HOURS:
        return Told(text("scarcity-learnt", hours=ours))
    fact = facts[f"{name}-hours"]
    words = text("scarcity-learnt-published", hours=ours, published=quantities.many(fact.value * 1e6))
    return Told(words, _of(facts, f"{name}-hours"))


def memory_parts(placed: Placement, facts: Facts) -> list[MemoryPart]:
    """What one GPU's memory holds, from the top."""
    whole = placed.accelerator.memory_bytes
    origins = {
        "free": sourced(text("scarcity-kept-free", share=(1 - facts["memory-used"].value) * 100), facts["memory-used"]),
        "conversations": _computed(
            "scarcity-conversations-origin",
            people=placed.users_each,
            conversation=quantities.memory(placed.conversation_bytes),
            group=placed.group,
        ),
        "model": _computed(
            "scarcity-model-origin", weights=quantities.memory(placed.weights_bytes), group=placed.group
        ),
    }
    sizes = {
        "free": placed.free_bytes,
        "conversations": placed.conversations_bytes,
        "model": placed.model_bytes,
    }
    return [
        MemoryPart(role, size / whole, text(f"scarcity-part-{role}"), Told(quantities.memory(size), origins[role]))  # type: ignore[arg-type]  # the keys are the roles
        for role, size in sizes.items()
    ]


def one_gpu(facts: Facts) -> Told:
    """The title of one GPU, with its name one touch away."""
    return Told(text("scarcity-one"), _of(facts, f"{USUAL}-memory"))


# ---- power and money ----


def power(told: Reckoning, facts: Facts) -> Told:
    """Power for answering, energy for learning."""
    machines = quantities.power(told.it_watts)
    if told.placed is not None:
        origin = _computed(
            "scarcity-power-origin",
            gpus=quantities.many(told.gpus),
            rack=_fact(facts, "rack-power"),
            each=told.centre.in_rack,
            machines=machines,
            pue=_fact(facts, "pue"),
        )
        return Told(quantities.power(told.facility_watts), origin)
    origin = _computed(
        "scarcity-energy-origin",
        power=quantities.power(told.facility_watts),
        hours=round(told.hours),
        machines=machines,
    )
    return Told(quantities.energy(told.kwh), origin)


def power_parts(told: Reckoning) -> Text:
    """How it comes about."""
    if told.placed is None:
        days = round(told.days) if told.days >= 1 else round(told.days, 2)
        return text("scarcity-power-for", power=quantities.power(told.facility_watts), days=days)
    cooling = quantities.power(told.facility_watts - told.it_watts)
    return text("scarcity-power-parts", machines=quantities.power(told.it_watts), cooling=cooling)


def homes(told: Reckoning, facts: Facts) -> Told:
    """How many homes use as much."""
    watts = round(facts["home-energy"].value * 1000 / (24 * 365))
    origin = _computed("scarcity-homes-origin", home=_fact(facts, "home-energy"), watts=watts)
    number = max(1, round(told.homes))
    shown = quantities.many(number) if told.homes >= 1 else text("scarcity-less")
    key = "scarcity-homes" if told.placed is not None else "scarcity-homes-year"
    return Told(text(key, number=number, homes=shown), origin)


def kettle(facts: Facts) -> Told:
    """A kettle, to compare with."""
    power_w = facts["kettle-power"].value * 1000
    return Told(text("scarcity-kettle", power=quantities.power(power_w)), _of(facts, "kettle-power"))


def bills_title(told: Reckoning) -> Told:
    """What the bills are for."""
    key = "scarcity-bills" if told.placed is not None else "scarcity-bills-learning"
    return Told(text(key), _computed("scarcity-bills-origin", energy=quantities.energy(told.kwh)))


def bills(told: Reckoning, facts: Facts) -> list[Bill]:
    """One for each place."""
    return [
        Bill(
            quantities.dollars(amount),
            text(f"scarcity-place-{place.lower()}"),
            Told(text("scarcity-tariff", cents=facts[PLACES[place]].value), _of(facts, PLACES[place])),
        )
        for place, amount in told.bills.items()
    ]


# ---- this computer ----


def own_speed(now: ScarcityState) -> tuple[Told, Text]:
    """How quickly this computer writes, or why that is not known."""
    measured = now.measured
    if measured is None:
        key = "asleep" if now.asleep else "measuring"
        if now.failure is not None:
            key = "no-model" if isinstance(now.failure, ModelFileMissing) else "failed"
        return Told(UNKNOWN), text(f"scarcity-own-{key}")
    speed = figures.plain_ratio(measured.tokens_per_s)
    weights = quantities.many(measured.model.weights)
    return Told(text("scarcity-a-second", speed=speed)), text("scarcity-with-weights", weights=weights)


def large_speed(measured: WritingMeasured, facts: Facts) -> tuple[Told, Text]:
    """How quickly it would write with the largest model, read at the same speed from a memory that held it."""
    large, small = facts[f"{MODELS[-1]}-parameters"].value, measured.model.weights
    seconds = large / small / measured.tokens_per_s
    origin = _computed(
        "scarcity-large-origin",
        times=figures.plain_ratio(large / small),
        speed=figures.plain_ratio(measured.tokens_per_s),
    )
    slow = text("scarcity-one-in", time=figures.long_duration(seconds * 1e9))
    fast = text("scarcity-a-second", speed=figures.plain_ratio(1 / seconds))
    words = slow if seconds > 1 else fast
    return Told(words, origin), text("scarcity-with-weights", weights=quantities.many(large))


def own_power(measured: WritingMeasured | None, facts: Facts) -> Told:
    """What this computer draws meanwhile: measured, or assumed."""
    if measured is not None and measured.watts is not None:
        return Told(text("scarcity-own-power", power=quantities.power(measured.watts)))
    fact = facts["computer-power"]
    origin = sourced(text("scarcity-assumed-origin", watts=fact.value), fact)
    return Told(text("scarcity-own-power-assumed", power=quantities.power(fact.value)), origin)


def finding(measured: WritingMeasured | None = None, told: Reckoning | None = None) -> Finding:
    """The chapter's point; with this computer's speed once it is measured, beside what ``LARGE`` takes."""
    if measured is None or told is None:
        return Finding(text("scarcity-finding"))
    figure = text(
        "scarcity-finding-figure",
        speed=figures.plain_ratio(measured.tokens_per_s),
        gpus=quantities.many(told.gpus),
        people=LARGE.users,
    )
    return Finding(text("scarcity-finding"), figure, _computed("scarcity-finding-origin", tokens=LARGE.tokens))
