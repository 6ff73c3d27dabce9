"""One transaction on which a test plays window, gate and superuser in turn; nothing of it stays.

The login is changed by SET LOCAL SESSION AUTHORIZATION, so that `session_user`, grants and verbs
are those of the real station, while a test may still set the scene as the superuser.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CursorResult, text
from sqlalchemy.orm import Session

from shared.admission.desk import gate_desk
from shared.admission.scan import judge_scan
from shared.admission.scan_answer import ScanAnswer
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.receipt import Receipt
from shared.sales.sell import sell_for_cash
from shared.shifts.open_shift import CurrentShift, open_shift
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner
from shared.tickets.key_file import read_key_file
from tests.conftest import ParkDatabase

WINDOW, OTHER_WINDOW = "window_2", "window_w2"
GATE, OTHER_GATE = "gate_3", "gate_g2"
SERVER = "server_s"
RIGHTS = ("sell", "open_shift", "report")


@dataclass
class Stage:
    """The session and whom it is logged in as."""

    session: Session
    park: ParkDatabase

    def __post_init__(self) -> None:
        # No rollback takes back how often wrong PINs and codes were tried.
        self.run(
            "SELECT setval(format('app.%I', sequencename)::regclass, 1) FROM pg_sequences"
            " WHERE sequencename LIKE '%!_tries!_%' ESCAPE '!' AND last_value > 1"
        )

    @contextmanager
    def acting(self, login: str) -> Iterator[Session]:
        """Be a station's login inside the block, the superuser after it."""
        self.session.execute(text(f"SET LOCAL SESSION AUTHORIZATION {login}"))
        try:
            with self.session.begin_nested():
                yield self.session
        finally:
            self.session.execute(text("SET LOCAL SESSION AUTHORIZATION DEFAULT"))

    def run(self, statement: str, **values: Any) -> Any:
        """Run SQL as whoever is acting; rows if it gives any."""
        result = self.session.execute(text(statement), values)
        return result.all() if isinstance(result, CursorResult) and result.returns_rows else None

    def value(self, statement: str, **values: Any) -> Any:
        """Run SQL as whoever is acting and give its one value."""
        return self.session.execute(text(statement), values).scalar_one()

    def rewrite(self, statement: str, **values: Any) -> None:
        """Change rows that stand still, such as an edition in force, behind their triggers."""
        self.run("SET LOCAL session_replication_role = replica")
        self.run(statement, **values)
        self.run("SET LOCAL session_replication_role = origin")
        # What stood still is judged once, and kept; here it has moved after all.
        self.run("DELETE FROM judged_line")
        self.run("UPDATE ground_version SET version = version + 1")

    def version(self, table: str, row_id: int) -> int:
        """The version in which a row that people write is now."""
        version: int = self.value(f"SELECT version FROM {table} WHERE id = :id", id=row_id)
        return version

    @property
    def today(self) -> date:
        """The business date."""
        today: date = self.value("SELECT app.business_date(clock_timestamp())")
        return today

    @property
    def sign(self) -> TicketSigner:
        """The signer of window 2."""
        return read_key_file(self.park.key_file)

    def sign_of(self, station: str) -> TicketSigner:
        """The signer of any window or machine."""
        park = self.park.park
        return read_key_file((park.key_files | park.machine_key_files)[station])

    def token(
        self, number: str = "1001", station: str = "2", rights: tuple[str, ...] = RIGHTS
    ) -> StaffToken:
        """A sign-in without the time that a PIN takes."""
        value = str(uuid7())
        staff_id, name = self.run("SELECT id, name FROM staff WHERE number = :n", n=number)[0]
        self.run(
            "INSERT INTO staff_token (digest, staff_id, station_id, rights, signed_in_at, used_at)"
            " SELECT :digest, :staff, id, :rights, clock_timestamp(), clock_timestamp()"
            " FROM station WHERE code = :station",
            digest=hashlib.sha256(value.encode()).digest(),
            staff=staff_id,
            rights=list(rights),
            station=station,
        )
        return StaffToken(value, staff_id, number, name, frozenset(rights))

    def open_shift(self, token: StaffToken) -> CurrentShift:
        """Open a shift at window 2, whatever was open there before."""
        shift_id = uuid7()
        grant = self.allow("float", shift_id, 50_000, token, by="1002")
        self.rewrite("UPDATE shift SET state = 'CLOSED' WHERE state <> 'CLOSED'")
        with self.acting(WINDOW) as session:
            return open_shift(session, shift_id, Money(50_000), token, grant)

    def allow(
        self, action: str, object_id: UUID, amount: int | None, token: StaffToken, by: str = "1002"
    ) -> UUID:
        """Have a supervisor allow something at window 2, without the time that a PIN takes."""
        grant = uuid7()
        self.run(
            "INSERT INTO override_grant (id, approver_id, actor_id, station_id, action, object_id,"
            " amount, reason, expires_at) SELECT :grant, s.id, :actor, t.id, :action, :object,"
            " :amount, '', clock_timestamp() + interval '60 seconds' FROM staff AS s, station AS t"
            " WHERE s.number = :by AND t.code = '2'",
            grant=grant,
            actor=token.staff_id,
            action=action,
            object=object_id,
            amount=amount,
            by=by,
        )
        return grant

    def open_slots_today(self, series: str) -> None:
        """Move tomorrow's timeslots of a series to today, open to midnight, whatever time it is."""
        self.rewrite(
            "UPDATE timeslot AS t SET day = :today, starts = starts + interval '1 minute',"
            " ends = '23:59' FROM timeslot_series AS s"
            " WHERE s.id = t.series_id AND s.code = :series AND t.day = :today + 1",
            series=series,
            today=self.today,
        )

    def offers(self, day: date | None = None) -> dict[str, TicketOffer]:
        """What window 2 offers, by code."""
        page = sale_page(self.session, "window", day or self.today)
        return {offer.code: offer for offer in page}


