"""Let a site say how much of a timeslot a window may keep aside for the time without database."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0055"


def upgrade() -> None:
    op.add_column(
        "site",
        sa.Column("outage_percent", sa.SmallInteger(), nullable=False, server_default="10"),
    )
    op.create_check_constraint("outage_percent", "site", "outage_percent BETWEEN 0 AND 50")
