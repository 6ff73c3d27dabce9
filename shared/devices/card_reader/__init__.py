"""Contactless cards through PC/SC: the protocol, the driver, and a card for the virtual reader."""
