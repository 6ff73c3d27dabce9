"""Rows of what sales have judged once: it stands still, and is read and not judged by the next.

Both tables may be emptied at any time, as a crash of the database does: the next sale judges anew.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, Integer, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base
from shared.kernel.money import Money


class GroundVersion(Base):
    """Counts the changes of all that a `SaleGround` is made of; triggers move it."""

    __tablename__ = "ground_version"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(BigInteger)


class SaleGround(Base):
    """What a window sells on for a visit day: its station, channel, day, edition and keys.

    It holds from `since` until `until`, while `version` is that of `GroundVersion`. `day_kind` is
    the bit of the weekday, and 128 on a holiday. Ids of orders lie from `least_id` to `most_id`.
    """

    __tablename__ = "sale_ground"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    login: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    visit_day: Mapped[date] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    since: Mapped[datetime]
    until: Mapped[datetime]
    station_id: Mapped[int]
    code: Mapped[str]
    channel_id: Mapped[int] = mapped_column(SmallInteger)
    channel_code: Mapped[str]
    pool: Mapped[str]
    sells: Mapped[bool]
    time_zone: Mapped[str]
    ahead_days: Mapped[int] = mapped_column(SmallInteger)
    hold_minutes: Mapped[int] = mapped_column(SmallInteger)
    business_date: Mapped[date]
    day_kind: Mapped[int] = mapped_column(SmallInteger)
    edition_id: Mapped[int | None]
    in_force_from: Mapped[datetime | None]
    keys: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    least_id: Mapped[UUID]
    most_id: Mapped[UUID]


class JudgedLine(Base):
    """A line that terms and prices of an edition in force allow on a day, and what it comes to.

    So many tickets of these terms at this price, sold on `sold_on` by a channel for a visit day of
    that kind to a member of the tier (0 is anybody), valid from `first_day` for `days`. `on_sale`
    leaves out the hours and days ahead, which run; `by_hour` has a sale looked at again. `zones`,
    `uses` and `series` go together.
    """

    __tablename__ = "judged_line"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    sold_on: Mapped[date] = mapped_column(primary_key=True)
    terms_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    price_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    visit_day: Mapped[date] = mapped_column(primary_key=True)
    channel_id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    day_kind: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    quantity: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tier_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_day: Mapped[date] = mapped_column(primary_key=True)
    days: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    ticket_type_id: Mapped[int]
    edition_id: Mapped[int]
    unit_price: Mapped[Money]
    list_amount: Mapped[Money]
    persons: Mapped[int] = mapped_column(SmallInteger)
    fits: Mapped[bool]
    named: Mapped[bool]
    by_hour: Mapped[bool]
    on_sale: Mapped[bool]
    days_ahead: Mapped[int | None] = mapped_column(SmallInteger)
    sale_from: Mapped[datetime | None]
    sale_until: Mapped[datetime | None]
    zones: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    uses: Mapped[list[int | None]] = mapped_column(ARRAY(SmallInteger))
    series: Mapped[list[int | None]] = mapped_column(ARRAY(Integer))
