"""Let windows sell on while the database is gone, and take in what they sold."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0040"
down_revision = "0044"


def upgrade() -> None:
    _blocks()
    _sales()
    _late_entries()
    op.create_table(
        "over_capacity",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("timeslot_id", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.CheckConstraint("places > 0", name=op.f("ck_over_capacity_places")),
        sa.PrimaryKeyConstraint("order_id", "timeslot_id", name=op.f("pk_over_capacity")),
    )


def _blocks() -> None:
    op.create_table(
        "outage_block",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("reserved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("number BETWEEN 1 AND 65535", name=op.f("ck_outage_block_number")),
        sa.CheckConstraint("first > 0 AND last >= first - 1", name=op.f("ck_outage_block_series")),
        sa.ForeignKeyConstraint(
            ["id"], ["place_hold.id"], name=op.f("fk_outage_block_id_place_hold")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage_block")),
        sa.UniqueConstraint("station_id", "number", name=op.f("uq_outage_block_station_id_number")),
    )
    op.create_index(
        "ix_outage_block_open",
        "outage_block",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index("ix_outage_block_series", "outage_block", ["station_id", "business_date"])


def _sales() -> None:
    op.create_table(
        "outage_sale",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("block_id", sa.Uuid(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("sold_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["block_id"], ["outage_block.id"], name=op.f("fk_outage_sale_block_id_outage_block")
        ),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_outage_sale")),
        sa.UniqueConstraint("block_id", "counted", name=op.f("uq_outage_sale_block_id_counted")),
    )
    op.create_index("ix_outage_sale_number", "outage_sale", ["number"])
    op.create_table(
        "outage_ticket",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("number_in_block", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number_in_block BETWEEN 1 AND 65535", name=op.f("ck_outage_ticket_number")
        ),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_outage_ticket")),
    )


def _late_entries() -> None:
    state = sa.Enum("OPEN", "ACCEPTED", "VOIDED", name="late_state")
    op.create_table(
        "late_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("block_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("sold_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("sale", postgresql.JSONB(), nullable=True),
        sa.Column("state", state, nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (sale IS NOT NULL)",
            name=op.f("ck_late_entry_decided"),
        ),
        sa.CheckConstraint("state = 'OPEN' OR why <> ''", name=op.f("ck_late_entry_why")),
        sa.ForeignKeyConstraint(
            ["block_id"], ["outage_block.id"], name=op.f("fk_late_entry_block_id_outage_block")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_entry")),
    )
    op.create_index(
        "ix_late_entry_open",
        "late_entry",
        ["kept_at"],
        postgresql_where=sa.text("state = 'OPEN'"),
    )
    op.create_index("ix_late_entry_shift", "late_entry", ["shift_id"])
