"""Alembic's environment: it works on the connection that `install_schema` hands in."""

from __future__ import annotations

import re
from typing import Any

from alembic import context

from shared.schema.models import METADATA

_PARTITION = re.compile(r"^(ledger_entry|admission|passage|lane_news|audit_log)_\d{6}$")


def include_name(name: str | None, kind: str, parents: Any) -> bool:
    """Leave monthly partitions out: they are made by `make_partitions`, not by migrations."""
    return not (kind == "table" and name is not None and _PARTITION.match(name))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    include_name=include_name,
    compare_server_default=False,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
