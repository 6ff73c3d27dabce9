"""Another price for a line, signed by a supervisor."""
