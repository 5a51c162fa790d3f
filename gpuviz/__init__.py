"""gpuviz: one professor or 1,000 students, computed live on this machine."""

from importlib.metadata import version

__version__ = version("gpuviz")
