"""Count who is inside by zone, warn before a capacity is reached, and stop selling when it is."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0053"
down_revision = "0054"


def upgrade() -> None:
    _settings()
    _lanes()
    _occupancy()
    _alerts()
    _stops()
    op.create_table(
        "flow_log",
        sa.Column("id", sa.BigInteger(), sa.Identity(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("alert_id", sa.Uuid(), sa.ForeignKey("flow_alert.id"), nullable=True),
        sa.Column("stop_id", sa.Uuid(), sa.ForeignKey("sales_stop.id"), nullable=True),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
    )
    op.create_index("ix_flow_log_at", "flow_log", ["at"])


def _settings() -> None:
    op.add_column("site", sa.Column("daily_capacity", sa.Integer(), nullable=True))
    op.add_column("site", sa.Column("warn_percent", sa.SmallInteger(), nullable=False,
                                    server_default="80"))  # fmt: skip
    op.add_column("site", sa.Column("approval", sa.Text(), nullable=False, server_default=""))
    op.add_column("site", sa.Column("approved_on", sa.Date(), nullable=True))
    op.create_check_constraint("daily_capacity", "site", "daily_capacity >= capacity")
    op.create_check_constraint("warn_percent", "site", "warn_percent BETWEEN 50 AND 99")
    op.add_column("zone", sa.Column("daily_capacity", sa.Integer(), nullable=True))
    op.add_column("zone", sa.Column("exits_counted", sa.Boolean(), nullable=False,
                                    server_default="true"))  # fmt: skip
    op.add_column("zone", sa.Column("stay_minutes", sa.SmallInteger(), nullable=False,
                                    server_default="120"))  # fmt: skip
    op.add_column("zone", sa.Column("plan", postgresql.ARRAY(sa.SmallInteger()), nullable=True))
    op.create_check_constraint("daily_capacity", "zone", "daily_capacity >= capacity")
    op.create_check_constraint("stay_minutes", "zone", "stay_minutes BETWEEN 5 AND 1440")
    op.create_check_constraint("plan", "zone", "cardinality(plan) = 4 AND 0 <= ALL (plan)")
    op.create_table(
        "day_capacity",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("daily_capacity", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.CheckConstraint("capacity > 0 AND daily_capacity > 0", name="positive"),
        sa.CheckConstraint("num_nonnulls(capacity, daily_capacity) > 0", name="says_something"),
    )


def _lanes() -> None:
    op.add_column("lane", sa.Column("from_zone_id", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("fk_lane_from_zone_id_zone"), "lane", "zone", ["from_zone_id"], ["id"]
    )
    op.create_check_constraint("from_zone", "lane", "from_zone_id <> zone_id")
    # As figures were read so far: the zone with the lowest id is the park, and leads to the others.
    op.execute(
        "UPDATE lane SET from_zone_id = park.id FROM (SELECT min(id) AS id FROM zone) AS park"
        " WHERE lane.zone_id <> park.id"
    )


def _occupancy() -> None:
    op.create_table(
        "occupancy_entry",
        sa.Column("id", sa.BigInteger(), sa.Identity(), primary_key=True),
        sa.Column("zone_id", sa.Integer(), sa.ForeignKey("zone.id"), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("station_id", sa.Integer(), sa.ForeignKey("station.id"), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reason IN ('RESET', 'COUNTED')", name="reason"),
        sa.CheckConstraint("(reason = 'COUNTED') = (staff_id IS NOT NULL)", name="who"),
        sa.CheckConstraint("reason <> 'RESET' OR persons = -counted", name="to_zero"),
    )
    op.create_index(
        "uq_occupancy_entry_reset",
        "occupancy_entry",
        ["business_date", sa.text("coalesce(zone_id, 0)")],
        unique=True,
        postgresql_where=sa.text("reason = 'RESET'"),
    )
    op.create_table(
        "occupancy_sample",
        sa.Column("business_date", sa.Date(), primary_key=True),
        sa.Column("zone_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("entered", sa.Integer(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("inside", sa.Integer(), nullable=False),
    )


def _alerts() -> None:
    op.create_table(
        "flow_alert",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("zone_id", sa.Integer(), sa.ForeignKey("zone.id"), nullable=True),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("action", sa.Text(), nullable=False, server_default=""),
        sa.Column("announced", sa.Boolean(), nullable=False, server_default="false"),
        sa.Column("reported", sa.Boolean(), nullable=False, server_default="false"),
        sa.Column("diverted", sa.Boolean(), nullable=False, server_default="false"),
        sa.Column("cleared_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("measure IN ('INSTANT', 'DAY')", name="measure"),
        sa.CheckConstraint("level IN ('WARN', 'FULL')", name="level"),
        sa.CheckConstraint("(owner_id IS NULL) = (seen_at IS NULL)", name="owner"),
        sa.CheckConstraint("capacity > 0", name="capacity"),
    )
    op.create_index(
        "uq_flow_alert_standing",
        "flow_alert",
        [sa.text("coalesce(zone_id, 0)"), "measure"],
        unique=True,
        postgresql_where=sa.text("cleared_at IS NULL"),
    )


def _stops() -> None:
    op.create_table(
        "sales_stop",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("visit_day", sa.Date(), nullable=False),
        sa.Column("zone_id", sa.Integer(), sa.ForeignKey("zone.id"), nullable=True),
        sa.Column("timeslot_id", sa.Integer(), sa.ForeignKey("timeslot.id"), nullable=True),
        sa.Column("lanes", sa.Text(), nullable=False, server_default="OPEN"),
        sa.Column("alert_id", sa.Uuid(), sa.ForeignKey("flow_alert.id"), nullable=True),
        sa.Column("set_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.Column("set_right", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=True),
        sa.CheckConstraint("num_nonnulls(zone_id, timeslot_id) < 2", name="one_scope"),
        sa.CheckConstraint("lanes IN ('OPEN', 'ONE_OUT_ONE_IN', 'CLOSED')", name="lanes"),
        sa.CheckConstraint("lanes = 'OPEN' OR timeslot_id IS NULL", name="lanes_of_a_zone"),
        sa.CheckConstraint("num_nonnulls(alert_id, set_by) = 1", name="set_by"),
        sa.CheckConstraint("(set_by IS NULL) = (set_right IS NULL)", name="set_right"),
        sa.CheckConstraint("lifted_at IS NOT NULL OR lifted_by IS NULL", name="lifted"),
    )
    standing = sa.text("lifted_at IS NULL")
    op.create_index(
        "ix_sales_stop_standing", "sales_stop", ["visit_day"], postgresql_where=standing
    )
    op.create_index(
        "uq_sales_stop_alert", "sales_stop", ["alert_id", "visit_day"], unique=True,
        postgresql_where=standing,
    )  # fmt: skip
    op.create_table(
        "stock_message",
        sa.Column("stop_id", sa.Uuid(), sa.ForeignKey("sales_stop.id"), primary_key=True),
        sa.Column("channel_id", sa.SmallInteger(), sa.ForeignKey("channel.id"), primary_key=True,
                  autoincrement=False),
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('CLOSE', 'OPEN')", name="kind"),
    )  # fmt: skip
