"""Signing in with staff number and PIN."""
