"""Let gates admit while the database is gone, and take in what they did."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0048a"


def upgrade() -> None:
    op.create_table(
        "ticket_news",
        sa.Column(
            "xid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("xid", "ticket_id", name=op.f("pk_ticket_news")),
    )
    # Few tickets are valid for long, and a day's tickets are found by their visit day.
    op.create_index(
        "ix_ticket_long",
        "ticket",
        ["visit_day"],
        postgresql_where=sa.text("valid_days > 31"),
    )
    _offline_scans()


def _offline_scans() -> None:
    state = sa.Enum("CLEAR", "OPEN", "ACCEPTED", "REJECTED", name="offline_scan_state")
    op.create_table(
        "offline_scan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("lane_id", sa.Integer(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("admitted", sa.Boolean(), nullable=False),
        sa.Column("by_signature", sa.Boolean(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("code_version", sa.SmallInteger(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spent", sa.Boolean(), nullable=False),
        sa.Column("conflict", sa.Text(), nullable=True),
        sa.Column("state", state, nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(state IN ('ACCEPTED', 'REJECTED')) = (decided_by IS NOT NULL)"
            " AND (decided_by IS NULL) = (decided_at IS NULL)",
            name=op.f("ck_offline_scan_decided"),
        ),
        sa.CheckConstraint("decided_by IS NULL OR why <> ''", name=op.f("ck_offline_scan_why")),
        sa.CheckConstraint(
            "state = 'CLEAR' OR conflict IS NOT NULL", name=op.f("ck_offline_scan_conflict")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offline_scan")),
    )
    op.create_index(
        "ix_offline_scan_open",
        "offline_scan",
        ["at"],
        postgresql_where=sa.text("state = 'OPEN'"),
    )
    op.create_index("ix_offline_scan_day", "offline_scan", ["business_date"])
