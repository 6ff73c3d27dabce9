"""Keep the key that a handheld proves itself by when its browser has lost what it was known by."""

import sqlalchemy as sa
from alembic import op

revision = "0065a"
down_revision = "0065"


def upgrade() -> None:
    op.add_column("handheld", sa.Column("public_key", sa.LargeBinary(), nullable=True))
    op.create_check_constraint(
        "public_key", "handheld", "public_key IS NULL OR device_digest IS NOT NULL"
    )
    op.create_unique_constraint(None, "handheld", ["public_key"])
