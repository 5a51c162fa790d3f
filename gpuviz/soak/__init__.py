"""Proves that an exhibit never stops: random visitors and random faults against the real window and the real worker.

``gpuviz soak`` starts ``run`` in a process and a ``world`` of its own. A session leads the exhibit (``subject``) from
the attract loop through one chapter, with a visitor (``visitor``) and one fault (``faults``), back to the attract loop,
and looks at what must hold all the time (``invariants``, ``loop_probe``, ``leaks``).
"""
