"""How the pixels chapter can fail besides what can fail everywhere; see ``gpuviz.errors``."""

from gpuviz.errors import InvalidSize, ProblemTooLarge


class InvalidFrameSize(InvalidSize):
    """The text ``given`` is not the size of a picture, such as ``1280x720``; a side has ``largest`` pixels at most."""

    key = "error-invalid-frame-size"


class FrameTooLarge(ProblemTooLarge):
    """A picture needs ``needed_mb`` megabytes; ``available_mb`` are free."""

    key = "error-frame-too-large"
