"""The language model: fetching and reading its file, its tokenizer, and its forward pass."""
