"""Takes the data of a former system in: choose, fill in, check, import."""
