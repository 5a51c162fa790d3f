import numpy as np
import pyqtgraph
import pytest
from PySide6.QtGui import QColor

from gpuviz.ui.views.heat import heat_table


@pytest.mark.parametrize("below", [0, 1, 2])
def test_the_colours_are_those_of_viridis(below: int) -> None:
    given = [QColor(1, 2, 3)] * below
    colours = [QColor.fromRgba(colour) for colour in heat_table(*given)]
    assert colours[:below] == given
    rgb = np.array([(colour.red(), colour.green(), colour.blue()) for colour in colours[below:]])
    viridis = pyqtgraph.colormap.get("viridis").getLookupTable(nPts=256 - below)[:, :3]
    assert np.abs(rgb - viridis.astype(int)).max() <= 2
