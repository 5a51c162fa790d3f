"""Draws scenes: window, theme, one view per kind of panel. The only folder that knows Qt."""
