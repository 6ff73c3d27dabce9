"""Make roles, and what no person may hold together."""

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    pass
