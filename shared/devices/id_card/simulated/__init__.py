"""An identity card reader that exists only in memory, and the cards that are laid on it."""
