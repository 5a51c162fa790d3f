"""The chapter of the layers: a sentence becomes numbers, and numbers become the next word."""
