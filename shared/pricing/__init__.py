"""The one function that prices a basket."""
