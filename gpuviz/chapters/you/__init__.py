"""You: one small sum by hand, and how long a language model's next word would take at that rate."""
