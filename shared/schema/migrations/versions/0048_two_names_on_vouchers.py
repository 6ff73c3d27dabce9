"""Have a second person approve the vouchers that somebody issues."""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    op.add_column(
        "voucher_batch",
        sa.Column("approved_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
    )
    op.add_column(
        "voucher_batch", sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_check_constraint(
        "two_names",
        "voucher_batch",
        "num_nonnulls(approved_by, approved_at) IN (0, 2)"
        " AND approved_by IS DISTINCT FROM issued_by",
    )
