"""What `dev.py` does before the environment exists: the standard library only."""
