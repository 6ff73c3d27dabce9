"""Let the counter of a lane know by heart whose it is and where it leads."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0033"


def upgrade() -> None:
    op.add_column("lane_counter", sa.Column("login", sa.Text(collation="C"), nullable=True))
    op.add_column("lane_counter", sa.Column("zone_id", sa.Integer(), nullable=True))
    for name in ("since", "until"):
        op.add_column("lane_counter", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    for name in ("least_id", "most_id"):
        op.add_column("lane_counter", sa.Column(name, sa.Uuid(), nullable=True))
