"""Make roles, what no person may hold together, and when and how a channel sells."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"

KEEPS_DUTIES_APART = (
    "NOT (rights @> ARRAY['price_edit', 'close_day']"
    " OR rights @> ARRAY['distribution_edit', 'close_day']"
    " OR rights @> ARRAY['site_edit', 'staff_edit']"
    " OR rights @> ARRAY['site_edit', 'audit_read']"
    " OR rights @> ARRAY['staff_edit', 'audit_read'])"
)
ROLES = [
    ("cashier", "售票员", "Cashier", ["sell", "open_shift", "report", "member_view"]),
    ("gate_attendant", "检票员", "Gate attendant", []),
    (
        "supervisor",
        "值班主管",
        "Shift supervisor",
        ["sell", "open_shift", "report", "authorise", "member_view"],
    ),
    (
        "member_clerk",
        "会员专员",
        "Member clerk",
        ["member_view", "member_edit", "import_data", "report"],
    ),
    ("finance", "财务", "Finance", ["close_day", "import_data", "report"]),
    (
        "marketing",
        "市场",
        "Marketing",
        ["marketing_edit", "distribution_edit", "member_view", "import_data", "report"],
    ),
    (
        "catalogue_manager",
        "票务管理",
        "Catalogue manager",
        ["catalogue_edit", "price_edit", "capacity_edit", "import_data", "report"],
    ),
    (
        "manager",
        "经理",
        "Manager",
        ["catalogue_approve", "authorise", "member_view", "member_open", "report"],
    ),
    ("system_admin", "系统管理员", "System administrator", ["site_edit", "import_data"]),
    ("security_admin", "安全管理员", "Security administrator", ["staff_edit", "import_data"]),
    ("audit_admin", "审计管理员", "Audit administrator", ["audit_read"]),
]


def upgrade() -> None:
    _make_roles()
    _keep_duties_apart()
    _extend_channels()
    _make_pauses()


def _make_roles() -> None:
    role = op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("rights", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("ready_made", sa.Boolean(), server_default="false", nullable=False),
        sa.CheckConstraint(KEEPS_DUTIES_APART, name=op.f("ck_role_duties")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role")),
        sa.UniqueConstraint("code", name=op.f("uq_role_code")),
    )
    op.create_table(
        "staff_role",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name=op.f("fk_staff_role_role_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_role_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", "role_id", name=op.f("pk_staff_role")),
    )
    op.create_index(op.f("ix_staff_role_role_id"), "staff_role", ["role_id"], unique=False)
    op.bulk_insert(
        role,
        [
            {"code": code, "name_zh": zh, "name_en": en, "rights": rights, "ready_made": True}
            for code, zh, en, rights in ROLES
        ],
    )


def _keep_duties_apart() -> None:
    op.create_check_constraint(op.f("ck_staff_duties"), "staff", KEEPS_DUTIES_APART)


def _extend_channels() -> None:
    add = op.add_column
    add("channel", sa.Column("active", sa.Boolean(), server_default="true", nullable=False))
    add("channel", sa.Column("sells_from", sa.Time()))
    add("channel", sa.Column("sells_until", sa.Time()))
    add("channel", sa.Column("refunds", sa.Text(), server_default="here", nullable=False))
    add("channel", sa.Column("settles", sa.Text(), server_default="immediate", nullable=False))
    add("channel", sa.Column("settle_days", sa.SmallInteger()))
    for name, condition in (
        ("hours", "sells_from < sells_until AND (sells_from IS NULL) = (sells_until IS NULL)"),
        ("refunds", "refunds IN ('here', 'channel', 'none')"),
        ("settles", "settles IN ('immediate', 'prepaid', 'account')"),
        ("settle_days", "settle_days BETWEEN 1 AND 366"),
        ("on_account", "(settles = 'account') = (settle_days IS NOT NULL)"),
    ):
        op.create_check_constraint(op.f(f"ck_channel_{name}"), "channel", condition)


def _make_pauses() -> None:
    op.create_table(
        "channel_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.SmallInteger(), nullable=False),
        sa.Column("during", postgresql.TSTZRANGE(), nullable=False),
        sa.Column("reason_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("reason_en", sa.Text(), server_default="", nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("int4range(channel_id::integer, channel_id::integer, '[]')"), "&&"),
            (sa.text("during"), "&&"),
            using="gist",
            name="ex_channel_pause_one_at_a_time",
        ),
        sa.CheckConstraint("NOT isempty(during)", name=op.f("ck_channel_pause_during")),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_channel_pause_channel_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_pause")),
    )
