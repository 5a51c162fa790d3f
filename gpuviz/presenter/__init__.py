"""A talk: the second screen with notes, and what a presenter can do. A scene around that of the window."""
