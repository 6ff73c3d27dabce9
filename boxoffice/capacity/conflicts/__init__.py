"""Bookings that stand against the patterns."""
