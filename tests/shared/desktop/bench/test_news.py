from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shared.desktop.bench.cards import Holder
from shared.desktop.bench.news import Deed, Happening, happenings
from shared.desktop.bench.rig import RigState
from shared.devices.printer.simulated.condition import Condition, PaperLevel

AT = datetime(2025, 10, 3, 2, 0, tzinfo=UTC)
QUIET = RigState(papers=4, openings=2, persons=2)


def _deeds(before: RigState, now: RigState) -> list[tuple[Deed, int]]:
    return [(happening.deed, happening.count) for happening in happenings(before, now, AT)]


def test_nothing_new_is_no_news() -> None:
    assert happenings(QUIET, QUIET, AT) == []


def test_each_paper_is_told_by_its_number() -> None:
    assert happenings(QUIET, replace(QUIET, papers=6), AT) == [
        Happening(Deed.PRINTED, AT, 5),
        Happening(Deed.PRINTED, AT, 6),
    ]


@pytest.mark.parametrize(
    ("now", "deed"),
    [
        (replace(QUIET, drawer_pulses=1), Deed.DRAWER),
        (replace(QUIET, printer_plugged=False), Deed.UNPLUGGED),
        (replace(QUIET, condition=Condition(paper=PaperLevel.END)), Deed.PAPER_OUT),
        (replace(QUIET, condition=Condition(cover_open=True)), Deed.COVER_OPEN),
    ],
)
def test_what_is_done_to_the_printer_is_told(now: RigState, deed: Deed) -> None:
    assert _deeds(QUIET, now) == [(deed, 0)]


@pytest.mark.parametrize(
    ("before", "deed"),
    [
        (replace(QUIET, printer_plugged=False), Deed.PLUGGED),
        (replace(QUIET, condition=Condition(paper=PaperLevel.END)), Deed.PAPER_LOADED),
        (replace(QUIET, condition=Condition(cover_open=True)), Deed.COVER_SHUT),
    ],
)
def test_what_is_mended_is_told(before: RigState, deed: Deed) -> None:
    assert _deeds(before, QUIET) == [(deed, 0)]


def test_a_person_who_walks_is_told() -> None:
    opened = replace(QUIET, openings=3, arm_open=True)

    assert _deeds(QUIET, opened) == [(Deed.OPENED, 1)]
    assert _deeds(opened, replace(QUIET, openings=3, persons=3)) == [(Deed.PASSED, 1)]


def test_an_arm_that_shuts_on_nobody_is_told() -> None:
    assert _deeds(replace(QUIET, arm_open=True), QUIET) == [(Deed.SHUT, 0)]


def test_the_next_of_a_group_walks_after_the_one_before() -> None:
    before, now = (
        replace(QUIET, arm_open=True),
        replace(QUIET, openings=3, persons=3, arm_open=True),
    )

    assert _deeds(before, now) == [(Deed.PASSED, 1), (Deed.OPENED, 1)]


def test_a_card_that_is_laid_read_and_lifted_is_told() -> None:
    laid = RigState(laid=Holder.SENIOR)
    read = RigState(laid=Holder.SENIOR, readings=1)

    told = [*happenings(RigState(), laid, AT), *happenings(laid, read, AT)]
    told += happenings(read, RigState(readings=1), AT)

    assert [one.deed for one in told] == [Deed.CARD_LAID, Deed.CARD_READ, Deed.CARD_LIFTED]
