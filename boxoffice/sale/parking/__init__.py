"""Baskets put aside for any window to take up, their places kept."""
