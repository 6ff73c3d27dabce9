"""Let a gate pause a pass with which somebody else has come."""

from alembic import op

revision = "0051b"
down_revision = "0049a"


def upgrade() -> None:
    op.alter_column("pass_hold", "staff_id", nullable=True)
    op.drop_constraint("ck_pass_hold_reason", "pass_hold")
    op.create_check_constraint(
        "reason", "pass_hold", "reason IN ('illness', 'travel', 'study', 'other', 'mismatch')"
    )
    op.create_check_constraint("staff", "pass_hold", "staff_id IS NOT NULL OR reason = 'mismatch'")
