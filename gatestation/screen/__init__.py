"""The screen of one lane: what it shows (view), what it does (presenter), and its painted parts."""
