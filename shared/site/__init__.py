"""The place and its people: zones, lanes, stations, channels, staff, sign-in."""
