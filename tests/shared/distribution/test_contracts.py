"""Contracts are drafted and signed, hold one at a time, and stay as they were signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.database.verb import ChangedMeanwhile, RowRefused
from shared.distribution.contracts import (
    ContractsOverlap,
    ContractStands,
    NoContract,
    drop_contract,
    end_contract,
    save_contract,
    save_distributor,
    sign_contract,
)
from shared.distribution.queries import list_contracts, list_distributors
from shared.distribution.rules import (
    Basis,
    CommissionStepFacts,
    ContractFacts,
    ContractPriceFacts,
    ContractState,
    DistributorFacts,
    DistributorKind,
    Period,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import Stage

OFFICE = "office_o"
AGENCY = DistributorFacts(
    "YX", Bilingual("云溪旅行社", "Yunxi Travel"), DistributorKind.AGENCY, licence="L-AH-00123"
)

Work = Callable[[Session, StaffToken], object]


class Desk:
    """The office's login with the right to write contracts."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.token = stage.token("2002", "O", ("distribution_edit",))
        self.agency = self.do(lambda s, t: save_distributor(s, AGENCY, token=t))

    def do(self, work: Callable[[Session, StaffToken], int | None]) -> int:
        with self.stage.acting(OFFICE) as session:
            return work(session, self.token) or 0

    def contract(self, number: str = "2026-01", first: int = 0, days: int = 365) -> ContractFacts:
        start = self.stage.today + timedelta(days=first)
        held = Days(start, start + timedelta(days=days))
        adult = self.stage.value("SELECT id FROM ticket_type WHERE code = 'adult'")
        return ContractFacts(
            self.agency,
            number,
            held,
            Basis.REDEEMED,
            Period.MONTH,
            prepaid=False,
            credit_limit=Money(50_000_00),
            prices=(ContractPriceFacts(adult, held, Money(90_00)),),
            steps=(CommissionStepFacts(1, rate=500), CommissionStepFacts(1001, amount=Money(600))),
        )

    def save(self, contract: ContractFacts) -> int:
        return self.do(lambda s, t: save_contract(s, contract, token=t))

    def sign(self, contract: int) -> None:
        version = self.version(contract)
        self.do(lambda s, t: sign_contract(s, contract, token=t, version=version))

    def version(self, contract: int) -> int:
        return self.stage.version("contract", contract)

    def contracts(self) -> tuple[ContractFacts, ...]:
        with self.stage.acting(OFFICE) as session:
            return list_contracts(session)


@pytest.fixture
def desk(stage: Stage) -> Desk:
    """An office with one agency on its books."""
    return Desk(stage)


def test_a_distributor_is_written_and_frozen(desk: Desk) -> None:
    frozen = replace(AGENCY, id=desk.agency, frozen=True, version=1)
    desk.do(lambda s, t: save_distributor(s, frozen, token=t))

    with desk.stage.acting(OFFICE) as session:
        assert list_distributors(session) == (frozen,)


def test_a_code_is_given_once(desk: Desk) -> None:
    with pytest.raises(RowRefused) as error:
        desk.do(lambda s, t: save_distributor(s, AGENCY, token=t))

    assert (error.value.table, error.value.rule) == ("distributor", "uq_distributor_code")


def test_a_draft_is_read_as_it_was_written(desk: Desk) -> None:
    contract = desk.contract()

    saved = desk.save(contract)

    assert desk.contracts() == (replace(contract, id=saved),)


def test_a_draft_is_written_anew_as_a_whole(desk: Desk) -> None:
    contract = desk.contract()
    saved = desk.save(contract)
    changed = replace(contract, id=saved, steps=(), basis=Basis.SOLD, version=1)
    desk.save(changed)

    assert desk.contracts() == (changed,)


def test_what_was_signed_is_not_changed_or_dropped(desk: Desk) -> None:
    saved = desk.save(desk.contract())
    desk.sign(saved)
    now = desk.version(saved)
    anew = replace(desk.contract(), id=saved, version=now)

    works: list[Work] = [
        lambda s, t: save_contract(s, anew, token=t),
        lambda s, t: sign_contract(s, saved, token=t, version=now),
        lambda s, t: drop_contract(s, saved, token=t, version=now),
    ]
    for work in works:
        with pytest.raises(ContractStands), desk.stage.acting(OFFICE) as session:
            work(session, desk.token)
    assert [one.state for one in desk.contracts()] == [ContractState.SIGNED]


