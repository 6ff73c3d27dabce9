"""Make admissions."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "admission",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=False),
        sa.Column("lane_id", sa.Integer(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("persons > 0", name=op.f("ck_admission_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission")),
        postgresql_partition_by="RANGE (id)",
    )
    op.create_index("ix_admission_ticket", "admission", ["ticket_id"], unique=False)
    op.create_table(
        "passage",
        sa.Column("admission_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "xid",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "outcome IN ('PASSED', 'GIVEN_BACK', 'KEPT')", name=op.f("ck_passage_outcome")
        ),
        sa.CheckConstraint("persons >= 0", name=op.f("ck_passage_persons")),
        sa.PrimaryKeyConstraint("admission_id", name=op.f("pk_passage")),
        postgresql_partition_by="RANGE (admission_id)",
    )
    op.create_index("ix_passage_xid", "passage", ["xid"], unique=False)
    op.create_table(
        "refused_scan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("lane_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refused_scan")),
    )
    op.create_index("ix_refused_scan_day", "refused_scan", ["business_date"], unique=False)
