"""Hold orders while they are paid, and know where the money of each tender stands."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0033"
down_revision = "0032a"

OPEN = "state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING')"
STATES = ("CREATED", "CANCELLED", "SENT", "ASKING", "SUCCEEDED", "FAILED", "REVERSING", "REVERSED")


def upgrade() -> None:
    op.execute("ALTER TYPE tender ADD VALUE 'static_code'")
    op.execute("ALTER TYPE payment_state ADD VALUE 'TO_CHECK'")
    op.add_column("payment", sa.Column("reference", sa.Text(), nullable=True))
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account,
        [{"code": "2205", "name_zh": "预收款（储值、代金券）", "name_en": "Prepaid and vouchers"}],
    )
    _held_orders()
    _charges()


def _held_orders() -> None:
    op.create_table(
        "held_order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("parked", sa.Boolean(), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("basket", postgresql.JSONB(), nullable=True),
        sa.Column("document", postgresql.JSONB(), nullable=True),
        sa.CheckConstraint("total >= 0 AND tickets > 0", name=op.f("ck_held_order_amounts")),
        sa.CheckConstraint("NOT parked OR document IS NULL", name=op.f("ck_held_order_parked")),
        sa.ForeignKeyConstraint(
            ["id"], ["place_hold.id"], name=op.f("fk_held_order_id_place_hold")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_order")),
    )
    op.create_index(
        "ix_held_order_parked",
        "held_order",
        ["held_until"],
        postgresql_where=sa.text("parked"),
    )


def _charges() -> None:
    tender = postgresql.ENUM(name="tender", create_type=False)
    op.create_table(
        "charge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("tender", tender, nullable=False),
        sa.Column("state", sa.Enum(*STATES, name="charge_state"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("charge_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("cancel_requested", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("auth_code", sa.Text(), nullable=True),
        sa.Column("gateway", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_charge_amount")),
        sa.CheckConstraint("tender::text IN ('wechat', 'alipay')", name=op.f("ck_charge_tender")),
        sa.CheckConstraint(
            "auth_code IS NULL OR state = 'CREATED'", name=op.f("ck_charge_auth_code")
        ),
        sa.CheckConstraint(f"(next_at IS NOT NULL) = ({OPEN})", name=op.f("ck_charge_next_at")),
        sa.ForeignKeyConstraint(
            ["order_id"], ["place_hold.id"], name=op.f("fk_charge_order_id_place_hold")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge")),
    )
    op.create_index(
        "ix_charge_open",
        "charge",
        ["order_id"],
        unique=True,
        postgresql_where=sa.text(OPEN),
    )
    op.create_index("ix_charge_order", "charge", ["order_id"])
    op.create_index("ix_charge_shift", "charge", ["shift_id"])
    op.create_index(
        "ix_charge_due", "charge", ["next_at"], postgresql_where=sa.text("next_at IS NOT NULL")
    )
