"""Turns a park into a training area, for tests."""

from __future__ import annotations

import psycopg


def turn_to_training(admin_url: str) -> None:
    """Let the park be in training, its windows with it."""
    with psycopg.connect(admin_url) as root:
        root.execute("UPDATE app.site SET mode = 'training'")
        root.execute("UPDATE app.signing_key SET purpose = 'training'")
