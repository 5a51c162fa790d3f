"""What ``gpuviz training`` found out, as plain data."""

import msgspec

from gpuviz.compute.device_info import DeviceInfo


class StepLoss(msgspec.Struct, frozen=True):
    """``loss`` is the mean of the batches up to this step, since the one told of before (nats a letter)."""

    step: int
    loss: float


class TrainingReport(msgspec.Struct, frozen=True):
    """A training and its costs. Losses are in nats a letter, those of held-out names after the last step that is told.

    ``vocabulary`` counts the letters with the end sign. ``blind_loss``, ``letters_loss`` and ``pairs_loss`` are what
    guessing blindly, knowing how often each letter comes and knowing which follows which would reach on held-out names.
    ``step_ns`` and ``answer_ns`` are for a batch, ``ratio`` how many answers a step costs; ``sequential_step_ns`` is
    None where there is no sequential loop. ``verified``: the measured steps led to the same weights as those of another
    lane; else their times say nothing. ``diverged_at`` is the step at which the loss left all bounds, if it did.
    """

    device: DeviceInfo
    parameters: int
    vocabulary: int
    blind_loss: float
    letters_loss: float
    pairs_loss: float
    steps: list[StepLoss]
    heldout_loss: float | None
    heldout_accuracy: float | None
    names: list[str]
    diverged_at: int | None
    step_ns: int
    answer_ns: int
    ratio: float
    sequential_step_ns: int | None
    verified: bool

    def to_json(self) -> str:
        """As one JSON object."""
        return msgspec.json.encode(self).decode()
