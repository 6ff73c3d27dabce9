"""Members: their profile and family, what points they have, their tier and its benefits."""
