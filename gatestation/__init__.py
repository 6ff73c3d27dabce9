"""The gate: a Qt program that runs one or more lanes."""
