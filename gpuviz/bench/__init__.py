"""``gpuviz bench``: promised figures, measured side by side on this machine; one module per section."""
