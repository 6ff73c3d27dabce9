"""Opening a shift with a float."""
