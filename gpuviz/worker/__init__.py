"""The process boundary: messages, the board, the worker's loop, and the client that keeps a worker alive."""
