"""The room of the place: the site's settings, zones, stations, channels, special days, taxes."""
