"""Money that came or went by a tender."""
