"""Tickets that were sold by hand while even the computer was gone, entered afterwards."""
