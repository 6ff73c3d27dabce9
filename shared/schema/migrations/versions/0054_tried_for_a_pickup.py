"""Count what was tried for a pick-up by the number of a document, too."""

from alembic import op

revision = "0054"
down_revision = "0048"


def upgrade() -> None:
    op.execute("ALTER TABLE app.pickup_miss RENAME COLUMN phone TO tried")
    op.execute("ALTER TABLE app.pickup_miss RENAME CONSTRAINT ck_pickup_miss_phone"
               " TO ck_pickup_miss_tried")  # fmt: skip
