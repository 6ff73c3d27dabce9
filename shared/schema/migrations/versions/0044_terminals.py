"""Ask card terminals for money, and know by which slip they gave it."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0034a"

ON_ITS_WAY = "tender = 'card' AND state IN ('CREATED', 'SENT', 'ASKING')"


def upgrade() -> None:
    op.add_column("charge", sa.Column("slip_before", sa.Text(), nullable=True))
    op.add_column("charge", sa.Column("slip", sa.Text(), nullable=True))
    op.drop_constraint(op.f("ck_charge_tender"), "charge")
    op.create_check_constraint(
        op.f("ck_charge_tender"), "charge", "tender::text IN ('wechat', 'alipay', 'card')"
    )
    op.create_check_constraint(
        op.f("ck_charge_slip"),
        "charge",
        "tender::text <> 'card' OR auth_code IS NULL AND slip_before IS NOT NULL",
    )
    op.create_index(
        "ix_charge_terminal",
        "charge",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text(ON_ITS_WAY),
    )
