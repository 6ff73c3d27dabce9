"""Shifts of a cashier at a drawer, and their float."""
