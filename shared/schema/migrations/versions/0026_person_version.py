"""Count the changes of persons: no clerk writes over what a colleague has just changed."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.add_column("person", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
