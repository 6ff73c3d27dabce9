"""The declarative base: types and constraint names are decided here once, for all departments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, Date, DateTime, Dialect, LargeBinary, MetaData, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator, TypeEngine

from shared.kernel.money import Money

CONSTRAINT_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class MoneyColumn(TypeDecorator[Money]):
    """Whole fen as BIGINT; wrap SQL arithmetic in `type_coerce(…, MoneyColumn())`."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> int | None:
        """Send fen."""
        return None if value is None else value.fen

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Money | None:
        """Read fen; sums of BIGINT come as Decimal."""
        return None if value is None else Money(int(value))

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        """Let an amount be compared with, or multiplied by, a plain number."""
        return BigInteger() if isinstance(value, int) else self


class Base(DeclarativeBase):
    """Base of every row; a model adds columns, relationships and constraints, and no rule."""

    metadata = MetaData(naming_convention=CONSTRAINT_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        bytes: LargeBinary(),
        date: Date(),
        datetime: DateTime(timezone=True),
        UUID: Uuid(),
        Money: MoneyColumn(),
        dict[str, Any]: JSONB(),
        list[str]: ARRAY(Text()),
    }
