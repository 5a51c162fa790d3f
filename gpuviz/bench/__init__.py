"""``gpuviz bench``: everything that is promised, measured side by side on this machine; one file a section."""
