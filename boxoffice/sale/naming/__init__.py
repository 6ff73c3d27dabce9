"""Who the tickets of a basket are for: typed, checked and handed on with the sale."""