@dataclass
class SaleStage(Stage):
    """A stage with a signed-in cashier, an open shift and the first receipt number still free."""

    staff: StaffToken

    def quote(self, day: date | None = None, **quantities: int) -> Quote:
        """Price a basket by codes of ticket types, from the page of its day."""
        offers = self.offers(day)
        lines = tuple(
            BasketLine(offers[code].ticket_type_id, quantity)
            for code, quantity in quantities.items()
        )
        basket = Basket(lines, day or self.today, "window", datetime.now(UTC))
        return price_basket(basket, offers_by_type(offers.values()))

    def sell(
        self,
        quote: Quote,
        *,
        received: Money | None = None,
        order_id: UUID | None = None,
        token: StaffToken | None = None,
        sign: TicketSigner | None = None,
        login: str = WINDOW,
    ) -> Receipt:
        """Sell a quote at window 2."""
        with self.acting(login) as session:
            return sell_for_cash(
                session,
                quote,
                quote.total if received is None else received,
                sign=sign or self.sign,
                token=token or self.staff,
                order_id=order_id or uuid7(),
            )

    def sell_one(self, code: str = "adult", day: date | None = None) -> tuple[UUID, str]:
        """Sell one ticket; gives its id and its code."""
        ticket = self.sell(self.quote(day, **{code: 1})).tickets[0]
        return ticket.id, ticket.code

    def scan(
        self,
        code: str,
        scan_id: UUID | None = None,
        login: str = GATE,
        *,
        checked: bool | None = True,
        persons: int | None = None,
    ) -> ScanAnswer:
        """Present a code at lane A1 of a gate, to an attendant who finds all papers right."""
        with self.acting(login) as session:
            desk = gate_desk(session)
            return judge_scan(
                session,
                code,
                desk.lanes["A1"],
                desk,
                scan_id or uuid7(),
                checked=checked,
                persons=persons,
            )
