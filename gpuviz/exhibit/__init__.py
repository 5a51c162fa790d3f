"""What visitors must be spared, and what an exhibit needs."""
