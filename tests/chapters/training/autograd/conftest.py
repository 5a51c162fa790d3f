"""Tests beside PyTorch are there where PyTorch is."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("torch") else ["test_autograd.py"]
