"""Keep who a parked order is for, sealed, until it is taken up."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0045"


def upgrade() -> None:
    op.add_column("held_order", sa.Column("aside", sa.LargeBinary(), nullable=True))
    op.create_check_constraint("aside", "held_order", "parked OR aside IS NULL")
