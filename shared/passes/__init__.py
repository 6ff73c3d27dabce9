"""Annual passes: photo, card, pause, renewal; a pass is its tickets, one after the other."""
