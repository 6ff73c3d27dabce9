"""Make payments."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column(
            "tender",
            sa.Enum(
                *("cash", "card", "wechat", "alipay", "prepaid", "account", "voucher"),
                name="tender",
            ),
            nullable=False,
        ),
        sa.Column("state", sa.Enum("SUCCEEDED", name="payment_state"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("received >= amount", name=op.f("ck_payment_received")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index("ix_payment_day", "payment", ["business_date"], unique=False)
    op.create_index("ix_payment_order", "payment", ["order_id"], unique=False)
