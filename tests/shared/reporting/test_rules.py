from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.money import Money
from shared.reporting.rules import spread_over_tenders

AMOUNTS = st.lists(st.integers(0, 1_000_000), min_size=1, max_size=6)


def test_one_tender_pays_each_line_whole() -> None:
    shares = spread_over_tenders([Money(24000), Money(0)], {"cash": Money(24000)})

    assert shares == [{"cash": Money(24000)}, {"cash": Money(0)}]


def test_two_tenders_share_a_line_by_what_they_paid_and_lose_no_fen() -> None:
    shares = spread_over_tenders(
        [Money(100), Money(101)], {"cash": Money(67), "wechat": Money(134)}
    )

    assert shares == [
        {"cash": Money(33), "wechat": Money(67)},
        {"cash": Money(34), "wechat": Money(67)},
    ]


def test_an_order_without_a_payment_spreads_nothing() -> None:
    assert spread_over_tenders([Money(100), Money(50)], {}) == [{}, {}]


def test_a_payment_that_is_a_fen_short_still_lets_every_line_add_up() -> None:
    shares = spread_over_tenders([Money(100), Money(100)], {"cash": Money(99), "card": Money(100)})

    assert [Money.sum(parts.values()) for parts in shares] == [Money(100), Money(100)]


@given(AMOUNTS, st.integers(1, 4), st.data())
def test_lines_and_tenders_both_add_up_to_the_fen(
    fen: list[int], many: int, data: st.DataObject
) -> None:
    total = Money(sum(fen))
    weights = data.draw(st.lists(st.integers(1, 100), min_size=many, max_size=many))
    tenders = {f"t{at}": part for at, part in enumerate(total.split(weights))}
    lines = [Money(one) for one in fen]

    shares = spread_over_tenders(lines, tenders)

    assert [Money.sum(parts.values()) for parts in shares] == lines
    for tender, paid in tenders.items():
        assert Money.sum(parts[tender] for parts in shares) == paid
