"""What visitors read, in every language, and numbers as they read them."""
