"""Painted parts of the screens; each draws from the theme and gets its words from outside."""
