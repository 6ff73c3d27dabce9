"""Of several tickets of one person the best is used."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from shared.admission.best_fit import Candidate, best_fit, others_that_admit
from shared.admission.rules import ADMITTING, Verdict

TODAY, LATER = date(2026, 10, 3), date(2027, 10, 2)


def held(number: int, verdict: Verdict = Verdict.OK_ENTRY, **facts: object) -> Candidate:
    return Candidate(UUID(int=number), verdict, **facts)  # type: ignore[arg-type]


def test_nobody_without_tickets_has_a_best_one() -> None:
    assert best_fit([]) is None


def test_what_lets_in_comes_before_what_asks_and_what_is_refused() -> None:
    used, early = held(1, Verdict.ALREADY_USED), held(2, Verdict.TOO_EARLY)
    asks, good = held(3, Verdict.CHECK_DISCOUNT), held(4)

    assert best_fit([used, early]) is early
    assert best_fit([used, early, asks]) is asks
    assert best_fit([used, early, asks, good]) is good


def test_who_comes_back_spends_no_other_ticket() -> None:
    back = held(2, Verdict.OK_REENTRY)

    assert best_fit([held(1), back]) is back


def test_a_ticket_of_this_hour_comes_before_one_of_the_day_and_that_before_a_pass() -> None:
    a_pass, day = held(1, last_day=LATER), held(2, last_day=TODAY, uses_left=1)
    hour = held(3, last_day=TODAY, uses_left=1, slot=time(10))

    assert best_fit([a_pass, day]) is day
    assert best_fit([a_pass, day, hour]) is hour


def test_a_ticket_on_which_the_person_is_named_comes_before_one_of_their_order() -> None:
    named, answers_for = held(2), held(1, sure=False)

    assert best_fit([answers_for, named]) is named


def test_the_others_that_would_do_are_counted() -> None:
    chosen, spare, used = held(1), held(2, Verdict.CHECK_DISCOUNT), held(3, Verdict.ALREADY_USED)

    assert others_that_admit([chosen, spare, used], chosen) == 1


@given(st.lists(st.tuples(st.integers(0, 99), st.sampled_from(Verdict)), min_size=1))
def test_the_choice_does_not_depend_on_the_order_and_refuses_nobody_who_may_enter(
    tickets: list[tuple[int, Verdict]],
) -> None:
    candidates = [held(number, verdict) for number, verdict in dict(tickets).items()]

    best = best_fit(candidates)

    assert best == best_fit(reversed(candidates))
    assert best is not None
    if any(one.verdict in ADMITTING for one in candidates):
        assert best.verdict in ADMITTING | {Verdict.RESCAN}
