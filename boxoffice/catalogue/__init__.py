"""Catalogue and prices: the room where a park says what it sells, by editions."""
