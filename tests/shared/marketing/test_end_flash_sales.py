"""A flash sale is over at its instant, and what it has left goes back to everybody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from shared.marketing.end_flash_sales import end_flash_sales
from shared.marketing.queries import promotions
from tests.shared.marketing.promoting import HOUR, Promoter, discounts_of
from tests.shared.stage import SERVER, WINDOW, Stage


def free(stage: Stage, slot: int) -> dict[str, int]:
    rows = stage.run(
        "SELECT pool, sum(free)::integer FROM place WHERE timeslot_id = :s GROUP BY pool", s=slot
    )
    return dict(map(tuple, rows))


def end(stage: Stage) -> int:
    with stage.acting(SERVER) as session:
        return end_flash_sales(session)


def sell_and_end(promoter: Promoter, code: str, stock: int, sold: int) -> int:
    """Sell some of a stock, let the time run out, end; gives the promotion."""
    number = promoter.flash(code, 990, stock)
    promoter.use(promoter.quote(**{code: sold}))
    promoter.stage.rewrite(
        "UPDATE promotion SET ends_at = now() - interval '1 second' WHERE id = :p", p=number
    )
    assert end(promoter.stage) == 1
    return number


def test_what_is_left_goes_back_to_the_common_pool(promoter: Promoter) -> None:
    (slot,) = promoter.slots("family")
    before = free(promoter.stage, slot)

    number = sell_and_end(promoter, "family", stock=20, sold=3)

    assert free(promoter.stage, slot) == {
        **before,
        "common": before["common"] - 9,
        f"flash:{number}": 0,
    }


def test_what_was_sold_is_written_down(promoter: Promoter) -> None:
    sell_and_end(promoter, "family", stock=20, sold=3)

    (row,) = promotions(promoter.stage.session, datetime.now(UTC) - HOUR)

    assert (row.issued, row.used) == (20, 3)


def test_it_ends_once(promoter: Promoter) -> None:
    sell_and_end(promoter, "glass", stock=5, sold=1)

    assert end(promoter.stage) == 0


def test_one_that_runs_is_left_alone(promoter: Promoter) -> None:
    promoter.flash("glass", 990, 5)

    assert end(promoter.stage) == 0


def test_one_that_was_withdrawn_has_nothing_left_to_give(promoter: Promoter) -> None:
    number = promoter.flash("glass", 990, 5, ends_at=datetime.now(UTC) - timedelta(minutes=1))
    promoter.stage.run("UPDATE flash_sale SET ended_at = now() WHERE promotion_id = :p", p=number)

    assert end(promoter.stage) == 0


def test_only_the_server_ends_them(promoter: Promoter) -> None:
    denied = pytest.raises(DBAPIError, match="permission denied")
    with denied, promoter.stage.acting(WINDOW) as session:
        end_flash_sales(session)


def test_a_price_that_was_shown_before_the_end_is_not_sold_after_it(promoter: Promoter) -> None:
    end_at = datetime.now(UTC) + timedelta(seconds=1.5)
    promoter.flash("glass", 990, 9, ends_at=end_at)
    quote = promoter.quote(glass=1)
    promoter.use(quote)
    wait = (end_at - datetime.now(UTC)).total_seconds()
    promoter.stage.run("SELECT pg_sleep(:s)", s=max(0, wait))

    with pytest.raises(DBAPIError) as refused:
        promoter.use(quote)

    assert refused.value.orig.sqlstate == "SM016"  # type: ignore[union-attr]
    assert discounts_of(promoter.quote(glass=1)) == []
