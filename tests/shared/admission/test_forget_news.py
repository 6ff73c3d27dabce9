"""News that every gate has heard goes; what is younger than a day stays."""

from __future__ import annotations

from datetime import timedelta

from shared.kernel.ids import uuid7
from tests.shared.stage import SERVER, SaleStage


def forget(till: SaleStage) -> int:
    with till.acting(SERVER):
        return int(till.value("SELECT app.forget_news()"))


def note(till: SaleStage, days_ago: int, xid: int) -> None:
    name = f"news {(till.today - timedelta(days_ago)).isoformat()}"
    till.run("INSERT INTO follower (name, seen_xid) VALUES (:name, :xid)", name=name, xid=xid)


def tell(till: SaleStage, *xids: int) -> None:
    for xid in xids:
        one = {"xid": xid, "id": uuid7()}
        till.run("INSERT INTO ticket_news (xid, ticket_id) VALUES (:xid, :id)", **one)
        till.run(
            "INSERT INTO face_news (xid, person_id) OVERRIDING SYSTEM VALUE VALUES (:xid, :id)",
            **one,
        )


def test_what_was_news_before_yesterday_goes_and_the_rest_stays(till: SaleStage) -> None:
    note(till, 1, 3)
    tell(till, 1, 2, 3)

    assert [forget(till), forget(till)] == [4, 0]
    assert till.run("SELECT xid FROM ticket_news WHERE xid < 10") == [(3,)]
    assert till.run("SELECT xid FROM face_news WHERE xid < 10") == [(3,)]


def test_in_the_first_night_and_after_a_restore_nothing_goes(till: SaleStage) -> None:
    tell(till, 1)
    first = forget(till)
    note(till, 1, 2**62)

    assert (first, forget(till)) == (0, 0)
