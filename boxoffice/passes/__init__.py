"""The screen of annual passes: photo, card, pause, renewal."""
