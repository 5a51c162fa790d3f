"""Why GPUs became so precious: from what this machine measures to a data centre, and who builds it."""
