"""What the customer sees: the second screen and the pole display."""
