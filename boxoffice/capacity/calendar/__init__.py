"""The days ahead as a visitor meets them, and the slots of one day."""
