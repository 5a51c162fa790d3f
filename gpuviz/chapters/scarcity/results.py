"""The report of ``gpuviz scarcity``, as plain data."""

import msgspec

from gpuviz.chapters.scarcity.accelerators import Accelerator
from gpuviz.chapters.scarcity.data_centre import HOURS_A_YEAR, Centre, place
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.chapters.scarcity.training_run import accelerator_hours, training_flops
from gpuviz.exhibit.facts import Fact, Kind

CURRENCY = "USD"


class Cost(msgspec.Struct, frozen=True):
    """What a year's electricity costs in one place."""

    place: str
    currency: str
    amount: float


class Training(msgspec.Struct, frozen=True):
    """What learning takes; ``accelerator_hours`` is null if the accelerator's peak is not published."""

    flops: int
    accelerator_hours: float | None


class NamedFact(msgspec.Struct, frozen=True):
    """A figure that went into the report, and its source."""

    name: str
    value: int | float
    unit: str
    source: str
    date: str
    kind: Kind


class ScarcityReport(msgspec.Struct, frozen=True):
    """The format of ``gpuviz scarcity --json``.

    ``memory_bytes`` are all replicas of the weights and all conversations. Power, energy and costs are null, or none,
    if the accelerator's power is not published.
    """

    weights_bytes: int
    kv_bytes_per_token: int
    kv_bytes_per_user: int
    memory_bytes: int
    accelerators: int
    servers: int
    racks: int
    it_watts: float | None
    facility_watts: float | None
    energy_kwh_per_year: float | None
    cost_per_year: list[Cost]
    training: Training | None
    facts: list[NamedFact]

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1)


class Question(msgspec.Struct, frozen=True):
    """What is asked: a model, conversations of ``context`` tokens with ``users`` at once, and where they run."""

    model: ModelSize
    context: int
    users: int
    accelerator: Accelerator
    training_tokens: int | None
    utilisation: float


def report(question: Question, centre: Centre, facts: dict[str, Fact]) -> ScarcityReport:
    """The answer; ``facts`` are those that went into it.

    Raises:
        ModelDoesNotFit, ConversationDoesNotFit
    """
    model, users, accelerator = question.model, question.users, question.accelerator
    placed = place(model, question.context, users, accelerator, centre)
    it_watts = centre.it_watts(placed.accelerators, accelerator.watts) if accelerator.watts is not None else None
    facility_watts = centre.facility_watts(it_watts) if it_watts is not None else None
    kwh = facility_watts / 1000 * HOURS_A_YEAR if facility_watts is not None else None
    costs = centre.costs(kwh) if kwh is not None else {}
    per_user = model.conversation_bytes(question.context)
    return ScarcityReport(
        weights_bytes=model.weights_bytes,
        kv_bytes_per_token=model.kv_bytes_per_token,
        kv_bytes_per_user=per_user,
        memory_bytes=placed.replicas * model.weights_bytes + users * per_user,
        accelerators=placed.accelerators,
        servers=centre.servers(placed.accelerators),
        racks=centre.racks(placed.accelerators),
        it_watts=it_watts,
        facility_watts=facility_watts,
        energy_kwh_per_year=kwh,
        cost_per_year=[Cost(place, CURRENCY, round(amount, 2)) for place, amount in costs.items()],
        training=_training(question),
        facts=[
            NamedFact(name, fact.value, fact.unit, fact.source, fact.date, fact.kind) for name, fact in facts.items()
        ],
    )


def _training(question: Question) -> Training | None:
    if question.training_tokens is None:
        return None
    flops, peak = training_flops(question.model.parameters, question.training_tokens), question.accelerator.flops_per_s
    return Training(flops, accelerator_hours(flops, peak, question.utilisation) if peak is not None else None)
