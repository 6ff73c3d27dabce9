"""The page of ticket types: the list, and the form of one type."""
