"""Keep personal data no longer than needed, and change the key by which persons are found."""

import sqlalchemy as sa
from alembic import op

revision = "0020c"
down_revision = "0020b"

REDUCED = (
    "reduced_at IS NULL"
    " OR num_nonnulls(document_sealed, name_sealed, phone_sealed, born_sealed) = 0"
    " AND document_mask = '' AND name_mask = '' AND phone_mask = ''"
)


def upgrade() -> None:
    op.add_column("person", sa.Column("reduced_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("person", sa.Column("find_number", sa.SmallInteger(), nullable=True))
    op.execute("UPDATE person SET find_number = key_number")
    op.alter_column("person", "find_number", nullable=False)
    op.create_check_constraint(op.f("ck_person_reduced"), "person", REDUCED)
    op.create_index(
        "ix_person_in_full",
        "person",
        ["id"],
        postgresql_where=sa.text("erased_at IS NULL AND reduced_at IS NULL"),
    )
    op.create_index(
        "ix_person_find_number",
        "person",
        ["find_number"],
        postgresql_where=sa.text("erased_at IS NULL"),
    )
    op.create_index(
        "ix_consent_guardian_id",
        "consent",
        ["guardian_id"],
        postgresql_where=sa.text("guardian_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_member_person_id"), "member", ["person_id"])
