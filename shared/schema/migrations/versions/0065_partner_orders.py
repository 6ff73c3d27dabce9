"""Answer orders of channels elsewhere over HTTP: whose they are, and what each was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0057a"


def upgrade() -> None:
    op.execute("DROP FUNCTION IF EXISTS app.note_refused_order(jsonb, text)")
    op.create_table(
        "partner_account",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("channel_id", sa.SmallInteger(), sa.ForeignKey("channel.id"), nullable=False),
        sa.Column("interface", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("secrets", sa.LargeBinary(), nullable=False),
        sa.Column("key_number", sa.SmallInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False, server_default="true"),
        sa.CheckConstraint("interface IN ('ctrip', 'meituan')", name="interface"),
        sa.CheckConstraint("length(account) BETWEEN 1 AND 64", name="account"),
        sa.UniqueConstraint("interface", "account"),
    )
    op.create_table(
        "partner_order",
        sa.Column("account_id", sa.Uuid(), sa.ForeignKey("partner_account.id"), primary_key=True),
        sa.Column("channel_no", sa.Text(), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(channel_no) BETWEEN 1 AND 64", name="channel_no"),
        sa.CheckConstraint("length(content) = 32", name="content"),
        sa.CheckConstraint("answer IN ('SOLD_OUT', 'NOT_TAKEN', 'UNKNOWN_PRODUCT')", name="answer"),
    )
    op.create_table(
        "partner_message",
        sa.Column("account_id", sa.Uuid(), sa.ForeignKey("partner_account.id"), primary_key=True),
        sa.Column("digest", sa.LargeBinary(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(digest) = 32", name="digest"),
    )
    op.create_index("ix_partner_message_at", "partner_message", ["at"])
    # Two interfaces of one channel may number alike.
    op.add_column(
        "refused_order",
        sa.Column("account_id", sa.Uuid(), sa.ForeignKey("partner_account.id"), nullable=True),
    )
    op.drop_constraint("uq_refused_order_channel_id_channel_no", "refused_order")
    op.create_unique_constraint(
        None,
        "refused_order",
        ["channel_id", "account_id", "channel_no"],
        postgresql_nulls_not_distinct=True,
    )
