"""gpuviz shows why GPUs matter for AI: one professor against 1,000 students, computed live."""

from gpuviz.compute.handicaps import free_opponents

__version__ = "0.1.0"

free_opponents()  # here, as whatever loads NumPy later is imported after this package
