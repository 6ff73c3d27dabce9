"""Keep which terminal was asked to give money back to a card, and by what its answer is found."""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0065a"


def upgrade() -> None:
    op.add_column("payback", sa.Column("station_id", sa.Integer))
    op.add_column("payback", sa.Column("slip_before", sa.Text))
    op.create_foreign_key(
        op.f("fk_payback_station_id_station"), "payback", "station", ["station_id"], ["id"]
    )
    op.create_check_constraint(
        "at_terminal",
        "payback",
        "tender <> 'card' OR state NOT IN ('SENT', 'ASKING')"
        " OR station_id IS NOT NULL AND slip_before IS NOT NULL",
    )
    op.create_index(
        "uq_payback_at_terminal",
        "payback",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text("tender = 'card' AND state IN ('SENT', 'ASKING')"),
    )
