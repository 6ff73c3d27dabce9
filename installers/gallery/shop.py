"""The shop on line of a park: it sells what is then picked up."""

from __future__ import annotations

from sqlalchemy.orm import sessionmaker

from boxoffice.sale.read_page import read_page
from installers.gallery.site import Site
from shared.database.engine import station_engine
from shared.identity.document_number import DocumentKind, parse_number
from shared.identity.key_file import read_station_keys
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.sales.pickup import record_online_order
from shared.sales.pickup_keys import keys_of, new_qr
from shared.sales.sale_document import Visitor
from shared.shifts.machine import start_machine
from shared.site.queries import this_station
from shared.tickets.key_file import read_key_file

SHOP = "E"
# The number that GB 11643 itself has for an example.
NUMBER, PHONE = "11010519491231002X", "13800130001"


def order_on_line(site: Site, quantity: int) -> str:
    """Have the shop sell adults to somebody with a document; give the text of the QR code."""
    park, qr = site.park, new_qr()
    keys = read_station_keys(park.person_keys)
    who = PersonFacts("李小明", PHONE, parse_number(DocumentKind.ID_CARD, NUMBER))
    engine = station_engine(park.station_urls[SHOP], "gallery-shop")
    with sessionmaker(engine).begin() as session:
        token, _ = start_machine(session, uuid7())
        page = read_page(session, "online", this_station(session).business_date)
        adult = next(one for one in page.offers if one.code == "adult")
        basket = Basket(
            (BasketLine(adult.ticket_type_id, quantity),),
            page.visit_day, "online", page.priced_at, (), page.priced_at,
        )  # fmt: skip
        record_online_order(
            session,
            price_basket(basket, offers_by_type(page.offers), page.marketing),
            sign=read_key_file(park.machine_key_files[SHOP]),
            token=token,
            order_id=uuid7(),
            tender="wechat",
            reference="4200001",
            keys=keys_of(keys, qr=qr),
            visitors=(Visitor(person_document(uuid7(), who, keys, findable=False)),),
        )
    engine.dispose()
    return qr
