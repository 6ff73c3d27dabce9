"""Let pass holders who agree be known by their face; off until the site has been assessed."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0050"


def upgrade() -> None:
    op.create_table(
        "face_use",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("assessment", sa.Text(), nullable=False, server_default=""),
        sa.Column("likeness", sa.SmallInteger(), nullable=False, server_default="450"),
        sa.Column("keep_days", sa.SmallInteger(), nullable=False, server_default="7"),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.CheckConstraint("id = 1", name="one"),
        sa.CheckConstraint("likeness BETWEEN 300 AND 600", name="likeness"),
        sa.CheckConstraint("keep_days BETWEEN 0 AND 30", name="keep_days"),
        sa.CheckConstraint("assessment = trim(assessment)", name="assessment"),
    )
    op.execute("INSERT INTO face_use (id) VALUES (1)")
    op.create_table(
        "person_face",
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("octet_length(sealed) = 541", name="size"),
        sa.ForeignKeyConstraint(
            ["person_id", "notice_id"], ["consent.person_id", "consent.notice_id"]
        ),
    )
    op.create_table(
        "face_news",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "xid",
            sa.BigInteger(),
            nullable=False,
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
        ),
    )
    op.create_index("ix_face_news_xid", "face_news", ["xid"])
