"""What can stand on the screen, as plain data, for all chapters."""
