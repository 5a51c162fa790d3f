"""What staff see and do: the gesture and the PIN, the page that says how the exhibit is, and what can be tried out."""
