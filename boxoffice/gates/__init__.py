"""What gates did without the database, and what of it contradicts the rest."""
