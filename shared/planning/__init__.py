"""Setting a site up: how large it is, and what a site of its kind begins with."""
