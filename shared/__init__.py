"""The departments that the programs share; each imports only those above it in the list."""
