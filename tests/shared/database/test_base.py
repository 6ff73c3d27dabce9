"""Money is whole fen in the database, and stays Money in questions."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from sqlalchemy import BigInteger, Date, DateTime, Text, Uuid, func, literal, select, type_coerce
from sqlalchemy.exc import StatementError

from shared.database.base import Base, MoneyColumn
from shared.kernel.money import Money
from shared.schema.models import METADATA
from tests.shared.stage import Stage

AMOUNT = literal(Money(12_345), MoneyColumn())


def test_money_comes_back_as_it_went(stage: Stage) -> None:
    assert stage.session.scalar(select(AMOUNT)) == Money(12_345)


def test_no_money_comes_back_as_none(stage: Stage) -> None:
    assert stage.session.scalar(select(literal(None, MoneyColumn()))) is None


def test_a_sum_of_money_is_money(stage: Stage) -> None:
    total = type_coerce(func.sum(AMOUNT), MoneyColumn())

    assert stage.session.scalar(select(total)) == Money(12_345)


def test_money_times_a_number_is_money(stage: Stage) -> None:
    assert stage.session.scalar(select(type_coerce(AMOUNT * 3, MoneyColumn()))) == Money(37_035)


@pytest.mark.parametrize(("other", "expected"), [(Money(12_344), True), (Money(12_345), False)])
def test_money_is_compared_with_money(stage: Stage, other: Money, expected: bool) -> None:
    assert stage.session.scalar(select(other < AMOUNT)) is expected


def test_money_is_compared_with_a_plain_number_of_fen(stage: Stage) -> None:
    assert stage.session.scalar(select(AMOUNT == 12_345)) is True


def test_the_largest_amount_survives(stage: Stage) -> None:
    largest = Money(2**63 - 1)

    assert stage.session.scalar(select(literal(largest, MoneyColumn()))) == largest


def test_a_fraction_is_never_stored_as_money(stage: Stage) -> None:
    with pytest.raises(StatementError):
        stage.session.scalar(select(literal(1.5, MoneyColumn())))


@pytest.mark.parametrize(
    ("kind", "column"),
    [(str, Text), (date, Date), (datetime, DateTime), (UUID, Uuid), (Money, MoneyColumn)],
)
def test_each_type_has_one_column(kind: type, column: type) -> None:
    assert type(Base.type_annotation_map[kind]) is column


def test_every_instant_is_kept_with_its_time_zone() -> None:
    naive = [
        f"{table.name}.{column.name}"
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, DateTime) and not column.type.timezone
    ]

    assert naive == []


def test_every_constraint_has_a_name() -> None:
    nameless = [
        table.name
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]

    assert nameless == []


def test_amounts_are_never_floating_or_decimal() -> None:
    money = [
        column.type.impl_instance
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, MoneyColumn)
    ]

    assert {type(one) for one in money} == {BigInteger}
