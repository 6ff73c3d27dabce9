"""Terminals that exist only in memory: they speak the real bytes and take invented money."""
