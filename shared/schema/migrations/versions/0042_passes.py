"""Let a pass have photos, cards, pauses and renewals, and a ticket become another type."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0046"

_HERE = ("station_id", "staff_id")


def upgrade() -> None:
    op.execute("ALTER TYPE ticket_state ADD VALUE IF NOT EXISTS 'ON_HOLD'")
    op.execute("ALTER TYPE look_up_kind ADD VALUE IF NOT EXISTS 'contact'")
    for kind in ("exchange", "upgrade"):
        op.execute(f"ALTER TYPE refund_kind ADD VALUE IF NOT EXISTS '{kind}'")
    op.create_table(
        "person_photo",
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        *_by_whom(),
        sa.CheckConstraint("octet_length(sealed) BETWEEN 64 AND 400000", name="size"),
    )
    op.create_table(
        "payment_move",
        sa.Column("payment_id", sa.Uuid(), primary_key=True),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("origin_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount > 0", name="amount"),
    )
    op.create_index("ix_payment_move_from", "payment_move", ["from_id"])
    _renewals()
    _holds()
    _cards()


def _renewals() -> None:
    op.create_table(
        "pass_renewal",
        sa.Column("ticket_id", sa.Uuid(), primary_key=True),
        sa.Column("pass_id", sa.Uuid(), nullable=False),
        sa.Column("renews", sa.Uuid(), nullable=False),
        sa.CheckConstraint("renews <> ticket_id AND pass_id <> ticket_id", name="others"),
    )
    op.create_index("ix_pass_renewal_pass", "pass_renewal", ["pass_id"])
    op.create_index("ix_pass_renewal_renews", "pass_renewal", ["renews"])


def _holds() -> None:
    op.create_table(
        "pass_hold",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *_by_whom(),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_by", sa.Integer(), nullable=True),
        sa.Column("released_station", sa.Integer(), nullable=True),
        sa.Column("days", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint("reason IN ('illness', 'travel', 'study', 'other')", name="reason"),
        sa.CheckConstraint("days BETWEEN 0 AND 180", name="days"),
        sa.CheckConstraint(
            "num_nulls(released_at, released_by, released_station, days) IN (0, 4)",
            name="released",
        ),
    )
    op.create_index("ix_pass_hold_ticket", "pass_hold", ["ticket_id"])
    op.create_index(
        "uq_pass_hold_open",
        "pass_hold",
        ["ticket_id"],
        unique=True,
        postgresql_where=sa.text("released_at IS NULL"),
    )


def _cards() -> None:
    op.create_table(
        "pass_card",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("pass_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("digest", sa.BigInteger(), nullable=False),
        sa.Column("bound_at", sa.DateTime(timezone=True), nullable=False),
        *_by_whom(),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.CheckConstraint("why IN ('lost', 'replaced', 'returned')", name="why"),
        sa.CheckConstraint("num_nulls(ended_at, ended_by, why) IN (0, 3)", name="ended"),
    )
    living = sa.text("ended_at IS NULL")
    op.create_index("ix_pass_card_pass", "pass_card", ["pass_id"])
    op.create_index("ix_pass_card_person", "pass_card", ["person_id"])
    op.create_index(
        "uq_pass_card_living", "pass_card", ["digest"], unique=True, postgresql_where=living
    )
    op.create_index(
        "uq_pass_card_holder",
        "pass_card",
        ["pass_id", "person_id"],
        unique=True,
        postgresql_where=living,
    )


def _by_whom() -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, sa.Integer(), nullable=False) for name in _HERE)
