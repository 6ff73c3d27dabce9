"""Keep how many may be inside while lanes let one in for one that leaves."""

import sqlalchemy as sa
from alembic import op

revision = "0053a"
down_revision = "0051"


def upgrade() -> None:
    op.add_column("sales_stop", sa.Column("most_inside", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE sales_stop SET most_inside = site.capacity FROM site"
        " WHERE lifted_at IS NULL AND lanes = 'ONE_OUT_ONE_IN'"
    )
    op.create_check_constraint("most_inside", "sales_stop", "most_inside >= 0")
