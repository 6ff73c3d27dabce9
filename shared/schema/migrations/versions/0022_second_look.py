"""Let two decide on a merge that is in doubt; let everything that is kept of a person be asked."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020c"


def upgrade() -> None:
    op.create_table(
        "merge_proposal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        sa.Column("profile_of_from", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.CheckConstraint(
            "num_nulls(decided_at, decided_by, agreed) IN (0, 3)",
            name=op.f("ck_merge_proposal_decided"),
        ),
        sa.CheckConstraint(
            "NOT agreed OR decided_by <> proposed_by", name=op.f("ck_merge_proposal_two")
        ),
        sa.ForeignKeyConstraint(["from_id"], ["member.id"], name=op.f("fk_merge_proposal_from_id")),
        sa.ForeignKeyConstraint(["into_id"], ["member.id"], name=op.f("fk_merge_proposal_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_proposal")),
    )
    op.create_index(
        "ix_merge_proposal_open",
        "merge_proposal",
        ["proposed_at"],
        unique=False,
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.add_column(
        "plain_request",
        sa.Column("whole", sa.Boolean(), server_default="false", nullable=False),
    )
