"""Random visitors and random faults against the real app, and what must hold meanwhile."""
