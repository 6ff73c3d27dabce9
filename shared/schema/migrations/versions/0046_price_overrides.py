"""Sell at a price that a supervisor has agreed to, and in one's own shift only."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0041"


def upgrade() -> None:
    op.execute("ALTER TYPE discount_source ADD VALUE 'agreed'")
    op.execute("DROP FUNCTION IF EXISTS app.first_receipt(integer, date)")
    op.add_column("receipt_counter", sa.Column("staff_id", sa.Integer(), nullable=True))
    # The first order after the update takes the counter to its shift anew.
    op.execute("UPDATE receipt_counter SET shift_id = NULL")
    op.create_check_constraint(
        op.f("ck_receipt_counter_whose"),
        "receipt_counter",
        "(shift_id IS NULL) = (staff_id IS NULL)",
    )
    op.create_table(
        "price_override",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("shown", sa.BigInteger(), nullable=False),
        sa.Column("agreed", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("approver_id <> staff_id", name=op.f("ck_price_override_two_persons")),
        sa.CheckConstraint(
            "agreed >= 0 AND agreed < shown AND quantity > 0",
            name=op.f("ck_price_override_amounts"),
        ),
        sa.CheckConstraint(
            "reason IN ('contract', 'service', 'posted', 'charity', 'other')",
            name=op.f("ck_price_override_reason"),
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_price_override_{column}_{table}")
            )
            for column, table in (
                ("shift_id", "shift"),
                ("station_id", "station"),
                ("staff_id", "staff"),
                ("approver_id", "staff"),
                ("ticket_type_id", "ticket_type"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_override")),
    )
    op.create_index("ix_price_override_shift", "price_override", ["shift_id"])
    op.create_table(
        "price_override_use",
        sa.Column("override_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["override_id"],
            ["price_override.id"],
            name=op.f("fk_price_override_use_override_id_price_override"),
        ),
        sa.PrimaryKeyConstraint("override_id", name=op.f("pk_price_override_use")),
    )
