"""Let a site choose the keys of its windows."""

import sqlalchemy as sa
from alembic import op

revision = "0046a"
down_revision = "0042"


def upgrade() -> None:
    op.create_table(
        "site_key",
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("cap", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "cap ~ '^(Ctrl [A-Z0-9]|F9|F11|F12)$' AND act ~ '^[a-z_]{1,40}$'",
            name=op.f("ck_site_key_cap"),
        ),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_site_key")),
        sa.UniqueConstraint("cap", name=op.f("uq_site_key_cap")),
    )
