"""From a model and its people to accelerators, servers, racks, power, energy and money.

Each formula says what it takes for granted. Accelerators are counted by memory alone: how quickly everybody wants an
answer may ask for more of them, never for fewer.
"""

from dataclasses import dataclass
from fractions import Fraction

from gpuviz.chapters.scarcity.accelerators import Accelerator
from gpuviz.chapters.scarcity.errors import ConversationDoesNotFit, ModelDoesNotFit
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.errors import Argument

HOURS_A_YEAR = 24 * 365
_MOST_FOR_MODEL = Fraction(3, 4)  # of a replica's memory in use; our own rule: the rest is for conversations


@dataclass(frozen=True)
class Centre:
    """What all accelerators have in common.

    ``memory_used`` (0-1) is the share of their memory that may be filled. ``overhead`` is the power of a rack divided
    by that of the accelerators in it, ``pue`` the power of the whole centre divided by that of its racks. Tariffs are
    in US dollars a kilowatt-hour, by place.
    """

    memory_used: float
    in_server: int
    in_rack: int
    ports_in_server: int
    overhead: float
    pue: float
    tariffs: dict[str, float]

    def servers(self, accelerators: int) -> int:
        """How many servers hold them; the last may be filled in part."""
        return -(-accelerators // self.in_server)

    def racks(self, accelerators: int) -> int:
        """How many racks hold them; the last may be filled in part."""
        return -(-accelerators // self.in_rack)

    def cables(self, accelerators: int) -> int:
        """One for each network port of the servers."""
        return self.servers(accelerators) * self.ports_in_server

    def it_watts(self, accelerators: int, watts: float) -> float:
        """The power of the machines, with so many accelerators of so many watts each."""
        return accelerators * watts * self.overhead

    def facility_watts(self, it_watts: float) -> float:
        """The power of the machines and of what cools and feeds them."""
        return it_watts * self.pue

    def costs(self, kwh: float) -> dict[str, float]:
        """US dollars for so much energy, by place."""
        return {place: kwh * tariff for place, tariff in self.tariffs.items()}


@dataclass(frozen=True)
class Placement:
    """Replicas of a model, each over a ``group`` of accelerators, and the conversations that they hold.

    People are shared out evenly: no replica holds more than ``users_each``.
    """

    replicas: int
    group: int
    users_each: int
    weights_bytes: int
    conversation_bytes: int
    accelerator: Accelerator

    @property
    def accelerators(self) -> int:
        """All of them."""
        return self.replicas * self.group

    @property
    def model_bytes(self) -> float:
        """The model's part of the memory of one accelerator."""
        return self.weights_bytes / self.group

    @property
    def conversations_bytes(self) -> float:
        """The conversations' part of the memory of one accelerator, in the fullest replica."""
        return self.users_each * self.conversation_bytes / self.group

    @property
    def free_bytes(self) -> float:
        """What is free in one accelerator of the fullest replica."""
        return self.accelerator.memory_bytes - self.model_bytes - self.conversations_bytes

    @property
    def most_tokens_per_s(self) -> float:
        """Tokens a second that each person can get at most: bandwidth / (bytes of the model and the conversations).

        A step writes one token for everybody and reads all of this once (Pope et al., 2022, arXiv 2211.05102); sums and
        the traffic between accelerators only add to its time.
        """
        return self.accelerator.bandwidth_bytes_per_s / (self.model_bytes + self.conversations_bytes)


def place(model: ModelSize, context: int, users: int, accelerator: Accelerator, centre: Centre) -> Placement:
    """Put a model, and the conversations of so many people at once, into as few accelerators as hold them.

    A replica stays within a server, where accelerators exchange sums of every layer quickly: over all, a half, a
    quarter … of it, whichever needs the fewest accelerators in all. Only a model that would leave less than a quarter
    of a server's usable memory is spread over the fewest whole servers that leave so much, up to those of a rack, as
    vLLM's documentation advises (tensor parallel within a server, pipeline parallel across). Beyond that line, a larger
    model may therefore come to fewer accelerators than one just below it, each of them with more people.

    Raises:
        ModelDoesNotFit: if not even a rack holds the model.
        ConversationDoesNotFit: if there is room for the model, but not for a single conversation beside it.
    """
    weights, conversation = model.weights_bytes, model.conversation_bytes(context)
    usable = int(accelerator.memory_bytes * centre.memory_used)
    placements = [
        _spread(weights, conversation, users, group, usable, accelerator)
        for group in _groups(weights, conversation, usable, centre, accelerator)
    ]
    return min((one for one in placements if one is not None), key=lambda one: (one.accelerators, one.group))


def _groups(weights: int, conversation: int, usable: int, centre: Centre, accelerator: Accelerator) -> list[int]:
    """The sizes of a replica that come into question; the last holds the model and a conversation."""
    server, most = centre.in_server, max(1, centre.in_rack // centre.in_server)
    has_room = False
    for servers in range(1, most + 1):
        memory = servers * server * usable
        if weights <= memory * _MOST_FOR_MODEL:
            has_room = True
            if weights + conversation <= memory:
                return (
                    [size for size in range(1, server + 1) if server % size == 0]
                    if servers == 1
                    else [servers * server]
                )
    sizes: dict[str, Argument] = {
        "accelerator": accelerator.name,
        "accelerators": most * server,
        "memory_gb": most * server * usable / 1e9,
    }
    if has_room:
        raise ConversationDoesNotFit(conversation_gb=conversation / 1e9, model_gb=weights / 1e9, **sizes)
    raise ModelDoesNotFit(model_gb=weights / 1e9, **sizes)


def _spread(
    weights: int, conversation: int, users: int, group: int, usable: int, accelerator: Accelerator
) -> Placement | None:
    """People over replicas of this size; None if it does not hold the model and a conversation."""
    most = (group * usable - weights) // conversation
    if most < 1:
        return None
    replicas = -(-users // most)
    return Placement(replicas, group, -(-users // replicas), weights, conversation, accelerator)
