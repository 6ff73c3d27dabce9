"""Orders that were made on line, for tests of those who pick them up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from shared.catalogue.sale_page import sale_page
from shared.kernel.ids import uuid7
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.pickup import (
    FoundPickups,
    WaitingOrder,
    collect_order,
    find_pickups,
    leave_for_window,
    record_online_order,
)
from shared.sales.pickup_keys import PickupProof, keys_of, read_proof
from shared.sales.receipt import IssuedTicket
from shared.sales.sale_document import Visitor
from shared.shifts.machine import start_machine
from shared.site.sign_in import StaffToken
from tests.shared.identity.people import KEYS
from tests.shared.stage import WINDOW, SaleStage

SHOP, KIOSK, OTHER_KIOSK = "online_e", "kiosk_k1", "kiosk_k2"
PHONE, CODE = "13800130001", "482913"
QR = "SMQ1" + "0123456789ABCDEF" * 2


def shop_quote(till: SaleStage, day: date | None = None, **quantities: int) -> Quote:
    """Price a basket as the shop on line does."""
    visit = day or till.today
    offers = {offer.code: offer for offer in sale_page(till.session, "online", visit)}
    lines = tuple(BasketLine(offers[code].ticket_type_id, n) for code, n in quantities.items())
    basket = Basket(lines, visit, "online", datetime.now(UTC))
    return price_basket(basket, offers_by_type(offers.values()))


def machine(till: SaleStage, login: str) -> StaffToken:
    """Start a machine."""
    with till.acting(login) as session:
        return start_machine(session, uuid7())[0]


def order_on_line(
    till: SaleStage, quote: Quote, visitors: Sequence[Visitor] = (), order_id: UUID | None = None
) -> UUID:
    """Have the shop record an order that waits for phone and code, or for its QR."""
    order_id, token = order_id or uuid7(), machine(till, SHOP)
    keys = (*keys_of(KEYS, phone=PHONE, code=CODE), *keys_of(KEYS, qr=QR))
    with till.acting(SHOP) as session:
        record_online_order(
            session, quote, sign=till.sign_of("E"), token=token, order_id=order_id,
            tender="wechat", reference="4200001", keys=keys, visitors=visitors,
        )  # fmt: skip
    return order_id


def proof(shown: str | PickupProof) -> PickupProof:
    """Read what a visitor shows."""
    read = read_proof(shown, KEYS) if isinstance(shown, str) else shown
    assert read is not None
    return read


def find(
    till: SaleStage,
    shown: str | PickupProof,
    login: str = WINDOW,
    token: StaffToken | None = None,
) -> FoundPickups:
    """Look for an order by what is shown."""
    with till.acting(login) as session:
        return find_pickups(session, proof(shown), token or till.staff)


def collect(
    till: SaleStage,
    waiting: WaitingOrder,
    shown: str | PickupProof = QR,
    *,
    station: str = "2",
    token: StaffToken | None = None,
    collect_id: UUID | None = None,
) -> tuple[IssuedTicket, ...]:
    """Pick an order up at a window, or at a kiosk."""
    login = {"2": WINDOW, "K1": KIOSK, "K2": OTHER_KIOSK}[station]
    with till.acting(login) as session:
        return collect_order(
            session, collect_id or uuid7(), waiting, proof(shown),
            sign=till.sign_of(station), token=token or till.staff,
        )  # fmt: skip


def leave(till: SaleStage, order_id: UUID, *, code: str, qr: str = "") -> None:
    """Have the first kiosk leave an order to the windows, for who shows these."""
    token = machine(till, KIOSK)
    with till.acting(KIOSK) as session:
        leave_for_window(session, order_id, keys_of(KEYS, qr=qr, code=code), token)
