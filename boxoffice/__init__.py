"""The ticket window: a Qt program for cashiers and, by role, the back office."""
