"""How Python meets PostgreSQL: engine, declarative base, verbs, the embedded cluster, the queue."""
