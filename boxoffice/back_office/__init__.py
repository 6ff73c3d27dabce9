"""The back office: rooms by right, and what every room is given."""
