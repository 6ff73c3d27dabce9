"""Give tickets back: refunds, what they are worth, the papers that were printed again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0029"

REASONS = "reason IN ('plans', 'wrong', 'weather', 'illness', 'double', 'site', 'other')"
REPRINT_REASONS = "reason IN ('doubt', 'jam', 'damaged', 'lost', 'other')"
FEE = "fee BETWEEN 0 AND gross AND amount = gross - fee"


def upgrade() -> None:
    for state in ("PARTLY_REFUNDED", "REFUNDED", "VOIDED"):
        op.execute(f"ALTER TYPE order_state ADD VALUE IF NOT EXISTS '{state}'")
    op.execute(
        "INSERT INTO account (code, name_zh, name_en)"
        " VALUES ('6051', '退改手续费收入', 'Fees for refunds and changes')"
    )
    op.add_column("payment", sa.Column("refund_id", sa.Uuid(), nullable=True))
    _refunds()
    _parts()
    _reprints()
    op.create_table(
        "promo_return",
        sa.Column("promotion_id", sa.Integer(), sa.ForeignKey("promotion.id"), primary_key=True),
        sa.Column("order_id", sa.Uuid(), primary_key=True),
        sa.Column("returned_at", sa.DateTime(timezone=True), nullable=False),
    )


def _refunds() -> None:
    op.create_table(
        "refund_counter",
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), primary_key=True),
        sa.Column("business_date", sa.Date(), primary_key=True),
        sa.Column("last", sa.Integer(), nullable=False),
    )
    kind = postgresql.ENUM("refund", "void", "change", name="refund_kind")
    op.create_table(
        "refund",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(f"{FEE} AND (kind <> 'void' OR fee = 0)", name="amounts"),
        sa.CheckConstraint(REASONS, name="reason"),
        sa.CheckConstraint("approver_id <> staff_id", name="two_persons"),
    )
    op.create_index("ix_refund_order", "refund", ["order_id"])
    op.create_index("ix_refund_day", "refund", ["business_date"])
    op.create_index("ix_refund_shift", "refund", ["shift_id"])


def _parts() -> None:
    op.create_table(
        "refund_ticket",
        sa.Column("ticket_id", sa.Uuid(), primary_key=True),
        sa.Column("refund_id", sa.Uuid(), sa.ForeignKey("refund.id"), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("next_ticket_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(FEE, name="amounts"),
    )
    op.create_index("ix_refund_ticket_refund", "refund_ticket", ["refund_id"])
    op.create_index("uq_refund_ticket_next", "refund_ticket", ["next_ticket_id"], unique=True)
    op.create_table(
        "refund_share",
        sa.Column(
            "ticket_id", sa.Uuid(), sa.ForeignKey("refund_ticket.ticket_id"), primary_key=True
        ),
        sa.Column("zone_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount >= 0", name="amount"),
    )


def _reprints() -> None:
    op.create_table(
        "reprint",
        sa.Column("ticket_id", sa.Uuid(), primary_key=True),
        sa.Column("code_version", sa.SmallInteger(), primary_key=True, autoincrement=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(REPRINT_REASONS, name="reason"),
    )
    op.create_index("ix_reprint_shift", "reprint", ["shift_id"])
