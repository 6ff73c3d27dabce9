"""Who buys and for whom: the member of the sale, the concession of a line."""
