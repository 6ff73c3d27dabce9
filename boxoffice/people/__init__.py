"""The room of people: who works here, in which roles, and what roles there are."""
