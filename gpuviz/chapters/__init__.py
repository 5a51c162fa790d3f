"""All chapters, in the order in which they are told; adding one is one line here and a folder beside it."""

from gpuviz.chapters.chapter import Chapter

CHAPTERS = (
    Chapter("race"),
    Chapter("layers"),
    Chapter("pixels"),
    Chapter("decisions"),
    Chapter("you"),
    Chapter("training"),
    Chapter("serving"),
    Chapter("scarcity"),
    Chapter("closing"),
)
