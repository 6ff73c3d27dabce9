"""Tell which ticket took the place of which."""

import sqlalchemy as sa
from alembic import op

revision = "0032a"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "ticket_change",
        sa.Column("ticket_id", sa.Uuid(), primary_key=True),
        sa.Column("next_ticket_id", sa.Uuid(), nullable=False),
    )
    op.create_index("uq_ticket_change_next", "ticket_change", ["next_ticket_id"], unique=True)
    op.drop_index("uq_refund_ticket_next", "refund_ticket")
    op.drop_column("refund_ticket", "next_ticket_id")
    op.create_index("ix_refund_number", "refund", ["number"])
