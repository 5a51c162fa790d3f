"""The views of the chapter's own panels."""
