"""No code is found by trying: a window that asks for many unknown ones is told nothing more."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from shared.marketing.queries import TooManyCodes, look_up_code
from shared.site.sign_in import StaffToken
from tests.shared.marketing.promoting import Promoter
from tests.shared.stage import OTHER_WINDOW, WINDOW

LIMIT = 20
COUNTER = "format('app.code_tries_%s', id)::regclass"
COUNTED = f"SELECT pg_sequence_last_value({COUNTER}) FROM station WHERE code = '2'"


def ask(
    promoter: Promoter, code: str, token: StaffToken | None = None, login: str = WINDOW
) -> bool:
    with promoter.stage.acting(login) as session:
        return look_up_code(session, code, token=token or promoter.cashier) is not None


def guess(promoter: Promoter, times: int, token: StaffToken | None = None) -> None:
    for number in range(times):
        assert not ask(promoter, f"GUESS{number}", token)


def test_after_twenty_unknown_codes_no_code_is_looked_up(promoter: Promoter) -> None:
    promoter.promo("AUTUMN26")
    guess(promoter, LIMIT)
    first = promoter.stage.value("SELECT min(since) FROM code_miss")

    with pytest.raises(TooManyCodes) as refused:
        ask(promoter, "AUTUMN26")

    assert datetime.fromisoformat(refused.value.until) == first + timedelta(minutes=10)


def test_known_codes_are_no_tries(promoter: Promoter) -> None:
    promoter.promo("AUTUMN26")
    guess(promoter, LIMIT - 1)

    assert all(ask(promoter, "AUTUMN26") for _ in range(LIMIT))


def test_after_ten_minutes_it_counts_from_the_beginning(promoter: Promoter) -> None:
    guess(promoter, LIMIT)
    promoter.stage.run("UPDATE code_miss SET since = since - interval '10 minutes'")
    promoter.stage.run(
        f"SELECT setval({COUNTER}, pg_sequence_last_value({COUNTER}) - 60100)"
        " FROM station WHERE code = '2'"
    )

    guess(promoter, 1)

    assert promoter.stage.value("SELECT misses FROM code_miss") == 1
    assert promoter.stage.value(COUNTED) % 100 == 1


def test_a_person_who_is_stopped_does_not_stop_the_window(promoter: Promoter) -> None:
    promoter.promo("AUTUMN26")
    for _ in range(LIMIT):
        guess(promoter, 1)
        promoter.stage.run(f"SELECT setval({COUNTER}, 1) FROM station WHERE code = '2'")

    with pytest.raises(TooManyCodes):
        ask(promoter, "AUTUMN26")

    assert ask(promoter, "AUTUMN26", promoter.stage.token("1002"))


def test_another_person_at_the_same_window_gets_no_further(promoter: Promoter) -> None:
    guess(promoter, LIMIT)

    with pytest.raises(TooManyCodes):
        ask(promoter, "X", promoter.stage.token("1002"))


def test_the_same_person_at_another_window_gets_no_further(promoter: Promoter) -> None:
    guess(promoter, LIMIT)

    with pytest.raises(TooManyCodes):
        ask(promoter, "X", promoter.stage.token("1001", "W2"), OTHER_WINDOW)


def test_others_at_other_windows_go_on(promoter: Promoter) -> None:
    guess(promoter, LIMIT)

    assert not ask(promoter, "X", promoter.stage.token("1002", "W2"), OTHER_WINDOW)


def test_the_audit_knows_who_tried(promoter: Promoter) -> None:
    guess(promoter, LIMIT)

    rows = promoter.stage.run(
        "SELECT staff_id, detail FROM audit_log WHERE action = 'codes_guessed'"
    )
    assert rows == [
        (promoter.cashier.staff_id, {"unknown": LIMIT, "by": ["staff", "station"]}),
    ]


def test_the_table_holds_no_more_than_twenty(promoter: Promoter) -> None:
    guess(promoter, LIMIT)

    with pytest.raises(IntegrityError, match="ck_code_miss_misses"):
        promoter.stage.run("UPDATE code_miss SET misses = misses + 1")
