"""The room of places: how days are cut into slots, and what is left of each."""
