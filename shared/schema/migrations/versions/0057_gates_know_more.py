"""Let gates find documents and groups while the database is gone, and set aside what comes late."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0061"


def upgrade() -> None:
    op.execute("DROP FUNCTION IF EXISTS app.day_look_ups()")
    op.add_column(
        "day_look_up",
        sa.Column(
            "xid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
    )
    op.create_index("ix_day_look_up_xid", "day_look_up", ["day", "xid"])
    op.add_column("offline_scan", sa.Column("walked", sa.SmallInteger(), nullable=True))
    op.add_column("offline_scan", sa.Column("walked_at", sa.DateTime(timezone=True), nullable=True))
