"""Rows of machines that sell without a cashier."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class MachineNotice(Base):
    """How a kiosk says that it is, for whoever looks after it, and its last sign of life."""

    __tablename__ = "machine_notice"
    __table_args__ = (
        CheckConstraint(
            "state IN ('OK', 'PAPER_LOW', 'PAPER_OUT', 'PRINTER_GONE', 'STOPPED')", name="state"
        ),
    )

    station_id: Mapped[int] = mapped_column(
        ForeignKey("station.id"), primary_key=True, autoincrement=False
    )
    state: Mapped[str]
    since: Mapped[datetime]
    seen_at: Mapped[datetime]
