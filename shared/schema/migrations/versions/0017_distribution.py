"""Make distributors, their contracts, price lists and commission."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "distributor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column(
            "kind", sa.Enum("agency", "ota", "company", name="distributor_kind"), nullable=False
        ),
        sa.Column("licence", sa.Text(), server_default="", nullable=False),
        sa.Column("telephone", sa.Text(), server_default="", nullable=False),
        sa.Column("frozen", sa.Boolean(), server_default="false", nullable=False),
        sa.CheckConstraint("code <> ''", name=op.f("ck_distributor_code")),
        sa.CheckConstraint("name_zh <> ''", name=op.f("ck_distributor_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distributor")),
        sa.UniqueConstraint("code", name=op.f("uq_distributor_code")),
    )
    op.create_table(
        "contract",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("distributor_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("days", postgresql.DATERANGE(), nullable=False),
        sa.Column(
            "state", sa.Enum("DRAFT", "SIGNED", "DROPPED", name="contract_state"), nullable=False
        ),
        sa.Column("basis", sa.Enum("sold", "redeemed", name="settlement_basis"), nullable=False),
        sa.Column("period", sa.Enum("week", "month", name="settlement_period"), nullable=False),
        sa.Column("prepaid", sa.Boolean(), nullable=False),
        sa.Column("credit_limit", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(distributor_id, distributor_id, '[]')"), "&&"),
            (sa.column("days"), "&&"),
            where=sa.text("state = 'SIGNED'"),
            using="gist",
            name="ex_contract_one_at_a_time",
        ),
        sa.CheckConstraint(
            "(state = 'SIGNED') = (signed_at IS NOT NULL)", name=op.f("ck_contract_signed")
        ),
        sa.CheckConstraint(
            "NOT isempty(days) AND NOT lower_inf(days)", name=op.f("ck_contract_days")
        ),
        sa.CheckConstraint("credit_limit >= 0", name=op.f("ck_contract_credit_limit")),
        sa.ForeignKeyConstraint(
            ["distributor_id"], ["distributor.id"], name=op.f("fk_contract_distributor_id")
        ),
        sa.ForeignKeyConstraint(["signed_by"], ["staff.id"], name=op.f("fk_contract_signed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        sa.UniqueConstraint("number", name=op.f("uq_contract_number")),
    )
    op.create_index(
        op.f("ix_contract_distributor_id"), "contract", ["distributor_id"], unique=False
    )
    op.create_table(
        "contract_price",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("visit_days", postgresql.DATERANGE(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(contract_id, contract_id, '[]')"), "&&"),
            (sa.text("int4range(ticket_type_id, ticket_type_id, '[]')"), "&&"),
            (sa.column("visit_days"), "&&"),
            using="gist",
            name="ex_contract_price_one_at_a_time",
        ),
        sa.CheckConstraint("NOT isempty(visit_days)", name=op.f("ck_contract_price_visit_days")),
        sa.CheckConstraint("amount BETWEEN 0 AND 10000000", name=op.f("ck_contract_price_amount")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_price_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_contract_price_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_price")),
    )
    op.create_index(
        op.f("ix_contract_price_contract_id"), "contract_price", ["contract_id"], unique=False
    )
    op.create_table(
        "commission_step",
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("from_ticket", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rate", sa.SmallInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(rate IS NULL) <> (amount IS NULL)", name=op.f("ck_commission_step_one_of")
        ),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_commission_step_amount")),
        sa.CheckConstraint("from_ticket >= 1", name=op.f("ck_commission_step_from_ticket")),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000", name=op.f("ck_commission_step_rate")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_commission_step_contract_id")
        ),
        sa.PrimaryKeyConstraint("contract_id", "from_ticket", name=op.f("pk_commission_step")),
    )
