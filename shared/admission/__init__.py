"""Letting in: decide, claim, passage."""
