"""Make what is sold: editions, ticket types and their terms."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("DRAFT", "CHECKED", "IN_FORCE", "DROPPED", name="edition_state"),
            nullable=False,
        ),
        sa.Column("in_force_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("copied_from", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("makers", postgresql.ARRAY(sa.Integer()), server_default="{}", nullable=False),
        sa.Column("checked_by", sa.Integer(), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(state = 'IN_FORCE') = (in_force_from IS NOT NULL)", name=op.f("ck_edition_in_force")
        ),
        sa.CheckConstraint(
            "state = 'DRAFT' OR state = 'DROPPED' OR checked_at IS NOT NULL",
            name=op.f("ck_edition_checked"),
        ),
        sa.ForeignKeyConstraint(["approved_by"], ["staff.id"], name=op.f("fk_edition_approved_by")),
        sa.ForeignKeyConstraint(["checked_by"], ["staff.id"], name=op.f("fk_edition_checked_by")),
        sa.ForeignKeyConstraint(
            ["copied_from"], ["edition.id"], name=op.f("fk_edition_copied_from")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_edition_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
    )
    op.create_index("uq_edition_in_force_from", "edition", ["in_force_from"], unique=True)
    op.create_table(
        "tax_class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000", name=op.f("ck_tax_class_rate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tax_class")),
        sa.UniqueConstraint("code", name=op.f("uq_tax_class_code")),
    )
    op.create_table(
        "ticket_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("ticket_class", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')",
            name=op.f("ck_ticket_type_ticket_class"),
        ),
        sa.CheckConstraint("id BETWEEN 1 AND 65535", name=op.f("ck_ticket_type_fits_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_type")),
        sa.UniqueConstraint("code", name=op.f("uq_ticket_type_code")),
    )
    op.create_table(
        "ticket_terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "adult",
                "concession",
                "package",
                "annual_pass",
                "timed",
                "discounted",
                "group",
                name="terms_kind",
            ),
            nullable=False,
        ),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("note_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("note_en", sa.Text(), server_default="", nullable=False),
        sa.Column("ticket_class", sa.Text(), nullable=False),
        sa.Column("button", sa.SmallInteger(), nullable=True),
        sa.Column("channels", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("persons", sa.SmallInteger(), server_default="1", nullable=False),
        sa.Column("group_min", sa.SmallInteger(), nullable=True),
        sa.Column("group_max", sa.SmallInteger(), nullable=True),
        sa.Column("ceiling", sa.BigInteger(), nullable=True),
        sa.Column(
            "validity",
            sa.Enum(
                "VISIT_DAY",
                "FIXED_RANGE",
                "DAYS_FROM_PURCHASE",
                "DAYS_FROM_FIRST_USE",
                "HOURS_FROM_FIRST_USE",
                "CALENDAR_YEAR",
                name="validity_kind",
            ),
            nullable=False,
        ),
        sa.Column("valid_days", sa.SmallInteger(), nullable=True),
        sa.Column("valid_hours", sa.SmallInteger(), nullable=True),
        sa.Column("activate_days", sa.SmallInteger(), nullable=True),
        sa.Column("fixed_days", postgresql.DATERANGE(), nullable=True),
        sa.Column("weekdays", sa.SmallInteger(), server_default="127", nullable=False),
        sa.Column("sale_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sale_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("days_ahead", sa.SmallInteger(), nullable=True),
        sa.Column(
            "real_name",
            sa.Enum("none", "contact", "each", name="real_name_need"),
            server_default="none",
            nullable=False,
        ),
        sa.Column("per_id_limit", sa.SmallInteger(), nullable=True),
        sa.Column("staff_check", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("documents_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("documents_en", sa.Text(), server_default="", nullable=False),
        sa.Column("photo", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("credentials", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("print_layout", sa.Text(), server_default="ticket", nullable=False),
        sa.Column("refundable", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("changes", sa.SmallInteger(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "CASE validity WHEN 'FIXED_RANGE' THEN fixed_days IS NOT NULL"
            " WHEN 'HOURS_FROM_FIRST_USE' THEN valid_hours IS NOT NULL"
            " WHEN 'CALENDAR_YEAR' THEN true ELSE valid_days IS NOT NULL END",
            name=op.f("ck_ticket_terms_validity"),
        ),
        sa.CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')",
            name=op.f("ck_ticket_terms_ticket_class"),
        ),
        sa.CheckConstraint(
            "activate_days BETWEEN 1 AND 3660", name=op.f("ck_ticket_terms_activate_days")
        ),
        sa.CheckConstraint("ceiling >= 0", name=op.f("ck_ticket_terms_ceiling")),
        sa.CheckConstraint("changes >= 0", name=op.f("ck_ticket_terms_changes")),
        sa.CheckConstraint("NOT isempty(fixed_days)", name=op.f("ck_ticket_terms_fixed_days")),
        sa.CheckConstraint(
            "group_min BETWEEN 1 AND group_max", name=op.f("ck_ticket_terms_group_size")
        ),
        sa.CheckConstraint("per_id_limit > 0", name=op.f("ck_ticket_terms_per_id_limit")),
        sa.CheckConstraint("persons BETWEEN 1 AND 255", name=op.f("ck_ticket_terms_persons")),
        sa.CheckConstraint(
            "valid_days BETWEEN 1 AND 3660", name=op.f("ck_ticket_terms_valid_days")
        ),
        sa.CheckConstraint(
            "valid_hours BETWEEN 1 AND 8784", name=op.f("ck_ticket_terms_valid_hours")
        ),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127", name=op.f("ck_ticket_terms_weekdays")),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_ticket_terms_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_ticket_terms_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_terms")),
        sa.UniqueConstraint("edition_id", "button", name=op.f("uq_ticket_terms_edition_id_button")),
        sa.UniqueConstraint(
            "edition_id", "ticket_type_id", name=op.f("uq_ticket_terms_edition_id_ticket_type_id")
        ),
    )
    op.create_index(
        op.f("ix_ticket_terms_ticket_type_id"), "ticket_terms", ["ticket_type_id"], unique=False
    )
    op.create_table(
        "terms_zone",
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=False),
        sa.Column("uses", sa.SmallInteger(), nullable=True),
        sa.Column("per_day", sa.SmallInteger(), nullable=True),
        sa.Column("reentry_minutes", sa.SmallInteger(), nullable=True),
        sa.Column("sequence", sa.SmallInteger(), nullable=True),
        sa.Column("companion", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("tax_class_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("per_day > 0", name=op.f("ck_terms_zone_per_day")),
        sa.CheckConstraint("reentry_minutes > 0", name=op.f("ck_terms_zone_reentry_minutes")),
        sa.CheckConstraint("uses BETWEEN 1 AND 32767", name=op.f("ck_terms_zone_uses")),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_terms_zone_weight")),
        sa.ForeignKeyConstraint(
            ["tax_class_id"], ["tax_class.id"], name=op.f("fk_terms_zone_tax_class_id")
        ),
        sa.ForeignKeyConstraint(
            ["terms_id"],
            ["ticket_terms.id"],
            name=op.f("fk_terms_zone_terms_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["zone_id"], ["zone.id"], name=op.f("fk_terms_zone_zone_id")),
        sa.PrimaryKeyConstraint("terms_id", "zone_id", name=op.f("pk_terms_zone")),
    )
    op.create_table(
        "terms_blackout",
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("days", postgresql.DATERANGE(), nullable=False),
        sa.Column("reason_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("reason_en", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("NOT isempty(days)", name=op.f("ck_terms_blackout_days")),
        sa.ForeignKeyConstraint(
            ["terms_id"],
            ["ticket_terms.id"],
            name=op.f("fk_terms_blackout_terms_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("terms_id", "days", name=op.f("pk_terms_blackout")),
    )
    op.create_table(
        "fee_step",
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("hours_before", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rate", sa.Integer(), server_default="0", nullable=False),
        sa.Column("amount", sa.BigInteger(), server_default="0", nullable=False),
        sa.CheckConstraint("action IN ('refund', 'change')", name=op.f("ck_fee_step_action")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_fee_step_amount")),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000", name=op.f("ck_fee_step_rate")),
        sa.ForeignKeyConstraint(
            ["terms_id"], ["ticket_terms.id"], name=op.f("fk_fee_step_terms_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("terms_id", "action", "hours_before", name=op.f("pk_fee_step")),
    )
    op.create_table(
        "lane_credential",
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("lane_id", sa.Integer(), nullable=False),
        sa.Column("credentials", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["lane_id"], ["lane.id"], name=op.f("fk_lane_credential_lane_id")),
        sa.ForeignKeyConstraint(
            ["terms_id"],
            ["ticket_terms.id"],
            name=op.f("fk_lane_credential_terms_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("terms_id", "lane_id", name=op.f("pk_lane_credential")),
    )
    op.create_table(
        "package_part",
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("part_type_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.SmallInteger(), server_default="1", nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_package_part_quantity")),
        sa.ForeignKeyConstraint(
            ["part_type_id"], ["ticket_type.id"], name=op.f("fk_package_part_part_type_id")
        ),
        sa.ForeignKeyConstraint(
            ["terms_id"],
            ["ticket_terms.id"],
            name=op.f("fk_package_part_terms_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("terms_id", "part_type_id", name=op.f("pk_package_part")),
    )
