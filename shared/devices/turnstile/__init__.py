"""Turnstiles: what we need of one, the driver of the AA controller, and its simulator."""
