"""How the serving chapter can fail besides what can fail everywhere; see ``gpuviz.errors``."""

from gpuviz.errors import GpuvizError


class InvalidCosts(GpuvizError):
    """The costs in ``path`` cannot be those of a service."""

    key = "error-costs"


class CostsTooLarge(InvalidCosts):
    """``path`` is larger than ``most_kb`` kilobytes."""

    key = "error-costs-too-large"


class CostsNotJson(InvalidCosts):
    """``path`` is not one JSON object in UTF-8."""

    key = "error-costs-not-json"


class CostUnknown(InvalidCosts):
    """``path`` has something called ``name``, which is no cost; its times may be in another unit."""

    key = "error-cost-unknown"


class CostMissing(InvalidCosts):
    """``path`` lacks ``name``."""

    key = "error-cost-missing"


class CostWrong(InvalidCosts):
    """In ``path``, ``given`` stands for ``name``, where only ``allowed`` can stand."""

    key = "error-cost-wrong"


class CostTwice(InvalidCosts):
    """In ``path``, ``name`` has ``given`` more than once."""

    key = "error-cost-twice"


class StepsUnknown(InvalidCosts):
    """The costs in ``path`` have no decode step, so that no answer can be longer than one token."""

    key = "error-cost-no-steps"
