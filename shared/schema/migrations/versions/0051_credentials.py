"""Let people come back who were seen leaving, come in groups, and be let in by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0052"


def upgrade() -> None:
    op.add_column("entitlement", sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "group_part",
        sa.Column("admission_id", sa.Uuid(), primary_key=True),
        sa.Column("scan_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.UniqueConstraint("scan_id", "place"),
        sa.CheckConstraint("place >= 0 AND (place = 0) = (admission_id = scan_id)", name="place"),
    )
    op.create_table(
        "hand_admission",
        sa.Column("admission_id", sa.Uuid(), primary_key=True),
        sa.Column("lane_id", sa.Integer(), sa.ForeignKey("lane.id"), nullable=False),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "reason IN ('paper', 'papers_seen', 'official', 'emergency', 'other')", name="reason"
        ),
        sa.CheckConstraint("persons BETWEEN 1 AND 99", name="persons"),
    )
    op.create_index("ix_hand_admission_business_date", "hand_admission", ["business_date"])
