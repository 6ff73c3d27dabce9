"""Readers of identity cards: the protocol, the SDT driver and its simulator."""
