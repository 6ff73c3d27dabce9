"""Let a site say what lanes do when it is full, and tell who came back from who came anew."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0060"

MODES = "IN ('ONE_OUT_ONE_IN', 'CLOSED')"


def upgrade() -> None:
    op.add_column("site", sa.Column("hysteresis", sa.SmallInteger(), nullable=False,
                                    server_default="5"))  # fmt: skip
    op.create_check_constraint("hysteresis", "site", "hysteresis BETWEEN 1 AND 20")
    for table in ("site", "zone"):
        for column in ("full_lanes", "day_full_lanes"):
            op.add_column(table, sa.Column(column, sa.Text(), nullable=False,
                                           server_default="ONE_OUT_ONE_IN"))  # fmt: skip
            op.create_check_constraint(column, table, f"{column} {MODES}")
    for table in ("lane_counter", "occupancy_sample"):
        op.add_column(table, sa.Column("came_back", sa.Integer(), nullable=False,
                                       server_default="0"))  # fmt: skip
