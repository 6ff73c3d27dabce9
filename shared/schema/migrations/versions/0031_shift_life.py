"""Give shifts their whole life: drawer work, blind counts, Z reports, slips, signatures."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0031"
down_revision = "0032"

ACCOUNTS = [
    ("1901", "待处理财产损溢（现金长短款）", "Cash over and short"),
    ("6301", "营业外收入（钱箱零星收入）", "Sundry cash income"),
    ("6602", "管理费用（钱箱零星支出）", "Sundry cash expense"),
]


def upgrade() -> None:
    account = sa.table("account", *map(sa.column, ("code", "name_zh", "name_en")))
    op.bulk_insert(
        account, [{"code": code, "name_zh": zh, "name_en": en} for code, zh, en in ACCOUNTS]
    )
    op.alter_column("override_grant", "amount", type_=sa.BigInteger(), existing_type=sa.Integer())
    op.execute("DROP FUNCTION IF EXISTS app.consume_grant(uuid, integer, integer, text, uuid, int)")
    op.add_column(
        "site", sa.Column("cash_tolerance", sa.BigInteger(), server_default="1000", nullable=False)
    )
    op.create_check_constraint("cash_tolerance", "site", "cash_tolerance BETWEEN 0 AND 1000000")
    _shifts()
    _openings()
    _counts()
    _z_reports()
    _slips()


def _shifts() -> None:
    op.add_column("shift", sa.Column("float_from", sa.Integer(), nullable=True))
    op.add_column(
        "shift", sa.Column("counts_allowed", sa.SmallInteger(), server_default="1", nullable=False)
    )
    op.add_column("shift", sa.Column("reviewed_by", sa.Integer(), nullable=True))
    op.add_column("shift", sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True))
    for column in ("float_from", "reviewed_by"):
        op.create_foreign_key(op.f(f"fk_shift_{column}"), "shift", "staff", [column], ["id"])
    op.drop_constraint(op.f("ck_shift_state"), "shift", type_="check")
    checks = {
        "state": "state IN ('OPEN', 'COUNTING', 'CLOSED', 'REVIEWED', 'POSTED')",
        "two_persons": "reviewed_by <> staff_id",
        "reviewed": "(state IN ('REVIEWED', 'POSTED')) = (reviewed_by IS NOT NULL)",
        "counts_allowed": "counts_allowed >= 1",
    }
    for name, rule in checks.items():
        op.create_check_constraint(op.f(f"ck_shift_{name}"), "shift", rule)
    op.drop_index("ix_shift_one_open", "shift")
    op.create_index(
        "ix_shift_one_open",
        "shift",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('OPEN', 'COUNTING')"),
    )


def _openings() -> None:
    op.create_table(
        "drawer_opening",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("NO_SALE", "DROP", "PAY_IN", "PAY_OUT", name="opening_kind"),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(kind = 'NO_SALE') = (amount = 0) AND amount >= 0",
            name=op.f("ck_drawer_opening_amount"),
        ),
        sa.CheckConstraint(
            "(kind = 'NO_SALE') = (approver_id IS NULL)", name=op.f("ck_drawer_opening_signed")
        ),
        sa.CheckConstraint("approver_id <> staff_id", name=op.f("ck_drawer_opening_two_persons")),
        sa.CheckConstraint("length(note) <= 200", name=op.f("ck_drawer_opening_note")),
        sa.ForeignKeyConstraint(
            ["approver_id"], ["staff.id"], name=op.f("fk_drawer_opening_approver_id")
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"], ["shift.id"], name=op.f("fk_drawer_opening_shift_id")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_drawer_opening_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drawer_opening")),
    )
    op.create_index("ix_drawer_opening_shift", "drawer_opening", ["shift_id"])


def _counts() -> None:
    op.create_table(
        "shift_count",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("attempt", sa.SmallInteger(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("faces", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("pieces", postgresql.ARRAY(sa.BigInteger()), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("counted >= 0", name=op.f("ck_shift_count_counted")),
        sa.CheckConstraint(
            "cardinality(faces) = cardinality(pieces) AND 0 <= ALL (pieces)",
            name=op.f("ck_shift_count_pieces"),
        ),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_shift_count_shift_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_shift_count_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_count")),
        sa.UniqueConstraint("shift_id", "attempt", name=op.f("uq_shift_count_shift_id_attempt")),
    )


def _z_reports() -> None:
    money = ("net", "grand_total", "expected", "counted", "over_short")
    op.create_table(
        "z_report",
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("previous", sa.Integer(), nullable=True),
        sa.Column("previous_total", sa.BigInteger(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in money),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column("heads", postgresql.JSONB(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "coalesce(previous, 0) = number - 1 AND (number = 1) = (previous IS NULL)"
            " AND (previous IS NULL) = (previous_total IS NULL)",
            name=op.f("ck_z_report_no_gap"),
        ),
        sa.CheckConstraint(
            "grand_total = coalesce(previous_total, 0) + net", name=op.f("ck_z_report_running")
        ),
        sa.CheckConstraint("over_short = counted - expected", name=op.f("ck_z_report_over_short")),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_z_report_shift_id")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("fk_z_report_station_id")
        ),
        sa.ForeignKeyConstraint(
            ["station_id", "previous", "previous_total"],
            ["z_report.station_id", "z_report.number", "z_report.grand_total"],
            name="fk_z_report_previous",
        ),
        sa.PrimaryKeyConstraint("station_id", "number", name=op.f("pk_z_report")),
        sa.UniqueConstraint("shift_id", name=op.f("uq_z_report_shift_id")),
        sa.UniqueConstraint("station_id", "number", "grand_total", name="total"),
    )


def _slips() -> None:
    op.create_table(
        "slip",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("FLOAT", "NO_SALE", "DROP", "PAY_IN", "PAY_OUT", "X", "Z", name="slip_kind"),
            nullable=False,
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("QUEUED", "PRINTING", "UNKNOWN", "PRINTED", name="slip_state"),
            server_default="QUEUED",
            nullable=False,
        ),
        sa.Column("copies", sa.SmallInteger(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_slip_shift_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_slip_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slip")),
    )
    op.create_index(
        "ix_slip_open", "slip", ["station_id"], postgresql_where=sa.text("state <> 'PRINTED'")
    )
    op.create_index("ix_slip_shift", "slip", ["shift_id"])
