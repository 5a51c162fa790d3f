"""The unattended exhibit: what happens between visitors, and what staff can do. A scene of the window's scene."""
