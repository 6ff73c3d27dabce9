"""What a gate does while the database is gone: it judges by heart, and journals before it opens."""
