"""Ticket and receipt printers: the protocol, the ESC/POS driver and its simulator."""
