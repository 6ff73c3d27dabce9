"""Have refunds above an amount approved by somebody else before they are paid back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0034a"
down_revision = "0036"


def upgrade() -> None:
    op.add_column(
        "site",
        sa.Column("refund_limit", sa.BigInteger(), nullable=False, server_default="100000"),
    )
    op.create_check_constraint("refund_limit", "site", "refund_limit >= 0")
    state = postgresql.ENUM("ASKED", "APPROVED", "REJECTED", "DONE", name="request_state")
    op.create_table(
        "refund_request",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("state", state, nullable=False),
        sa.Column("tickets", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
        sa.CheckConstraint("decided_by <> asked_by", name="two_persons"),
        sa.CheckConstraint("amount > 0 AND cardinality(tickets) > 0", name="amounts"),
        sa.CheckConstraint("(state = 'ASKED') = (decided_by IS NULL)", name="decided"),
        sa.CheckConstraint("state <> 'REJECTED' OR why <> ''", name="why"),
    )
    op.create_index("ix_refund_request_order", "refund_request", ["order_id"])
    op.create_index(
        "ix_refund_request_asked",
        "refund_request",
        ["asked_at"],
        postgresql_where=sa.text("state = 'ASKED'"),
    )
