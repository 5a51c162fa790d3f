"""What “gpuviz doctor” looks at, one file a topic; each gives findings, with the line that mends what is wrong."""
