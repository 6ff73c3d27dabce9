"""Count unknown codes of coupons, so that none is found by trying."""

import sqlalchemy as sa
from alembic import op

revision = "0020b"
down_revision = "0020a"


def upgrade() -> None:
    op.create_table(
        "code_miss",
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("holder IN ('staff', 'station')", name=op.f("ck_code_miss_holder")),
        sa.CheckConstraint("misses BETWEEN 1 AND 20", name=op.f("ck_code_miss_misses")),
        sa.PrimaryKeyConstraint("holder", "id", name=op.f("pk_code_miss")),
    )
