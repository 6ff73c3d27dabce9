"""Signing by a second person at a cashier's window, for one action only."""
