"""How many people a service can answer at most, in the long run."""

from gpuviz.chapters.serving.cost_tables import CostTables
from gpuviz.chapters.serving.costs import ServingCosts, check_answers
from gpuviz.chapters.serving.crowd import Mix
from gpuviz.chapters.serving.requests import Mode


def limit_per_minute(costs: ServingCosts, mode: Mode, mix: Mix) -> float:
    """Arrivals a minute beyond which the queue grows without end: one minute by what a person takes of it.

    That is the reading, and for each further token of the answer a step, shared by all who are seated when the queue
    does not end: 60 / (mean reading + (mean answer - 1) · step(B) / B). B is the number of seats, or of mean
    conversations that fit the memory, whichever is smaller.

    Raises:
        InvalidCosts: if the costs cannot be, or say nothing of steps that are needed.
    """
    tables = CostTables(costs)
    check_answers(costs, mix.most)
    further = mix.mean_answer - 1
    person_s = mix.mean(tables.prefill_s)
    if further > 0:
        context = mix.mean(float) + further / 2
        batch = people_at_once(costs, mode, mix)
        person_s += further * tables.step_s(batch, context) / batch
    return 60 / person_s


def people_at_once(costs: ServingCosts, mode: Mode, mix: Mix) -> int:
    """How many are seated when many wait: as many as there are seats, or as fit the memory on average."""
    fitting = costs.memory_tokens / (mix.mean(float) + mix.mean_answer - 1)
    return max(1, min(1 if mode == "alone" else costs.largest_batch, int(fitting)))
