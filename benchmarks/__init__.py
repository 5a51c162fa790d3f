"""Figures the project promises, measured; see ``docs/performance.md``. Run each as ``python -m benchmarks.NAME``."""
