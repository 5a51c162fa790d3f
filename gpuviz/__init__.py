"""gpuviz shows why GPUs matter for AI: one professor against 1,000 students, computed live."""

__version__ = "0.1.0"
