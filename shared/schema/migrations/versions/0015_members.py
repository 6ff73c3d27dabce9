"""Make members, their points and tiers."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    _make_tiers()
    _make_members()
    _make_points()
    _make_benefits()
    _make_import()
    _write_first_rows()


def _make_tiers() -> None:
    op.create_table(
        "member_tier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.CheckConstraint("rank >= 0", name=op.f("ck_member_tier_rank")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_tier")),
        sa.UniqueConstraint("code", name=op.f("uq_member_tier_code")),
        sa.UniqueConstraint("rank", name=op.f("uq_member_tier_rank")),
    )
    op.create_table(
        "tier_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tier_id", sa.Integer(), nullable=False),
        sa.Column("in_force", postgresql.DATERANGE(), nullable=False),
        sa.Column("spend_from", sa.BigInteger(), nullable=True),
        sa.Column("visits_from", sa.SmallInteger(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("valid_months", sa.SmallInteger(), nullable=True),
        sa.CheckConstraint("spend_from > 0 AND visits_from > 0", name=op.f("ck_tier_rule_reached")),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000", name=op.f("ck_tier_rule_rate")),
        sa.CheckConstraint(
            "valid_months BETWEEN 1 AND 120", name=op.f("ck_tier_rule_valid_months")
        ),
        sa.CheckConstraint("NOT isempty(in_force)", name=op.f("ck_tier_rule_in_force")),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(tier_id, tier_id, '[]')"), "&&"),
            (sa.text("in_force"), "&&"),
            name="ex_tier_rule_one_at_a_time",
            using="gist",
        ),
        sa.ForeignKeyConstraint(["tier_id"], ["member_tier.id"], name=op.f("fk_tier_rule_tier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tier_rule")),
    )


def _make_members() -> None:
    op.execute("CREATE SEQUENCE member_number")
    op.create_table(
        "member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column(
            "state", sa.Enum("ACTIVE", "MERGED", "CLOSED", name="member_state"), nullable=False
        ),
        sa.Column("root_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("card_digest", sa.BigInteger(), nullable=True),
        sa.Column("document_digest", sa.BigInteger(), nullable=True),
        sa.Column("tier_id", sa.Integer(), nullable=False),
        sa.Column("tier_until", sa.Date(), nullable=True),
        sa.Column("joined", sa.Date(), nullable=False),
        sa.CheckConstraint("(state = 'MERGED') = (root_id <> id)", name=op.f("ck_member_merged")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_member_person_id")),
        sa.ForeignKeyConstraint(["root_id"], ["member.id"], name=op.f("fk_member_root_id")),
        sa.ForeignKeyConstraint(["tier_id"], ["member_tier.id"], name=op.f("fk_member_tier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("number", name=op.f("uq_member_number")),
        sa.UniqueConstraint(
            "person_id",
            name=op.f("uq_member_person_id"),
            deferrable=True,
            initially="IMMEDIATE",
        ),
    )
    op.create_index(op.f("ix_member_root_id"), "member", ["root_id"])
    op.create_index(op.f("ix_member_tier_until"), "member", ["tier_until"])
    for what in ("document", "card"):
        op.create_index(
            f"uq_member_active_{what}",
            "member",
            [f"{what}_digest"],
            unique=True,
            postgresql_where=sa.text("state = 'ACTIVE'"),
        )
    _make_family()
    op.create_table(
        "member_visit",
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_member_visit_member_id")
        ),
        sa.PrimaryKeyConstraint("member_id", "day", name=op.f("pk_member_visit")),
    )
    op.create_index(op.f("ix_member_visit_day"), "member_visit", ["day"])


def _make_family() -> None:
    op.create_table(
        "family_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum("child", "spouse", name="family_kind"), nullable=False),
        sa.CheckConstraint("from_id <> to_id", name=op.f("ck_family_link_two")),
        sa.ForeignKeyConstraint(["from_id"], ["member.id"], name=op.f("fk_family_link_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["member.id"], name=op.f("fk_family_link_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_link")),
    )
    op.create_index(op.f("ix_family_link_from_id"), "family_link", ["from_id"])
    op.create_index(op.f("ix_family_link_to_id"), "family_link", ["to_id"])
    op.create_index(
        "uq_family_link_pair",
        "family_link",
        [sa.text("least(from_id, to_id)"), sa.text("greatest(from_id, to_id)")],
        unique=True,
    )
    op.create_table(
        "member_merge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        sa.Column("profile_of_from", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["member.id"], name=op.f("fk_member_merge_from_id")),
        sa.ForeignKeyConstraint(["into_id"], ["member.id"], name=op.f("fk_member_merge_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_merge")),
    )
    op.create_index(op.f("ix_member_merge_from_id"), "member_merge", ["from_id"])
    op.create_index(op.f("ix_member_merge_into_id"), "member_merge", ["into_id"])


def _make_points() -> None:
    op.create_table(
        "point_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("earn", "spend", "expire", "reverse", "adjust", name="point_kind"),
            nullable=False,
        ),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "CASE kind WHEN 'earn' THEN points >= 0 WHEN 'spend' THEN points < 0"
            " WHEN 'expire' THEN points < 0 WHEN 'adjust' THEN points <> 0 ELSE true END",
            name=op.f("ck_point_entry_points"),
        ),
        sa.CheckConstraint(
            "CASE kind WHEN 'earn' THEN amount >= 0 WHEN 'reverse' THEN amount <= 0"
            " ELSE amount = 0 END",
            name=op.f("ck_point_entry_amount"),
        ),
        sa.CheckConstraint(
            "(kind = 'reverse') = (reverses IS NOT NULL)", name=op.f("ck_point_entry_reverses")
        ),
        sa.CheckConstraint(
            "expires_on IS NULL OR points >= 0", name=op.f("ck_point_entry_expires_on")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_point_entry_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["reverses"], ["point_entry.id"], name=op.f("fk_point_entry_reverses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_entry")),
    )
    op.create_index("ix_point_entry_member", "point_entry", ["member_id", "at"])
    op.create_index(
        "ix_point_entry_business_date", "point_entry", ["business_date"], postgresql_using="brin"
    )
    for name, column in (
        ("order", "order_id"),
        ("reverses", "reverses"),
        ("expires_on", "expires_on"),
    ):
        op.create_index(
            f"ix_point_entry_{name}",
            "point_entry",
            [column],
            postgresql_where=sa.text(f"{column} IS NOT NULL"),
        )
    op.create_table(
        "member_work",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("done_to", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_member_work")),
    )


def _make_benefits() -> None:
    op.create_table(
        "member_benefit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tier_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("uses_per_year", sa.SmallInteger(), nullable=True),
        sa.Column("in_force", postgresql.DATERANGE(), nullable=False),
        sa.CheckConstraint("uses_per_year > 0", name=op.f("ck_member_benefit_uses_per_year")),
        sa.CheckConstraint("NOT isempty(in_force)", name=op.f("ck_member_benefit_in_force")),
        sa.ForeignKeyConstraint(
            ["tier_id"], ["member_tier.id"], name=op.f("fk_member_benefit_tier_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_benefit")),
        sa.UniqueConstraint("tier_id", "code", name=op.f("uq_member_benefit_tier_id_code")),
    )
    op.create_table(
        "benefit_use",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("benefit_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["benefit_id"], ["member_benefit.id"], name=op.f("fk_benefit_use_benefit_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_benefit_use_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_benefit_use")),
    )
    op.create_index("ix_benefit_use_member", "benefit_use", ["member_id", "benefit_id", "year"])


def _make_import() -> None:
    kinds = postgresql.ENUM(name="look_up_kind", create_type=False)
    optional: dict[str, sa.types.TypeEngine[Any]] = {
        "number": sa.Text(),
        "tier_until": sa.Date(),
        "points_until": sa.Date(),
        "card_digest": sa.BigInteger(),
        "document_digest": sa.BigInteger(),
        "document_kind": sa.Text(),
        "document_sealed": sa.LargeBinary(),
        "document_look_up": sa.LargeBinary(),
        "sex": sa.Text(),
        "province": sa.Text(),
        "name_sealed": sa.LargeBinary(),
        "phone_sealed": sa.LargeBinary(),
        "born_sealed": sa.LargeBinary(),
        "birth_band": sa.SmallInteger(),
    }
    needed: dict[str, sa.types.TypeEngine[Any]] = {
        "member_id": sa.Uuid(),
        "person_id": sa.Uuid(),
        "tier_id": sa.Integer(),
        "joined": sa.Date(),
        "points": sa.Integer(),
        "document_mask": sa.Text(),
        "name_mask": sa.Text(),
        "phone_mask": sa.Text(),
        "key_number": sa.SmallInteger(),
        "digests": sa.ARRAY(sa.BigInteger()),
        "kinds": sa.ARRAY(kinds),
    }
    op.create_table(
        "member_import",
        sa.Column("batch", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, kind, nullable=False) for name, kind in needed.items()),
        *(sa.Column(name, kind, nullable=True) for name, kind in optional.items()),
        sa.PrimaryKeyConstraint("batch", "line", name=op.f("pk_member_import")),
        prefixes=["UNLOGGED"],
    )


def _write_first_rows() -> None:
    # Somebody can be made a member on the first day; what a tier asks and gives is the site's.
    op.execute(
        "INSERT INTO member_tier (id, code, rank, name_zh, name_en)"
        " VALUES (1, 'member', 0, '普通会员', 'Member')"
    )
    op.execute("SELECT setval('member_tier_id_seq', 1)")
    op.execute("INSERT INTO follower (name, seen_xid) VALUES ('visits', 0)")
    op.execute(
        "INSERT INTO tier_rule (tier_id, in_force, rate, valid_months)"
        " VALUES (1, '[2020-01-01,)', 100, 24)"
    )
