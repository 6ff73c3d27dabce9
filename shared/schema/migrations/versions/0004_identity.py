"""Make the home of personal data."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NOTICES = [
    (
        "membership",
        "我们收集您的姓名、手机号，以及您愿意提供的证件号码和生日，仅用于会员身份查找、积分与等级、"
        "会员优惠。号码加密保存，工作人员只看到末四位。您可以随时查询、更正、导出或要求删除。"
        "未满十四周岁的，由监护人同意。",
        "We keep your name and phone, and if you like your document and birthday, to find your"
        " membership, keep your points and tier, and give you members' prices. Numbers are stored"
        " encrypted; staff see the last four only. You may ask to see, correct, export or delete"
        " them at any time. For a child under 14 a guardian agrees.",
    ),
    (
        "real_name",
        "实名票需要登记证件号码，仅用于核验入园、退改和依法查询。号码加密保存，游览后九十日删除。",
        "A real-name ticket needs the number of a document: to check entry, refund or change it,"
        " and where the law asks for it. It is stored encrypted and deleted 90 days after the"
        " visit.",
    ),
]


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_kind", sa.Text(), nullable=True),
        sa.Column("document_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("document_look_up", sa.LargeBinary(), nullable=True),
        sa.Column("document_mask", sa.Text(), server_default="", nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("name_mask", sa.Text(), server_default="", nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_mask", sa.Text(), server_default="", nullable=False),
        sa.Column("born_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("birth_band", sa.SmallInteger(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("province", sa.Text(), nullable=True),
        sa.Column("key_number", sa.SmallInteger(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "document_sealed IS NULL OR document_look_up IS NOT NULL AND document_kind IS NOT NULL",
            name=op.f("ck_person_document"),
        ),
        sa.CheckConstraint("birth_band % 5 = 0", name=op.f("ck_person_birth_band")),
        sa.CheckConstraint("sex IN ('female', 'male')", name=op.f("ck_person_sex")),
        sa.CheckConstraint(
            "erased_at IS NULL OR num_nonnulls(document_sealed, document_look_up, name_sealed,"
            " phone_sealed, born_sealed) = 0",
            name=op.f("ck_person_erased"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_document_look_up"), "person", ["document_look_up"])
    op.create_table(
        "person_look_up",
        sa.Column("digest", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                *("document", "card", "phone", "name", "phone_tail", "part", "surname"),
                name="look_up_kind",
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("digest", "person_id", name=op.f("pk_person_look_up")),
    )
    op.create_index(op.f("ix_person_look_up_person_id"), "person_look_up", ["person_id"])
    _make_consent()
    _make_plain_request()


def _make_consent() -> None:
    notice = op.create_table(
        "privacy_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("text_zh", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('membership', 'real_name', 'face')", name=op.f("ck_privacy_notice_purpose")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_notice")),
        sa.UniqueConstraint("purpose", "version", name=op.f("uq_privacy_notice_purpose_version")),
    )
    op.create_table(
        "consent",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("guardian_id", sa.Uuid(), nullable=True),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.ForeignKeyConstraint(
            ["guardian_id"], ["person.id"], name=op.f("fk_consent_guardian_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["privacy_notice.id"], name=op.f("fk_consent_notice_id")
        ),
        sa.PrimaryKeyConstraint("person_id", "notice_id", name=op.f("pk_consent")),
    )
    for purpose, zh, en in NOTICES:
        first = {"purpose": purpose, "version": 1, "text_zh": zh, "text_en": en}
        op.execute(notice.insert().values(published_at=sa.func.now(), **first))


def _make_plain_request() -> None:
    op.create_table(
        "plain_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("fields", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("reply_key", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            "fields <@ ARRAY['document', 'name', 'phone', 'born']",
            name=op.f("ck_plain_request_fields"),
        ),
        sa.CheckConstraint("octet_length(reply_key) = 32", name=op.f("ck_plain_request_reply_key")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_plain_request_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plain_request")),
    )
    op.create_index(op.f("ix_plain_request_answered_at"), "plain_request", ["answered_at"])
