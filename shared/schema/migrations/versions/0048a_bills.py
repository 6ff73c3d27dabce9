"""Hold the bills of payment companies against what was paid to the printed code."""

import sqlalchemy as sa
from alembic import op

revision = "0048a"
down_revision = "0049"

LINE_STATES = ("MATCHED", "OPEN", "NOT_OURS", "RETURNED", "SURPLUS")


def upgrade() -> None:
    op.execute("ALTER TYPE payment_state ADD VALUE 'LOST'")
    # Its state may change now, and nothing else of it; see triggers.sql.
    op.execute("DROP TRIGGER IF EXISTS append_only ON payment")
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account,
        [{"code": "1902", "name_zh": "待查款项（静态码与账单不符）",
          "name_en": "Printed code against bills"}],
    )  # fmt: skip
    instant = sa.DateTime(timezone=True)
    op.create_table(
        "bill",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False, unique=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("aside", sa.Integer(), nullable=False),
        sa.Column("imported_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("imported_at", instant, nullable=False),
        sa.CheckConstraint("company IN ('wechat', 'alipay')", name="company"),
        sa.CheckConstraint("first_day <= last_day", name="days"),
    )
    op.create_table(
        "bill_line",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("bill_id", sa.Uuid(), sa.ForeignKey("bill.id"), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", instant, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Enum(*LINE_STATES, name="bill_line_state"), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=True, unique=True),
        sa.Column("decided_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("decided_at", instant, nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("amount > 0", name="amount"),
        sa.CheckConstraint("(state = 'MATCHED') = (payment_id IS NOT NULL)", name="matched"),
        sa.CheckConstraint(
            "state IN ('MATCHED', 'OPEN') OR decided_by IS NOT NULL AND note IS NOT NULL",
            name="decided",
        ),
    )
    op.create_index("uq_bill_line_company", "bill_line", ["company", "number"], unique=True)
    op.create_index(
        "ix_bill_line_open", "bill_line", ["at"], postgresql_where=sa.text("state = 'OPEN'")
    )
    op.create_table(
        "payment_check",
        sa.Column("payment_id", sa.Uuid(), primary_key=True),
        sa.Column("decision", sa.Enum("FOUND", "LOST", name="payment_decision"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("decided_at", instant, nullable=False),
        sa.CheckConstraint("note <> ''", name="note"),
    )
    op.create_index(
        "ix_payment_unsure", "payment", ["at"], postgresql_where=sa.text("state <> 'SUCCEEDED'")
    )
