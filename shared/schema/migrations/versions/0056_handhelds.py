"""Let a handheld be a station of its own, bound to one device by a code that works once."""

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0062"

_KINDS = "'window', 'gate', 'office', 'server', 'kiosk', 'online', 'ota', 'handheld'"


def upgrade() -> None:
    op.drop_constraint("ck_station_kind", "station")
    op.create_check_constraint("kind", "station", f"kind IN ({_KINDS})")
    op.create_table(
        "handheld",
        sa.Column("station_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code_digest", sa.LargeBinary(), nullable=True),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("device_digest", sa.LargeBinary(), nullable=True),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("fk_handheld_station_id_station")
        ),
        sa.CheckConstraint(
            "octet_length(code_digest) = 32 AND octet_length(device_digest) = 32",
            name=op.f("ck_handheld_digests"),
        ),
        sa.CheckConstraint(
            "(code_digest IS NULL) = (code_until IS NULL)", name=op.f("ck_handheld_code")
        ),
        sa.CheckConstraint(
            "(device_digest IS NULL) = (enrolled_at IS NULL)", name=op.f("ck_handheld_device")
        ),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_handheld")),
        sa.UniqueConstraint("code_digest", name=op.f("uq_handheld_code_digest")),
        sa.UniqueConstraint("device_digest", name=op.f("uq_handheld_device_digest")),
    )
