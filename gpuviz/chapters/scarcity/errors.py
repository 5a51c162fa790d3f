"""How the scarcity chapter can fail besides what can fail everywhere; see ``gpuviz.errors``."""

from gpuviz.errors import GpuvizError


class UnknownAccelerator(GpuvizError):
    """No accelerator has this name (``given``); there are those ``available``."""

    key = "error-unknown-accelerator"


class AmbiguousAccelerator(GpuvizError):
    """Several accelerators have this name (``given``): those ``matching``."""

    key = "error-ambiguous-accelerator"


class ModelDoesNotFit(GpuvizError):
    """A model (``model_gb``) is too large even for as many accelerators as work as one (``accelerators``).

    They are called ``accelerator`` and can fill ``memory_gb`` together.
    """

    key = "error-model-does-not-fit"


class ConversationDoesNotFit(GpuvizError):
    """One conversation (``conversation_gb``) does not fit beside a model (``model_gb``).

    As many accelerators as work as one (``accelerators``), called ``accelerator``, can fill ``memory_gb`` together.
    """

    key = "error-conversation-does-not-fit"
