"""The unattended day, the windows to play with, and the demonstration server."""
