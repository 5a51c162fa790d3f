"""Code shared by all terminal commands."""
