"""Have gates find visitors by the key of the day, and drop it when the day is over."""

import sqlalchemy as sa
from alembic import op

revision = "0051a"
down_revision = "0053a"


def upgrade() -> None:
    op.create_table(
        "gate_key",
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), primary_key=True),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("octet_length(public_key) = 32", name="public_key"),
    )
    op.create_table(
        "day_message",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("station_id", "day"),
    )
    op.create_table(
        "day_look_up",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("digest", sa.LargeBinary(), primary_key=True),
        sa.Column("ticket_id", sa.Uuid(), primary_key=True),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.CheckConstraint("octet_length(digest) = 16", name="digest"),
    )
    op.create_index("ix_day_look_up_ticket", "day_look_up", ["ticket_id"])
