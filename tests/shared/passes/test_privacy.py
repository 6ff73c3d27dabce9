"""A contact is found by the phone they left; a photo goes when the data of its person go."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

from PIL import Image

from shared.database.verb import record
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.kernel.locale import Language
from shared.members.export_sheet import write_export
from shared.members.person_export import export_all
from shared.members.search import find_members
from shared.passes.keep import keep_photo
from shared.sales.look_up import find_orders
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from tests.shared.identity.people import KEYS, RING
from tests.shared.passes.people import JPEG, a_pass
from tests.shared.stage import SERVER, WINDOW, SaleStage

PHONE = "13900001111"


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (48, 64), "#8FA6AD").save(data, "JPEG")
    return data.getvalue()


PICTURE = picture()


def test_a_contact_who_is_no_member_is_found_by_phone(till: SaleStage) -> None:
    contact = person_document(uuid7(), PersonFacts("李明", phone=PHONE), KEYS, findable=False)
    quote = till.quote(adult=1)
    with till.acting(WINDOW) as session:
        receipt = sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff, order_id=uuid7(),
            visitors=[Visitor(contact)],
        )  # fmt: skip

    office = till.token(rights=("member_view",))
    with till.acting(WINDOW) as session:
        found = find_orders(session, "139 0000 1111", KEYS, till.staff)
        members = find_members(session, PHONE, KEYS, office)

    assert [one.number for one in found.orders] == [receipt.number]
    assert members.members == ()
    stored = till.value("SELECT to_jsonb(l)::text FROM person_look_up AS l WHERE kind = 'contact'")
    assert PHONE not in stored


def test_the_photo_goes_a_year_after_the_end_of_the_pass(till: SaleStage) -> None:
    held = a_pass(till)
    with till.acting(WINDOW) as session:
        keep_photo(session, held.id, held.holders[0].person_id, JPEG, KEYS, till.staff)
    till.rewrite("UPDATE ticket SET visit_day = visit_day - 729")
    old = "00000000-0000-7000-8000-000000000001"
    till.rewrite("UPDATE person SET id = CAST(:old AS uuid)", old=old)
    till.rewrite("UPDATE ticket_visitor SET person_id = CAST(:old AS uuid)", old=old)
    till.rewrite("UPDATE person_photo SET person_id = CAST(:old AS uuid)", old=old)
    before = till.value("SELECT count(*) FROM person_photo")

    with till.acting(SERVER) as session:
        kept = record(session, "reduce_persons", {"after": None})
    till.rewrite("UPDATE ticket SET visit_day = visit_day - 1")
    with till.acting(SERVER) as session:
        gone = record(session, "reduce_persons", {"after": None})

    assert (before, kept["reduced"], gone["reduced"]) == (1, 0, 1)
    assert till.value("SELECT count(*) FROM person_photo") == 0


def test_whoever_asks_for_their_data_is_given_the_photo(till: SaleStage, tmp_path: Path) -> None:
    held = a_pass(till)
    person = held.holders[0].person_id
    with till.acting(WINDOW) as session:
        keep_photo(session, held.id, person, PICTURE, KEYS, till.staff)

    with till.acting(SERVER) as session:
        told = export_all(session, person, RING, reason="wish", staff_id=None)

    assert [base64.b64decode(one["jpeg"]) for one in told["photos"]] == [PICTURE]
    write_export(tmp_path / "data.xlsx", told, Language.EN)
    with zipfile.ZipFile(tmp_path / "data.xlsx") as book:
        assert book.read("xl/media/image1.jpeg") == PICTURE
