"""Prove promo codes by what nobody can work out of a word: a number made for each."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column(
        "promo_code",
        sa.Column(
            "proof",
            sa.LargeBinary(),
            server_default=sa.text("decode(replace(gen_random_uuid()::text, '-', ''), 'hex')"),
            nullable=False,
        ),
    )
    op.execute("DROP FUNCTION IF EXISTS app.promo_digest(text)")
