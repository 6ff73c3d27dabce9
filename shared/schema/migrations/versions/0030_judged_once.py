"""Judge once what stands still between sales; a counter knows its shift."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0031"

# These answer true now, and what a function answers cannot be replaced.
_ANSWER = (
    "app.audit_append(integer, integer, text, uuid, jsonb)",
    "app.post_entry(uuid, text, uuid, date, integer, integer, text[], bigint[])",
    "app.take_places(integer, text, integer)",
    "app.hours_hold(uuid, date, integer, integer, boolean)",
)


def upgrade() -> None:
    op.add_column("receipt_counter", sa.Column("shift_id", sa.Uuid(), nullable=True))
    _create_ground()
    _create_lines()
    for function in _ANSWER:
        op.execute(f"DROP FUNCTION IF EXISTS {function}")


def _create_ground() -> None:
    op.create_table(
        "ground_version",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_ground_version_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ground_version")),
    )
    op.execute("INSERT INTO ground_version (id, version) VALUES (1, 1)")
    op.create_table(
        "sale_ground",
        sa.Column("login", sa.Text(collation="C"), nullable=False),
        sa.Column("visit_day", sa.Date(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.SmallInteger(), nullable=False),
        sa.Column("channel_code", sa.Text(), nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("sells", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("ahead_days", sa.SmallInteger(), nullable=False),
        sa.Column("hold_minutes", sa.SmallInteger(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("day_kind", sa.SmallInteger(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=True),
        sa.Column("in_force_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("keys", sa.ARRAY(sa.Integer()), nullable=False),
        sa.Column("least_id", sa.Uuid(), nullable=False),
        sa.Column("most_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("login", "visit_day", name=op.f("pk_sale_ground")),
        prefixes=["UNLOGGED"],
    )


def _create_lines() -> None:
    op.create_table(
        "judged_line",
        sa.Column("sold_on", sa.Date(), nullable=False),
        sa.Column("terms_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("price_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("visit_day", sa.Date(), nullable=False),
        sa.Column("channel_id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("day_kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tier_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("days", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("list_amount", sa.BigInteger(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("fits", sa.Boolean(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("by_hour", sa.Boolean(), nullable=False),
        sa.Column("on_sale", sa.Boolean(), nullable=False),
        sa.Column("days_ahead", sa.SmallInteger(), nullable=True),
        sa.Column("sale_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sale_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("zones", sa.ARRAY(sa.Integer()), nullable=False),
        sa.Column("uses", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("series", sa.ARRAY(sa.Integer()), nullable=False),
        sa.PrimaryKeyConstraint(
            *("sold_on", "terms_id", "price_id", "visit_day", "channel_id", "day_kind"),
            *("quantity", "tier_id", "first_day", "days"),
            name=op.f("pk_judged_line"),
        ),
        prefixes=["UNLOGGED"],
    )
