"""Keep nothing for a mask that tells more than a mask: the last four, the ends of a name."""

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.create_check_constraint(
        "masks",
        "person",
        "document_mask ~ '^([*]{4}.{0,4})?$' AND phone_mask ~ '^([*]{4}.{0,4})?$'"
        " AND name_mask ~ '^(.?[*]{1,3}.?)?$'",
    )
