"""Bank card terminals: what a window asks of one, and the drivers that ask it."""
