"""What people bring and how much of it: tokens of each kind from ``facts.toml``, the rest our own choice.

Ours are the lengths of texts, audio and video, how many bring what, and the lengths of answers.
"""

from functools import cache
from importlib import resources

from gpuviz.chapters.serving.crowd import KindShare, Mix
from gpuviz.exhibit.facts import Fact, load_facts

TEXT_TOKENS = (24, 300)
LONG_TEXT_TOKENS = (400, 800)
AUDIO_SECONDS, VIDEO_SECONDS = 5, 2
ANSWER_TOKENS = (20, 100)
_SHARES = {"text": 0.7, "image": 0.12, "audio": 0.12, "video": 0.06}


@cache
def fact(name: str) -> Fact:
    """One of the file's figures."""
    return load_facts(resources.files(__package__) / "facts.toml")[name]


@cache
def promise_s() -> float:
    """Within how many seconds the first token is promised."""
    return float(fact("promise").value)


@cache
def usual_mix() -> Mix:
    """Texts of all lengths, some images, audio and video."""
    image = round(fact("image").value)
    audio = round(fact("audio").value * AUDIO_SECONDS)
    video = round(fact("video").value * VIDEO_SECONDS)
    kinds = (
        KindShare("text", _SHARES["text"], *TEXT_TOKENS),
        KindShare("image", _SHARES["image"], image, image),
        KindShare("audio", _SHARES["audio"], audio, audio),
        KindShare("video", _SHARES["video"], video, video),
    )
    return Mix(kinds, *ANSWER_TOKENS)


@cache
def long_mix() -> Mix:
    """Long texts only."""
    return Mix((KindShare("text", 1.0, *LONG_TEXT_TOKENS),), *ANSWER_TOKENS)
