"""Let machines sell, and orders made elsewhere be picked up."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0046a"


def upgrade() -> None:
    op.drop_constraint(op.f("ck_station_kind"), "station", type_="check")
    op.create_check_constraint(
        "kind",
        "station",
        "kind IN ('window', 'gate', 'office', 'server', 'kiosk', 'online', 'ota')",
    )
    op.create_table(
        "pickup",
        sa.Column("order_id", sa.Uuid(), primary_key=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("collected_as", sa.Uuid(), nullable=True),
        sa.Column("collected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("station_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "num_nonnulls(collected_as, collected_at, station_id, staff_id) IN (0, 4)",
            name="collected",
        ),
    )
    op.create_table(
        "pickup_key",
        sa.Column("digest", sa.LargeBinary(), primary_key=True),
        sa.Column("order_id", sa.Uuid(), sa.ForeignKey("pickup.order_id"), nullable=False),
        sa.CheckConstraint("octet_length(digest) = 32", name="digest"),
    )
    op.create_index("ix_pickup_key_order_id", "pickup_key", ["order_id"])
    op.create_table(
        "pickup_miss",
        sa.Column("phone", sa.LargeBinary(), primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("misses BETWEEN 1 AND 5", name="misses"),
        sa.CheckConstraint("octet_length(phone) = 32", name="phone"),
    )
    op.create_table(
        "machine_notice",
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), primary_key=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('OK', 'PAPER_LOW', 'PAPER_OUT', 'PRINTER_GONE', 'STOPPED')", name="state"
        ),
    )
