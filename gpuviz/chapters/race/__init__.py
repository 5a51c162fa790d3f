"""The chapter of the race: one matrix product, one professor against 1,000 students."""
