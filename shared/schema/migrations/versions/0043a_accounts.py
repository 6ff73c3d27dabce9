"""Pay by a member's balance, on account of a distributor, by voucher and by points."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0043a"
down_revision = "0043"

ENTRY_KINDS = ("top_up", "spend", "refund", "pay_out", "merge")


def upgrade() -> None:
    op.execute("ALTER TYPE tender ADD VALUE 'points'")
    op.execute("ALTER TYPE discount_source ADD VALUE 'contract'")
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account,
        [{"code": "6601", "name_zh": "销售费用（代金券、积分）",
          "name_en": "Promotion (vouchers, points)"}],
    )  # fmt: skip
    op.execute("UPDATE account SET name_zh = '预收款（会员储值）', name_en = 'Prepaid by members'"
               " WHERE code = '2205'")  # fmt: skip
    op.add_column(
        "site",
        sa.Column("points_per_yuan", sa.Integer(), nullable=False, server_default="100"),
    )
    op.create_check_constraint("points_per_yuan", "site", "points_per_yuan BETWEEN 0 AND 100000")
    _accounts()
    _entries()
    _vouchers()
    op.create_table(
        "order_contract",
        sa.Column("order_id", sa.Uuid(), primary_key=True),
        sa.Column("contract_id", sa.Integer(), sa.ForeignKey("contract.id"), nullable=False),
    )
    op.create_index("ix_order_contract_contract_id", "order_contract", ["contract_id"])


def _accounts() -> None:
    op.create_table(
        "customer_account",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("member_id", sa.Uuid(), sa.ForeignKey("member.id"), nullable=True, unique=True),
        sa.Column("distributor_id", sa.Integer(), sa.ForeignKey("distributor.id"), nullable=True,
                  unique=True),
        sa.Column("balance", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("entries", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("num_nonnulls(member_id, distributor_id) = 1", name="whose"),
        sa.CheckConstraint("member_id IS NULL OR balance >= 0", name="paid_ahead"),
    )  # fmt: skip


def _entries() -> None:
    tender = postgresql.ENUM(name="tender", create_type=False)
    op.create_table(
        "account_entry",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("customer_account.id"), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Enum(*ENTRY_KINDS, name="account_entry_kind"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("lowest", sa.BigInteger(), nullable=False),
        sa.Column("tender", tender, nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("terms", sa.SmallInteger(), nullable=True),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("refund_id", sa.Uuid(), nullable=True),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("station_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("account_id", "line"),
        sa.CheckConstraint("amount > 0 OR balance >= lowest", name="lowest"),
        sa.CheckConstraint(
            "CASE kind WHEN 'spend' THEN amount < 0 WHEN 'pay_out' THEN amount < 0"
            " WHEN 'merge' THEN amount <> 0 ELSE amount > 0 END",
            name="amount",
        ),
        sa.CheckConstraint(
            "(kind IN ('top_up', 'pay_out')) = (tender IS NOT NULL AND shift_id IS NOT NULL)",
            name="money",
        ),
    )
    op.create_index("ix_account_entry_order", "account_entry", ["order_id"])
    op.create_index("ix_account_entry_shift", "account_entry", ["shift_id"])


def _vouchers() -> None:
    op.create_table(
        "voucher_batch",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("request", sa.Uuid(), nullable=False, unique=True),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("ticket_type_id", sa.Integer(), sa.ForeignKey("ticket_type.id"), nullable=True),
        sa.Column("days", postgresql.DATERANGE(), nullable=False),
        sa.Column("issued_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("num_nonnulls(amount, ticket_type_id) = 1", name="worth"),
        sa.CheckConstraint("amount BETWEEN 1 AND 10000000", name="amount"),
        sa.CheckConstraint("NOT isempty(days) AND NOT lower_inf(days)", name="days"),
        sa.CheckConstraint("name_zh <> ''", name="name"),
    )
    op.create_table(
        "voucher",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("batch_id", sa.Integer(), sa.ForeignKey("voucher_batch.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False, unique=True),
        sa.Column("state", sa.Enum("ISSUED", "USED", name="voucher_state"), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("octet_length(digest) = 16", name="digest"),
        sa.CheckConstraint(
            "(state = 'USED') = (order_id IS NOT NULL AND used_at IS NOT NULL)", name="used"
        ),
    )
    op.create_index("uq_voucher_batch_id_number", "voucher", ["batch_id", "number"], unique=True)
    op.create_index(
        "ix_voucher_order",
        "voucher",
        ["order_id"],
        postgresql_where=sa.text("order_id IS NOT NULL"),
    )
