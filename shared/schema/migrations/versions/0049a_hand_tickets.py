"""Let tickets that were sold on pre-printed paper be entered later, each serial once."""

import sqlalchemy as sa
from alembic import op

revision = "0049a"
down_revision = "0051a"


def upgrade() -> None:
    op.create_table(
        "hand_ticket",
        sa.Column("serial", sa.Text(), primary_key=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.UniqueConstraint("ticket_id"),
        sa.CheckConstraint("serial ~ '^[0-9A-Z]{1,20}$'", name="serial"),
    )
    op.create_index("ix_hand_ticket_order", "hand_ticket", ["order_id"])
