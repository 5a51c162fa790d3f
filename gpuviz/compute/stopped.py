"""How work ends that was given up as asked."""


class Stopped(Exception):
    """The work was given up as asked."""
