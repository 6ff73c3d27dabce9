"""Make places and counters."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


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
        "timeslot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.CheckConstraint("quota >= 0", name=op.f("ck_timeslot_quota")),
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
        "place",
        sa.Column("timeslot_id", sa.Integer(), nullable=False),
        sa.Column("pool", sa.Text(), nullable=False),
        sa.Column("bucket", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("free", sa.Integer(), nullable=False),
        sa.CheckConstraint("free >= 0", name=op.f("ck_place_free")),
        sa.ForeignKeyConstraint(
            ["timeslot_id"], ["timeslot.id"], name=op.f("fk_place_timeslot_id")
        ),
        sa.PrimaryKeyConstraint("timeslot_id", "pool", "bucket", name=op.f("pk_place")),
        postgresql_with={"fillfactor": 50},
    )
