"""Make what is sold."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ticket_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("note_zh", sa.Text(), nullable=False),
        sa.Column("note_en", sa.Text(), nullable=False),
        sa.Column("ticket_class", sa.Text(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("valid_days", sa.SmallInteger(), nullable=False),
        sa.Column("staff_check", sa.Boolean(), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("button", sa.SmallInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "ticket_class IN ('A', 'B', 'C', 'F', 'P', 'S', 'G', 'V', 'E')",
            name=op.f("ck_ticket_type_ticket_class"),
        ),
        sa.CheckConstraint("id BETWEEN 1 AND 65535", name=op.f("ck_ticket_type_fits_code")),
        sa.CheckConstraint("persons BETWEEN 1 AND 255", name=op.f("ck_ticket_type_persons")),
        sa.CheckConstraint("valid_days BETWEEN 1 AND 255", name=op.f("ck_ticket_type_valid_days")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_type")),
        sa.UniqueConstraint("code", name=op.f("uq_ticket_type_code")),
    )
    op.create_index(op.f("ix_ticket_type_series_id"), "ticket_type", ["series_id"], unique=False)
    op.create_table(
        "price",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.SmallInteger(), nullable=False),
        sa.Column("visit_days", postgresql.DATERANGE(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("list_amount", sa.BigInteger(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(channel_id, channel_id, '[]')"), "&&"),
            (sa.text("int4range(ticket_type_id, ticket_type_id, '[]')"), "&&"),
            (sa.column("visit_days"), "&&"),
            using="gist",
            name="ex_price_one_at_a_time",
        ),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_price_amount")),
        sa.CheckConstraint("list_amount >= amount", name=op.f("ck_price_list_amount")),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_price_channel_id")),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_price_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price")),
    )
    op.create_index(op.f("ix_price_ticket_type_id"), "price", ["ticket_type_id"], unique=False)
    op.create_table(
        "ticket_type_zone",
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("zone_id", sa.Integer(), nullable=False),
        sa.Column("uses", sa.SmallInteger(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.CheckConstraint("uses > 0", name=op.f("ck_ticket_type_zone_uses")),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_ticket_type_zone_weight")),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_ticket_type_zone_ticket_type_id")
        ),
        sa.ForeignKeyConstraint(["zone_id"], ["zone.id"], name=op.f("fk_ticket_type_zone_zone_id")),
        sa.PrimaryKeyConstraint("ticket_type_id", "zone_id", name=op.f("pk_ticket_type_zone")),
    )
