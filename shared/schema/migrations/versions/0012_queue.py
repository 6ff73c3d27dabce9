"""Make the job queue, in a schema of its own."""

from alembic import op

from shared.schema.install import install_queue

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    install_queue(op.get_bind())
