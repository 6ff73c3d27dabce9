"""A line of a bill is the payment of the same amount and the same last six digits, near in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from shared.finance.bill_file import BillLine
from shared.finance.rules import UncheckedPayment, match_bill
from shared.kernel.money import Money

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


def paid(
    n: int, reference: str = "123456", fen: int = 12_000, minutes: int = 0
) -> UncheckedPayment:
    return UncheckedPayment(UUID(int=n), reference, Money(fen), NOON + timedelta(minutes=minutes))


def billed(n: int, end: str = "123456", fen: int = 12_000, minutes: int = 0) -> BillLine:
    return BillLine(f"42{n:04d}{end}", NOON + timedelta(minutes=minutes), Money(fen))


def test_the_same_amount_and_digits_belong_together() -> None:
    matched = match_bill([billed(1)], [paid(1)])

    assert matched.pairs == ((billed(1), paid(1)),)
    assert matched.lines == ()


def test_another_amount_other_digits_or_another_day_do_not() -> None:
    lines = [billed(1, fen=11_999), billed(2, end="123457"), billed(3, minutes=12 * 60 + 1)]

    assert match_bill(lines, [paid(1)]).lines == tuple(lines)


def test_of_several_the_nearest_in_time_belong_together() -> None:
    early, late = billed(1, minutes=-30), billed(2, minutes=29)

    matched = match_bill([early, late], [paid(1), paid(2, minutes=30)])

    assert matched.pairs == ((early, paid(1)), (late, paid(2, minutes=30)))


def test_a_line_confirms_one_payment_alone() -> None:
    matched = match_bill([billed(1)], [paid(1, minutes=5), paid(2, minutes=1)])

    assert matched.pairs == ((billed(1), paid(2, minutes=1)),)


_FEW = st.lists(
    st.tuples(st.sampled_from(["000001", "000002"]), st.integers(1, 2), st.integers(0, 1_500)),
    max_size=8,
)


@given(_FEW, _FEW)
def test_every_line_is_matched_once_or_left_and_amounts_agree(
    lines: list[tuple[str, int, int]], payments: list[tuple[str, int, int]]
) -> None:
    billed_ones = [billed(n, end, fen, m) for n, (end, fen, m) in enumerate(lines)]
    paid_ones = [paid(n, end, fen, m) for n, (end, fen, m) in enumerate(payments)]

    matched = match_bill(billed_ones, paid_ones)

    assert sorted(line.number for line, _ in matched.pairs) + sorted(
        line.number for line in matched.lines
    ) == sorted([line.number for line, _ in matched.pairs]) + [
        line.number for line in billed_ones if line in matched.lines
    ]
    assert len({payment.id for _, payment in matched.pairs}) == len(matched.pairs)
    assert all(line.amount == payment.amount for line, payment in matched.pairs)
