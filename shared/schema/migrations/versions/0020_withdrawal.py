"""Let an approved edition be taken back before its time: by whom, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

WITHDRAWN = (
    "num_nonnulls(withdrawn_by, withdrawn_reason) = 0"
    " OR num_nonnulls(withdrawn_by, withdrawn_reason) = 2"
    " AND withdrawn_reason <> '' AND state = 'DROPPED'"
)


def upgrade() -> None:
    op.add_column("edition", sa.Column("withdrawn_by", sa.Integer(), nullable=True))
    op.add_column("edition", sa.Column("withdrawn_reason", sa.Text(), nullable=True))
    op.create_foreign_key(
        op.f("fk_edition_withdrawn_by"), "edition", "staff", ["withdrawn_by"], ["id"]
    )
    op.create_check_constraint(op.f("ck_edition_withdrawn"), "edition", WITHDRAWN)
