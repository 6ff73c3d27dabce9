"""Handhelds: a page of the local network that scans tickets as a lane, also while it is cut off."""
