"""Note what the contact of a cash drawer tells: opened by its key, or left open."""

from alembic import op

revision = "0062"
down_revision = "0059"

_MOVES_CASH = "kind IN ('DROP', 'PAY_IN', 'PAY_OUT')"


def upgrade() -> None:
    op.execute("ALTER TYPE opening_kind ADD VALUE 'BY_KEY'")
    op.execute("ALTER TYPE opening_kind ADD VALUE 'LEFT_OPEN'")
    op.drop_constraint("ck_drawer_opening_amount", "drawer_opening")
    op.drop_constraint("ck_drawer_opening_signed", "drawer_opening")
    op.create_check_constraint(
        "amount", "drawer_opening", f"({_MOVES_CASH}) = (amount > 0) AND amount >= 0"
    )
    op.create_check_constraint(
        "signed", "drawer_opening", f"({_MOVES_CASH}) = (approver_id IS NOT NULL)"
    )
