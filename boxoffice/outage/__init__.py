"""What a window does while the database is gone: it sells on from what it has reserved."""
