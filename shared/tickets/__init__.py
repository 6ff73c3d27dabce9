"""Tickets: entitlements, signed codes, signing keys."""
