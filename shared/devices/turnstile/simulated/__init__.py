"""Turnstiles that exist only in memory: boards that speak the real bytes, and people at arms."""
