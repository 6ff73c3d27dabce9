"""Queue what channels elsewhere are told of stops, and keep the orders that came too late."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0059a"
down_revision = "0061a"


def upgrade() -> None:
    # A message was written once so far; its state changes from now on, and nothing else of it.
    op.execute("DROP TRIGGER IF EXISTS append_only ON stock_message")
    for column in (
        sa.Column("state", sa.Text(), nullable=False, server_default="QUEUED"),
        sa.Column("tries", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("stock_message", column)
    op.create_check_constraint(
        "state", "stock_message", "state IN ('QUEUED', 'DELIVERED', 'REFUSED')"
    )
    op.create_check_constraint("told", "stock_message", "(state = 'QUEUED') = (told_at IS NULL)")
    op.create_index(
        "ix_stock_message_queued",
        "stock_message",
        ["next_at"],
        postgresql_where=sa.text("state = 'QUEUED'"),
    )
    # What was written before anybody could be told is told now, as it stands by then.
    op.execute("UPDATE stock_message SET next_at = at")
    op.alter_column("stock_message", "next_at", nullable=False)
    op.create_table(
        "refused_order",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("channel_id", sa.SmallInteger(), sa.ForeignKey("channel.id"), nullable=False),
        sa.Column("channel_no", sa.Text(), nullable=False),
        sa.Column("visit_day", sa.Date(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("seen_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
        sa.CheckConstraint("persons > 0", name="persons"),
        sa.CheckConstraint("length(channel_no) BETWEEN 1 AND 64", name="channel_no"),
        sa.CheckConstraint("(seen_by IS NULL) = (seen_at IS NULL)", name="seen"),
        sa.UniqueConstraint("channel_id", "channel_no"),
    )
    op.create_index("ix_refused_order_at", "refused_order", ["at"])
