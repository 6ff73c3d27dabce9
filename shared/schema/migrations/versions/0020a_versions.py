"""Count the changes of rows that people write: nobody writes over what they have not seen."""

import sqlalchemy as sa
from alembic import op

revision = "0020a"
down_revision = "0020"

WRITTEN_BY_PEOPLE = (
    *("ticket_terms", "concession_class", "price_rule", "slot_pattern"),
    *("site", "zone", "lane", "station", "channel", "role", "staff"),
    *("distributor", "contract", "member_tier", "member_benefit"),
)


def upgrade() -> None:
    for table in WRITTEN_BY_PEOPLE:
        op.add_column(table, sa.Column("version", sa.Integer(), server_default="1", nullable=False))
