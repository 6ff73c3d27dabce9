"""Tell exits from entries, and keep what an arm did that no admission accounts for."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0053"

_KINDS = (
    "WALKED_OUT",
    "FREE_PASSAGE",
    "TAIL_GATING",
    "FORCED",
    "REVERSE",
    "STAY",
    "EXTERNAL",
    "FIRE",
    "FIRE_OVER",
    "HELD_OPEN",
    "HELD_OPEN_OVER",
    "TEST",
    "TEST_OVER",
    "SENSOR_FAULT",
    "SENSOR_WELL",
    "SWAPPED",
    "BOARD_FAULT",
)


def upgrade() -> None:
    op.add_column("lane", sa.Column("kind", sa.Text(), nullable=False, server_default="entry"))
    op.create_check_constraint(
        op.f("ck_lane_kind"), "lane", "kind IN ('entry', 'exit', 'exit_free')"
    )
    op.create_table(
        "lane_news",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("lane_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("entered", sa.SmallInteger(), nullable=False),
        sa.Column("walked_out", sa.SmallInteger(), nullable=False),
        sa.Column("admission_id", sa.Uuid(), nullable=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "xid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
        sa.CheckConstraint(
            f"kind IN ({', '.join(repr(kind) for kind in _KINDS)})", name=op.f("ck_lane_news_kind")
        ),
        sa.CheckConstraint(
            "persons BETWEEN 0 AND 100 AND entered >= 0 AND walked_out >= 0"
            " AND entered + walked_out <= persons",
            name=op.f("ck_lane_news_persons"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lane_news")),
        postgresql_partition_by="RANGE (id)",
    )
    op.create_index("ix_lane_news_xid", "lane_news", ["xid"], unique=False)
    op.create_index("ix_lane_news_day", "lane_news", ["business_date"], unique=False)
