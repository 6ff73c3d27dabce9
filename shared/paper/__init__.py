"""Layouts and the device-neutral pages made from them: tickets, receipts, slips."""
