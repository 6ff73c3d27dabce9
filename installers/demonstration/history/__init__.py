"""Two years that never were: a seeded history of the demonstration park."""
