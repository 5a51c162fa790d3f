"""The sentence that all chapters share: its messages and jobs, its state, its panels and their views."""
