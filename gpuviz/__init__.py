"""gpuviz shows why GPUs matter for AI: one professor against 1,000 students, computed live."""

from gpuviz.compute.handicaps import remove_handicaps

__version__ = "0.1.0"

remove_handicaps()  # here, as whatever loads NumPy later is imported after this package
