"""Know tickets of a former system by their old codes, and open their value in the ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.execute("ALTER TYPE tender ADD VALUE 'takeover'")
    op.create_table(
        "foreign_code",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("octet_length(digest) = 16", name=op.f("ck_foreign_code_digest")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_foreign_code")),
    )
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account,
        [{"code": "3901", "name_zh": "系统切换过渡", "name_en": "Take-over from a former system"}],
    )
