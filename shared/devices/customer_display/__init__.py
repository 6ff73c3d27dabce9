"""Displays that face the customer: the protocol, LED8 and CD5220 drivers, their simulator."""
