"""Charging: what the server asks of payment companies, and how it settles what they answer."""
