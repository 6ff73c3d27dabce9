"""Let a zone be switched off."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.add_column(
        "zone", sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False)
    )
