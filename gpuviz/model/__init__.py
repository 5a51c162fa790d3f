"""The language model: its file, and how it is fetched, read and run."""
