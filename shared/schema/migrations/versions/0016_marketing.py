"""Make coupons, promo codes, bundles and flash sales."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    _promotions()
    _coupons()
    _promo_codes()
    _bundles()
    _flash_sales()


def _promotions() -> None:
    op.create_table(
        "promotion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Uuid(), nullable=False),
        sa.Column(
            "kind", postgresql.ENUM(name="discount_source", create_type=False), nullable=False
        ),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visit_days", postgresql.DATERANGE(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("rate", sa.SmallInteger(), nullable=True),
        sa.Column("min_spend", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("combines", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "starts_at < ends_at AND isfinite(ends_at)", name=op.f("ck_promotion_time")
        ),
        sa.CheckConstraint("NOT isempty(visit_days)", name=op.f("ck_promotion_visit_days")),
        sa.CheckConstraint("amount BETWEEN 1 AND 10000000", name=op.f("ck_promotion_amount")),
        sa.CheckConstraint("rate BETWEEN 1 AND 10000", name=op.f("ck_promotion_rate")),
        sa.CheckConstraint(
            "num_nonnulls(amount, rate) = CASE kind WHEN 'flash' THEN 0 ELSE 1 END",
            name=op.f("ck_promotion_relief"),
        ),
        sa.CheckConstraint(
            "min_spend >= 0 AND (min_spend = 0 OR kind IN ('coupon', 'promo'))",
            name=op.f("ck_promotion_min_spend"),
        ),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)", name=op.f("ck_promotion_withdrawn")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_promotion_made_by")),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["staff.id"], name=op.f("fk_promotion_withdrawn_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promotion")),
        sa.UniqueConstraint("request", name=op.f("uq_promotion_request")),
    )
    op.create_index("ix_promotion_ends_at", "promotion", ["ends_at"])
    op.create_table(
        "promotion_type",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_promotion_type_promotion_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_promotion_type_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", "ticket_type_id", name=op.f("pk_promotion_type")),
    )


def _coupons() -> None:
    op.create_table(
        "coupon",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("UNUSED", "USED", "VOID", name="coupon_state"),
            server_default="UNUSED",
            nullable=False,
        ),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("length(digest) = 16", name=op.f("ck_coupon_digest")),
        sa.CheckConstraint(
            "(state = 'USED') = (order_id IS NOT NULL) AND (order_id IS NULL) = (used_at IS NULL)",
            name=op.f("ck_coupon_used"),
        ),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_coupon_promotion_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coupon")),
        sa.UniqueConstraint("digest", name=op.f("uq_coupon_digest")),
        postgresql_with={"fillfactor": 80},
    )
    op.create_index(op.f("ix_coupon_promotion_id"), "coupon", ["promotion_id"])
    op.create_index(
        "ix_coupon_order_id",
        "coupon",
        ["order_id"],
        postgresql_where=sa.text("order_id IS NOT NULL"),
    )


def _promo_codes() -> None:
    op.create_table(
        "promo_code",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("total_limit", sa.Integer(), nullable=True),
        sa.Column("person_limit", sa.SmallInteger(), nullable=True),
        sa.Column("used", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint(
            "code = upper(code) AND code ~ '^[0-9A-Z-]{3,32}$'", name=op.f("ck_promo_code_code")
        ),
        sa.CheckConstraint("used <= total_limit", name=op.f("ck_promo_code_total_limit")),
        sa.CheckConstraint("used >= 0", name=op.f("ck_promo_code_used")),
        sa.CheckConstraint("total_limit > 0", name=op.f("ck_promo_code_limited")),
        sa.CheckConstraint("person_limit > 0", name=op.f("ck_promo_code_person_limit")),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_promo_code_promotion_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", name=op.f("pk_promo_code")),
        sa.UniqueConstraint("code", name=op.f("uq_promo_code_code")),
        postgresql_with={"fillfactor": 20},
    )
    op.create_table(
        "promo_use",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_promo_use_promotion_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", "order_id", name=op.f("pk_promo_use")),
    )
    op.create_index(
        "ix_promo_use_person",
        "promo_use",
        ["promotion_id", "person"],
        postgresql_where=sa.text("person IS NOT NULL"),
    )


def _bundles() -> None:
    op.create_table(
        "bundle_part",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("quantity BETWEEN 1 AND 99", name=op.f("ck_bundle_part_quantity")),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_bundle_part_promotion_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_bundle_part_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", "ticket_type_id", name=op.f("pk_bundle_part")),
    )


def _flash_sales() -> None:
    op.create_table(
        "flash_sale",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("ticket_type_id", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("persons", sa.SmallInteger(), nullable=False),
        sa.Column("sold", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("price >= 0", name=op.f("ck_flash_sale_price")),
        sa.CheckConstraint(
            "stock > 0 AND sold BETWEEN 0 AND stock", name=op.f("ck_flash_sale_stock")
        ),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_flash_sale_promotion_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_type_id"], ["ticket_type.id"], name=op.f("fk_flash_sale_ticket_type_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", name=op.f("pk_flash_sale")),
        postgresql_with={"fillfactor": 20},
    )
    op.create_table(
        "flash_slot",
        sa.Column("promotion_id", sa.Integer(), nullable=False),
        sa.Column("timeslot_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["promotion_id"], ["promotion.id"], name=op.f("fk_flash_slot_promotion_id")
        ),
        sa.ForeignKeyConstraint(
            ["timeslot_id"], ["timeslot.id"], name=op.f("fk_flash_slot_timeslot_id")
        ),
        sa.PrimaryKeyConstraint("promotion_id", "timeslot_id", name=op.f("pk_flash_slot")),
    )
