"""The views of the layers chapter."""

from gpuviz.chapters.layers.panels import AttentionMap, LayerGuesses, LayerProduct
from gpuviz.chapters.layers.views.attention import AttentionMapView
from gpuviz.chapters.layers.views.layer_guesses import LayerGuessesView
from gpuviz.chapters.layers.views.layer_product import LayerProductView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {
    AttentionMap: AttentionMapView,
    LayerGuesses: LayerGuessesView,
    LayerProduct: LayerProductView,
}
