"""Everyone asks at once: people who ask one service, simulated with costs that were measured here."""
