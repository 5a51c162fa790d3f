"""Texts for visitors, in every language, and the formatting of figures in them."""
