"""Panels shared by all chapters: what is shown on the screen, as plain data."""
