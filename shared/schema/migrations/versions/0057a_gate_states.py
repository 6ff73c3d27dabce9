"""Let gates say how they stand, and have the office approve the key of a gate that was replaced."""

import sqlalchemy as sa
from alembic import op

revision = "0057a"
down_revision = "0059a"


def upgrade() -> None:
    op.create_table(
        "gate_state",
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), primary_key=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unsent", sa.Integer(), nullable=False),
        sa.Column("stuck", sa.Integer(), nullable=False),
        sa.CheckConstraint("stuck BETWEEN 0 AND unsent", name="unsent"),
    )
    op.add_column("gate_key", sa.Column("waiting_key", sa.LargeBinary(), nullable=True))
    op.add_column("gate_key", sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))
    op.create_check_constraint("waiting_key", "gate_key", "octet_length(waiting_key) = 32")
    op.create_check_constraint(
        "waiting", "gate_key", "(waiting_key IS NULL) = (waiting_since IS NULL)"
    )
