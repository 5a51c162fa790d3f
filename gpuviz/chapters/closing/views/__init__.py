"""The views of the closing page's own panels."""

from gpuviz.chapters.closing.panels import Summary
from gpuviz.chapters.closing.views.summary import SummaryView
from gpuviz.ui.views.view import ViewTable

VIEWS: ViewTable = {Summary: SummaryView}
