"""Make shifts."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "shift",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("float_amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('OPEN', 'COUNTING', 'CLOSED')", name=op.f("ck_shift_state")),
        sa.CheckConstraint("float_amount >= 0", name=op.f("ck_shift_float_amount")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_shift_staff_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_shift_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
        sa.UniqueConstraint("station_id", "number", name=op.f("uq_shift_station_id_number")),
    )
    op.create_index(
        "ix_shift_one_open",
        "shift",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text("state <> 'CLOSED'"),
    )
