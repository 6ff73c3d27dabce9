"""Rows of the site's own print layouts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base


class PrintLayout(Base):
    """A layout that the site wrote itself, by the kind of paper; "" is the shipped one again."""

    __tablename__ = "print_layout"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("length(content) <= 20000", name="content"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    content: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
