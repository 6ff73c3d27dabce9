"""Let a card or a wristband stand for a plain ticket; it then stands for no person."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0051b"


def upgrade() -> None:
    op.alter_column("pass_card", "person_id", nullable=True)
    op.create_index(
        "uq_pass_card_ticket",
        "pass_card",
        ["pass_id"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL AND person_id IS NULL"),
    )
