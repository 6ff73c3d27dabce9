"""What is sold: ticket types, their prices, the zones they open."""
