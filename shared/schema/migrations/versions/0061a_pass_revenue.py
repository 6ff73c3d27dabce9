"""Earn passes by the days that go by, and no longer at their first use."""

import sqlalchemy as sa
from alembic import op

revision = "0061a"
down_revision = "0057"


def upgrade() -> None:
    op.create_table(
        "pass_revenue",
        sa.Column("one", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.CheckConstraint("one", name=op.f("ck_pass_revenue_one")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_pass_revenue")),
    )
    op.execute("INSERT INTO pass_revenue (until) VALUES ('2000-01-01')")
