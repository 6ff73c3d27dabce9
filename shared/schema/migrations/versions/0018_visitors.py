"""Make real-name visitors of tickets and what one document bought."""

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    pass
