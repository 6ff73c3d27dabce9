"""Count wrong PINs and codes where no rollback takes them back, unknown numbers as known ones."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0027"


def upgrade() -> None:
    _count_at_stations()
    _count_unknown_numbers()
    op.execute(
        "DROP FUNCTION IF EXISTS app.note_code_miss(integer, integer),"
        " app.refuse_guessing(integer, integer)"
    )
    # What it holds is of the last ten minutes.
    op.drop_table("code_miss")
    op.create_table(
        "code_miss",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("misses BETWEEN 1 AND 20", name=op.f("ck_code_miss_misses")),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_code_miss_staff_id_staff")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_code_miss")),
    )


def _count_at_stations() -> None:
    op.execute(
        "DO $$ DECLARE one integer; BEGIN"
        " FOR one IN SELECT id FROM station LOOP"
        "     EXECUTE format('CREATE SEQUENCE app.pin_tries_%s', one);"
        "     EXECUTE format('CREATE SEQUENCE app.code_tries_%s', one);"
        " END LOOP; END $$"
    )


def _count_unknown_numbers() -> None:
    op.create_table(
        "unknown_number",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("failures", sa.SmallInteger(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("failures BETWEEN 0 AND 4", name=op.f("ck_unknown_number_failures")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_unknown_number")),
    )
    op.create_table(
        "house_secret",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_house_secret_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_secret")),
    )
    op.execute(
        "INSERT INTO house_secret (id, value) VALUES (1,"
        " sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))"
    )
