"""Know where money stands that goes back, and give back the tickets of a closed day."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0041"
down_revision = "0040"

ON_ITS_WAY = "state IN ('CREATED', 'SENT', 'ASKING')"
PAYBACK_STATES = ("CREATED", "SENT", "ASKING", "FAILED", "WAITING", "SUCCEEDED")
CLOSURE_STATES = ("ASKED", "REJECTED", "RUNNING", "STOPPED", "DONE")
REASONS = "reason IN ('plans', 'wrong', 'weather', 'illness', 'double', 'site', 'other')"


def upgrade() -> None:
    op.execute("ALTER TYPE refund_kind ADD VALUE IF NOT EXISTS 'closure'")
    op.execute(
        "INSERT INTO account (code, name_zh, name_en)"
        " VALUES ('2241', '应退票款', 'Refunds not yet paid out')"
    )
    # Nobody at a till pays back what the server sends, nor what a closed day owes.
    op.alter_column("refund", "shift_id", nullable=True)
    op.alter_column("payment", "shift_id", nullable=True)
    op.create_check_constraint(
        op.f("ck_payment_shift"), "payment", "shift_id IS NOT NULL OR refund_id IS NOT NULL"
    )
    _paybacks()
    _closures()


def _paybacks() -> None:
    tender = postgresql.ENUM(name="tender", create_type=False)
    op.create_table(
        "payback",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("refund_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=True),
        sa.Column("tender", tender, nullable=False),
        sa.Column("state", sa.Enum(*PAYBACK_STATES, name="payback_state"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("gateway", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payback_amount")),
        sa.CheckConstraint(
            f"(next_at IS NOT NULL) = ({ON_ITS_WAY})", name=op.f("ck_payback_next_at")
        ),
        sa.CheckConstraint(
            "(settled_at IS NOT NULL) = (state = 'SUCCEEDED')", name=op.f("ck_payback_settled")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payback")),
    )
    op.create_index("ix_payback_refund", "payback", ["refund_id"])
    op.create_index("ix_payback_order", "payback", ["order_id"])
    op.create_index(
        "ix_payback_due", "payback", ["next_at"], postgresql_where=sa.text("next_at IS NOT NULL")
    )
    op.create_index(
        "ix_payback_open",
        "payback",
        ["created_at"],
        postgresql_where=sa.text("state <> 'SUCCEEDED'"),
    )
    op.execute(
        "INSERT INTO payback (id, refund_id, order_id, tender, state, amount, created_at,"
        " settled_at) SELECT id, refund_id, order_id, tender, 'SUCCEEDED', -amount, at, at"
        " FROM payment WHERE refund_id IS NOT NULL AND amount < 0"
    )


def _closures() -> None:
    op.create_table(
        "closure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Enum(*CLOSURE_STATES, name="closure_state"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("timeslots", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("ticket_types", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("zones", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("decided_by <> asked_by", name=op.f("ck_closure_two_persons")),
        sa.CheckConstraint(
            "(state = 'ASKED') = (decided_by IS NULL)", name=op.f("ck_closure_decided")
        ),
        sa.CheckConstraint(REASONS, name=op.f("ck_closure_reason")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
    )
    state = sa.Enum("WAITING", "DONE", "FAILED", name="closure_ticket_state")
    op.create_table(
        "closure_ticket",
        sa.Column("closure_id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("state", state, server_default="WAITING", nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(state = 'FAILED') = (why IS NOT NULL)", name=op.f("ck_closure_ticket_why")
        ),
        sa.ForeignKeyConstraint(
            ["closure_id"], ["closure.id"], name=op.f("fk_closure_ticket_closure_id_closure")
        ),
        sa.PrimaryKeyConstraint("closure_id", "ticket_id", name=op.f("pk_closure_ticket")),
    )
    op.create_index(
        "ix_closure_ticket_waiting",
        "closure_ticket",
        ["closure_id", "order_id"],
        postgresql_where=sa.text("state = 'WAITING'"),
    )
