"""What all commands of the terminal share."""
