"""The chapter about training: a small model learns to invent names, one letter after another."""
