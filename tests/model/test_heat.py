import numpy as np

from gpuviz.model.heat import COLD, HOT, LayerHeat, LayersHeat


def test_the_first_tokens_huge_numbers_do_not_set_the_scale() -> None:
    hidden = np.random.default_rng(1).normal(size=(8, 500)).astype(np.float32)
    hidden[0] *= 1000
    heat = LayerHeat.of(hidden)
    assert -3 < heat.low < -1.5
    assert 1.5 < heat.high < 3
    cells = heat.cells(hidden)
    assert cells.min() == COLD
    assert cells.max() == HOT
    assert np.ptp(cells[1:]) > 200


def test_a_single_token_has_a_scale_of_its_own() -> None:
    hidden = np.linspace(-5, 5, 100, dtype=np.float32)[None]
    assert np.all(np.diff(LayerHeat.of(hidden).cells(hidden).astype(int)) >= 0)


def test_whatever_is_computed_has_a_colour() -> None:
    hidden = np.array([[0, 0], [np.nan, np.inf], [-np.inf, 0]], np.float32)
    assert LayerHeat.of(hidden).cells(hidden).min() >= COLD
    same = np.full((3, 4), 2.0, np.float32)
    assert LayerHeat.of(same).cells(same).min() >= COLD


def test_all_layers_of_a_token_have_each_its_own_scale() -> None:
    heats = [LayerHeat(-1.0, 1.0), LayerHeat(0.0, 50.0), LayerHeat(2.0, 2.0)]
    hidden = np.array([[-2, 0, 0.5], [25, np.nan, np.inf], [2, 3, np.nan]], np.float32)
    cells = LayersHeat.of(heats).cells(hidden)
    assert cells.dtype == np.uint8
    assert cells.tolist() == [heat.cells(row).tolist() for heat, row in zip(heats, hidden, strict=True)]
