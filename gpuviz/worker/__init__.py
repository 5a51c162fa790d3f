"""The process boundary: messages, shared memory, the worker's job queue, and the supervisor that restarts a worker."""
