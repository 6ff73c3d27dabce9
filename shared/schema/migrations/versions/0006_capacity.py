"""Make places and counters."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005a"


def upgrade() -> None:
    op.create_table(
        "lane_counter",
        sa.Column("lane_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("claimed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("passed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("given_back", sa.Integer(), server_default="0", nullable=False),
        sa.Column("walked_out", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("claimed >= 0 AND given_back >= 0", name=op.f("ck_lane_counter_counts")),
        sa.PrimaryKeyConstraint("lane_id", "business_date", name=op.f("pk_lane_counter")),
        postgresql_with={"fillfactor": 20},
    )
    op.create_table(
        "timeslot_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeslot_series")),
        sa.UniqueConstraint("code", name=op.f("uq_timeslot_series_code")),
    )
    op.create_table(
        "slot_pattern",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("visit_days", postgresql.DATERANGE(), nullable=False),
        sa.Column("weekdays", sa.SmallInteger(), server_default="127", nullable=False),
        sa.Column(
            "holidays",
            postgresql.ENUM("any", "only", "never", name="holiday_condition", create_type=False),
            server_default="any",
            nullable=False,
        ),
        sa.Column("opens", sa.Time(), nullable=True),
        sa.Column("closes", sa.Time(), nullable=True),
        sa.Column("minutes", sa.SmallInteger(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("early_minutes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("late_minutes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.CheckConstraint(
            "early_minutes >= 0 AND late_minutes >= 0", name=op.f("ck_slot_pattern_tolerance")
        ),
        sa.CheckConstraint(
            "minutes IS NULL OR (minutes IN (15, 30, 60, 120) AND opens IS NOT NULL)",
            name=op.f("ck_slot_pattern_minutes"),
        ),
        sa.CheckConstraint(
            "opens < closes AND (opens IS NULL) = (closes IS NULL)",
            name=op.f("ck_slot_pattern_times"),
        ),
        sa.CheckConstraint("NOT isempty(visit_days)", name=op.f("ck_slot_pattern_visit_days")),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_slot_pattern_quota")),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127", name=op.f("ck_slot_pattern_weekdays")),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_slot_pattern_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["timeslot_series.id"], name=op.f("fk_slot_pattern_series_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_pattern")),
    )
    op.create_index(
        op.f("ix_slot_pattern_edition_id"), "slot_pattern", ["edition_id"], unique=False
    )
    op.create_table(
        "slot_share",
        sa.Column("pattern_id", sa.Integer(), nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("release_minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "places > 0 AND release_minutes >= 0", name=op.f("ck_slot_share_amounts")
        ),
        sa.ForeignKeyConstraint(
            ["pattern_id"],
            ["slot_pattern.id"],
            name=op.f("fk_slot_share_pattern_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pattern_id", "pool", name=op.f("pk_slot_share")),
    )
    op.create_table(
        "timeslot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("OPEN", "REMOVED", "LAPSED", name="slot_state"),
            server_default="OPEN",
            nullable=False,
        ),
        sa.Column("pattern_id", sa.Integer(), nullable=True),
        sa.Column("quota_by_hand", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("early_minutes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("late_minutes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_timeslot_quota")),
        sa.CheckConstraint("state = 'OPEN' OR quota = 0", name=op.f("ck_timeslot_closed")),
        sa.ForeignKeyConstraint(
            ["pattern_id"], ["slot_pattern.id"], name=op.f("fk_timeslot_pattern_id")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["timeslot_series.id"], name=op.f("fk_timeslot_series_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeslot")),
        sa.UniqueConstraint(
            "series_id",
            "day",
            "starts",
            name=op.f("uq_timeslot_series_id_day_starts"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_table(
        "slot_release",
        sa.Column("timeslot_id", sa.Integer(), nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("release_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("moved", sa.Integer(), nullable=True),
        sa.CheckConstraint("places >= 0", name=op.f("ck_slot_release_places")),
        sa.CheckConstraint(
            "(released_at IS NULL) = (moved IS NULL)", name=op.f("ck_slot_release_released")
        ),
        sa.ForeignKeyConstraint(
            ["timeslot_id"], ["timeslot.id"], name=op.f("fk_slot_release_timeslot_id")
        ),
        sa.PrimaryKeyConstraint("timeslot_id", "pool", name=op.f("pk_slot_release")),
    )
    op.create_index(
        "ix_slot_release_due",
        "slot_release",
        ["release_at"],
        postgresql_where=sa.text("released_at IS NULL"),
    )
    op.create_table(
        "place",
        sa.Column("timeslot_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("bucket", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("free", sa.Integer(), nullable=False),
        sa.CheckConstraint("free >= 0", name=op.f("ck_place_free")),
        sa.PrimaryKeyConstraint("timeslot_id", "pool", "bucket", name=op.f("pk_place")),
        postgresql_with={"fillfactor": 50},
    )
    op.create_table(
        "place_hold",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "state", sa.Enum("HELD", "CONFIRMED", "FREED", name="hold_state"), nullable=False
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_hold")),
    )
    op.create_index(
        "ix_place_hold_due",
        "place_hold",
        ["expires_at"],
        postgresql_where=sa.text("state = 'HELD'"),
    )
    op.create_table(
        "held_place",
        sa.Column("hold_id", sa.Uuid(), nullable=False),
        sa.Column("timeslot_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("bucket", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_held_place_number")),
        sa.ForeignKeyConstraint(["hold_id"], ["place_hold.id"], name=op.f("fk_held_place_hold_id")),
        sa.PrimaryKeyConstraint(
            "hold_id", "timeslot_id", "pool", "bucket", name=op.f("pk_held_place")
        ),
    )
    op.create_index("ix_held_place_timeslot", "held_place", ["timeslot_id"])
