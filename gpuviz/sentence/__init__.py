"""The sentence that all chapters share: its messages, jobs, state, panels and views."""
