"""Orders: selling, printing, issuing again."""