def test_two_contracts_do_not_hold_on_one_day(desk: Desk) -> None:
    desk.sign(desk.save(desk.contract()))
    other = desk.save(desk.contract("2026-02", first=364))

    with pytest.raises(ContractsOverlap) as error:
        desk.sign(other)

    assert error.value.number == "2026-01"


def test_a_contract_may_follow_another_that_was_ended(desk: Desk) -> None:
    first = desk.save(desk.contract())
    desk.sign(first)
    last = desk.stage.today + timedelta(days=30)
    desk.do(lambda s, t: end_contract(s, first, last, token=t, version=2))
    second = desk.save(desk.contract("2026-02", first=31))
    desk.sign(second)

    assert [(one.number, one.days.last) for one in desk.contracts()][1] == ("2026-01", last)


@pytest.mark.parametrize("days", [-1, 400])
def test_a_contract_does_not_end_in_the_past_or_later_than_agreed(desk: Desk, days: int) -> None:
    saved = desk.save(desk.contract(first=-10, days=40))
    desk.sign(saved)
    last = desk.stage.today + timedelta(days=days)

    with pytest.raises(NoContract):
        desk.do(lambda s, t: end_contract(s, saved, last, token=t, version=2))


def test_a_dropped_draft_stays_readable(desk: Desk) -> None:
    saved = desk.save(desk.contract())
    desk.do(lambda s, t: drop_contract(s, saved, token=t, version=1))

    assert [one.state for one in desk.contracts()] == [ContractState.DROPPED]


def test_prices_of_one_type_do_not_overlap(desk: Desk) -> None:
    contract = desk.contract()

    with pytest.raises(RowRefused) as error:
        desk.save(replace(contract, prices=contract.prices * 2))

    assert error.value.rule == "ex_contract_price_one_at_a_time"


@pytest.mark.parametrize("fen", [-1, 10_000_001])
def test_absurd_prices_are_refused(desk: Desk, fen: int) -> None:
    contract = desk.contract()
    price = replace(contract.prices[0], amount=Money(fen))

    with pytest.raises(RowRefused) as error:
        desk.save(replace(contract, prices=(price,)))

    assert error.value.rule == "ck_contract_price_amount"


def test_the_right_is_asked_for_and_everything_is_written_down(desk: Desk) -> None:
    nobody = desk.stage.token("2002", "O", ("report",))
    with pytest.raises(NotPermitted), desk.stage.acting(OFFICE) as session:
        save_distributor(session, AGENCY, token=nobody)

    desk.sign(desk.save(desk.contract()))

    written = desk.stage.run("SELECT action FROM audit_log ORDER BY at DESC LIMIT 3")
    assert [row.action for row in written] == ["sign_contract", "save_contract", "save_distributor"]


def test_no_login_writes_a_contract_by_itself(desk: Desk) -> None:
    desk.save(desk.contract())

    with pytest.raises(DBAPIError, match="permission denied"), desk.stage.acting(OFFICE) as session:
        session.execute(text("UPDATE contract SET credit_limit = 1"))


def test_days_of_a_contract_are_days_of_the_calendar() -> None:
    with pytest.raises(ValueError, match="no day"):
        Days(date(2026, 1, 2), date(2026, 1, 2))


def test_nobody_writes_over_what_they_have_not_seen(desk: Desk) -> None:
    desk.save(desk.contract())
    (seen,) = desk.contracts()
    desk.save(replace(seen, credit_limit=Money(1_00)))

    with pytest.raises(ChangedMeanwhile):
        desk.save(replace(seen, credit_limit=Money(2_00)))
    for deed in (
        lambda s, t: sign_contract(s, seen.id, token=t, version=seen.version),
        lambda s, t: drop_contract(s, seen.id, token=t, version=seen.version),
    ):
        with pytest.raises(ChangedMeanwhile):
            desk.do(deed)

    (now,) = desk.contracts()
    assert (now.credit_limit, now.state) == (Money(1_00), ContractState.DRAFT)


def test_a_distributor_that_changed_meanwhile_is_not_written_over(desk: Desk) -> None:
    with desk.stage.acting(OFFICE) as session:
        (seen,) = list_distributors(session)
    desk.do(lambda s, t: save_distributor(s, replace(seen, frozen=True), token=t))

    with pytest.raises(ChangedMeanwhile):
        desk.do(lambda s, t: save_distributor(s, replace(seen, licence="L-1"), token=t))
