import locale

import numpy as np
import pyqtgraph

from gpuviz.chapters.race.views.plots import colour_map


def test_colours_are_those_of_the_library_in_every_locale() -> None:
    theirs = pyqtgraph.colormap.get("cividis")
    colour_map.cache_clear()
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C")
        ours = colour_map()
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    shares = np.linspace(0, 1, 333)
    assert (ours.map(shares) == theirs.map(shares)).all()
