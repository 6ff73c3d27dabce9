"""Make prices, the rules that make them, and the concession policy."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005a"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "concession_class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("in_force", postgresql.DATERANGE(), nullable=False),
        sa.Column("age_from", sa.SmallInteger(), nullable=True),
        sa.Column("age_to", sa.SmallInteger(), nullable=True),
        sa.Column("boundary", sa.Text(), server_default="completed", nullable=False),
        sa.Column("height_cm", sa.SmallInteger(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("documents_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("documents_en", sa.Text(), server_default="", nullable=False),
        sa.Column("companion", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "boundary IN ('completed', 'exact')", name=op.f("ck_concession_class_boundary")
        ),
        sa.CheckConstraint("age_from >= 0 AND age_to >= 0", name=op.f("ck_concession_class_ages")),
        sa.CheckConstraint("NOT isempty(in_force)", name=op.f("ck_concession_class_in_force")),
        sa.CheckConstraint(
            "height_cm BETWEEN 50 AND 250", name=op.f("ck_concession_class_height_cm")
        ),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000", name=op.f("ck_concession_class_rate")),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_concession_class_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_concession_class_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concession_class")),
        sa.UniqueConstraint(
            "edition_id",
            "code",
            "in_force",
            name=op.f("uq_concession_class_edition_id_code_in_force"),
        ),
    )
    op.create_index(
        op.f("ix_concession_class_edition_id"), "concession_class", ["edition_id"], unique=False
    )
    op.create_table(
        "price_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("family", sa.Enum("calendar", "personal", name="price_family"), nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("channel_id", sa.SmallInteger(), nullable=True),
        sa.Column("weekdays", sa.SmallInteger(), server_default="127", nullable=False),
        sa.Column(
            "holidays",
            sa.Enum("any", "only", "never", name="holiday_condition"),
            server_default="any",
            nullable=False,
        ),
        sa.Column("slot_from", sa.Time(), nullable=True),
        sa.Column("slot_until", sa.Time(), nullable=True),
        sa.Column("concession_id", sa.Integer(), nullable=True),
        sa.Column("tier_id", sa.Integer(), nullable=True),
        sa.Column("group_min", sa.SmallInteger(), nullable=True),
        sa.Column("sold_percent", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint("group_min > 1", name=op.f("ck_price_rule_group_min")),
        sa.CheckConstraint("slot_from < slot_until", name=op.f("ck_price_rule_slot")),
        sa.CheckConstraint(
            "sold_percent BETWEEN 1 AND 100", name=op.f("ck_price_rule_sold_percent")
        ),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127", name=op.f("ck_price_rule_weekdays")),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_price_rule_channel_id")
        ),
        sa.ForeignKeyConstraint(
            ["concession_id"], ["concession_class.id"], name=op.f("fk_price_rule_concession_id")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_price_rule_edition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_rule")),
        sa.UniqueConstraint("edition_id", "code", name=op.f("uq_price_rule_edition_id_code")),
    )
    op.create_table(
        "price",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("terms_id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("visit_days", postgresql.DATERANGE(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("list_amount", sa.BigInteger(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(terms_id, terms_id, '[]')"), "&&"),
            (sa.text("int4range(rule_id, rule_id, '[]')"), "&&"),
            (sa.column("visit_days"), "&&"),
            using="gist",
            name="ex_price_one_at_a_time",
        ),
        sa.CheckConstraint("amount BETWEEN 0 AND 10000000", name=op.f("ck_price_amount")),
        sa.CheckConstraint("list_amount >= amount", name=op.f("ck_price_list_amount")),
        sa.CheckConstraint("NOT isempty(visit_days)", name=op.f("ck_price_visit_days")),
        sa.ForeignKeyConstraint(["rule_id"], ["price_rule.id"], name=op.f("fk_price_rule_id")),
        sa.ForeignKeyConstraint(
            ["terms_id"], ["ticket_terms.id"], name=op.f("fk_price_terms_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price")),
    )
    op.create_index(op.f("ix_price_terms_id"), "price", ["terms_id"], unique=False)
