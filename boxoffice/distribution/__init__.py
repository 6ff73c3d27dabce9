"""The room of distributors: who sells for the site, and what was agreed with them."""
