"""Let a site write its own layouts of tickets, slips and confirmations."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0043a"


def upgrade() -> None:
    op.create_table(
        "print_layout",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.UniqueConstraint("code"),
        sa.CheckConstraint("length(content) <= 20000", name="content"),
    )
