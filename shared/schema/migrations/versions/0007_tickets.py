"""Make tickets and signing keys."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "signing_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("purpose IN ('live', 'training')", name=op.f("ck_signing_key_purpose")),
        sa.CheckConstraint(
            "state IN ('PENDING', 'ACTIVE', 'RETIRED', 'REVOKED')",
            name=op.f("ck_signing_key_state"),
        ),
        sa.CheckConstraint("id BETWEEN 1 AND 65535", name=op.f("ck_signing_key_fits_code")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("fk_signing_key_station_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("order_line", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("visit_day", sa.Date(), nullable=False),
        sa.Column("valid_days", sa.SmallInteger(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                *("ISSUED", "REFUNDED", "VOIDED", "EXCHANGED", "RESCHEDULED"), name="ticket_state"
            ),
            nullable=False,
        ),
        sa.Column("blocked", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("code_version", sa.SmallInteger(), nullable=False),
        sa.Column("code_digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
    )
    op.create_index("ix_ticket_order", "ticket", ["order_id"], unique=False)
    op.create_index(
        "ix_ticket_visit_day",
        "ticket",
        ["visit_day"],
        unique=False,
        postgresql_using="brin",
        postgresql_with={"autosummarize": True},
    )
    op.create_table(
        "entitlement",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("zone_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("uses_total", sa.SmallInteger(), nullable=True),
        sa.Column("uses_left", sa.SmallInteger(), nullable=True),
        sa.Column("uses_today", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("used_on", sa.Date(), nullable=True),
        sa.Column("timeslot_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("recognised", sa.BigInteger(), nullable=False),
        sa.Column("inside", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("first_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_lane_id", sa.Integer(), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_lane_id", sa.Integer(), nullable=True),
        sa.Column("last_walked", sa.Boolean(), server_default="false", nullable=False),
        sa.CheckConstraint(
            "uses_left BETWEEN 0 AND uses_total AND recognised BETWEEN 0 AND value"
            " AND (uses_left IS NULL) = (uses_total IS NULL)",
            name=op.f("ck_entitlement_bounds"),
        ),
        sa.PrimaryKeyConstraint("ticket_id", "zone_id", name=op.f("pk_entitlement")),
        postgresql_with={"fillfactor": 70},
    )
