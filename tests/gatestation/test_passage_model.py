"""The one passage model, asked with the reports that every kind of turnstile gives."""

from __future__ import annotations

import pytest

from gatestation.grant import Grant
from gatestation.passage_model import TEST, LaneWay, PassageModel
from shared.admission.lane_news import LaneNews, NewsKind
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.devices.turnstile.protocol import (
    FIRE,
    MANUAL,
    Direction,
    ReportKind,
    TurnstileReport,
)
from shared.kernel.ids import uuid7
from shared.site.queries import LaneKind

ENTRY, EXIT = Direction.ENTRY, Direction.EXIT
LOCKED = LaneWay(LaneKind.ENTRY, other_side_free=False)


def grant(persons: int = 1) -> Grant:
    answer = ScanAnswer(uuid7(), Verdict.OK_ENTRY, admitted=True, persons=persons)
    return Grant(Presented(PresentedKind.CODE, "S1"), answer, 0.0, 7.0)


def walked(direction: Direction = ENTRY, persons: int = 1) -> TurnstileReport:
    return TurnstileReport(ReportKind.PASSED, direction, persons)


def freed(why: str) -> TurnstileReport:
    return TurnstileReport(ReportKind.FREED, detail=why)


CONTROLLED = TurnstileReport(ReportKind.CONTROLLED)


def told(news: list[LaneNews]) -> list[tuple[NewsKind, int, int, int]]:
    return [(one.kind, one.persons, one.entered, one.walked_out) for one in news]


def ended(model: PassageModel, *reports: TurnstileReport, persons: int = 1) -> int | None:
    model.begin(grant(persons))
    for report in reports:
        model.hear(report, 0.0)
    return model.end(0.0)[0]


def test_a_grant_on_which_one_walks_is_one_person_and_no_news() -> None:
    model = PassageModel()
    model.begin(grant())

    assert model.hear(walked(), 1.0) == []
    assert model.end(1.0) == (1, [])


def test_a_grant_on_which_nobody_walks_is_given_back() -> None:
    assert ended(PassageModel()) == 0


def test_two_rotations_on_one_grant_are_tail_gating_and_counted_with_the_grant() -> None:
    model, one = PassageModel(), grant()
    model.begin(one)

    news = model.hear(walked(persons=2), 1.0)

    assert told(news) == [(NewsKind.TAIL_GATING, 1, 0, 0)]
    assert news[0].admission == one.answer.scan_id
    assert model.end(1.0)[0] == 2


def test_a_family_may_walk_as_fast_as_it_likes() -> None:
    model = PassageModel()
    model.begin(grant(persons=3))

    assert model.hear(walked(persons=3), 1.0) == []
    assert model.end(1.0)[0] == 3


def test_who_slips_in_a_moment_after_the_passage_is_tail_gating_and_counted_as_news() -> None:
    model, one = PassageModel(), grant()
    model.begin(one)
    model.hear(walked(), 1.0)
    model.end(1.0)

    news = model.hear(walked(), 2.9)

    assert told(news) == [(NewsKind.TAIL_GATING, 1, 1, 0)]
    assert news[0].admission == one.answer.scan_id


def test_a_rotation_without_a_grant_is_forced() -> None:
    model = PassageModel()
    ended(model, walked())

    assert told(model.hear(walked(), 2.1)) == [(NewsKind.FORCED, 1, 1, 0)]
    assert told(PassageModel().hear(walked(persons=2), 0.0)) == [(NewsKind.FORCED, 2, 2, 0)]


@pytest.mark.parametrize(
    ("way", "kind"),
    [
        (LOCKED, NewsKind.REVERSE),
        (LaneWay(LaneKind.ENTRY), NewsKind.WALKED_OUT),
        (LaneWay(None, other_side_free=False), NewsKind.WALKED_OUT),
        (LaneWay(LaneKind.EXIT_FREE), NewsKind.WALKED_OUT),
        (LaneWay(LaneKind.EXIT), NewsKind.FORCED),
    ],
)
def test_who_walks_out_does_so_by_leave_or_not(way: LaneWay, kind: NewsKind) -> None:
    model = PassageModel()
    model.way = way

    assert told(model.hear(walked(EXIT), 0.0)) == [(kind, 1, 0, 1)]


@pytest.mark.parametrize("kind", [LaneKind.EXIT, LaneKind.EXIT_FREE])
def test_nobody_ever_enters_by_an_exit(kind: LaneKind) -> None:
    model = PassageModel()
    model.way = LaneWay(kind)

    assert told(model.hear(walked(), 0.0)) == [(NewsKind.REVERSE, 1, 1, 0)]


def test_who_leaves_on_the_grant_of_an_exit_is_counted_on_it() -> None:
    model = PassageModel()
    model.way = LaneWay(LaneKind.EXIT)

    assert ended(model, walked(EXIT)) == 1


def test_in_a_fire_everybody_walks_both_ways_and_is_counted_and_nobody_is_accused() -> None:
    model = PassageModel()
    model.way = LOCKED

    assert told(model.hear(freed(FIRE), 0.0)) == [(NewsKind.FIRE, 0, 0, 0)]
    assert model.hear(freed(FIRE), 0.0) == []
    assert told(model.hear(walked(EXIT, 7), 0.0)) == [(NewsKind.FREE_PASSAGE, 7, 0, 7)]
    assert told(model.hear(walked(ENTRY, 2), 0.0)) == [(NewsKind.FREE_PASSAGE, 2, 2, 0)]
    assert model.hear(TurnstileReport(ReportKind.ALARM, detail="INTRUSION"), 0.0) == []
    assert told(model.hear(CONTROLLED, 0.0)) == [(NewsKind.FIRE_OVER, 0, 0, 0)]
    assert model.hear(CONTROLLED, 0.0) == []


def test_a_fire_that_follows_on_holding_open_is_told_too() -> None:
    model = PassageModel()

    kinds = [one.kind for why in (MANUAL, FIRE) for one in model.hear(freed(why), 0.0)]

    assert kinds == [NewsKind.HELD_OPEN, NewsKind.FIRE]


def test_a_grant_that_a_fire_cut_short_is_neither_counted_nor_given_back() -> None:
    model = PassageModel()

    assert ended(model, freed(FIRE)) is None


def test_who_walks_on_a_grant_while_the_arm_is_free_is_counted_on_it_first() -> None:
    model = PassageModel()
    model.begin(grant())
    model.hear(freed(MANUAL), 0.0)

    assert told(model.hear(walked(persons=3), 0.0)) == [(NewsKind.FREE_PASSAGE, 2, 2, 0)]
    assert model.end(0.0)[0] == 1


def test_a_test_is_told_with_its_beginning_and_end() -> None:
    model = PassageModel()

    assert [one.kind for one in model.hear(freed(TEST), 0.0)] == [NewsKind.TEST]
    assert [one.kind for one in model.hear(CONTROLLED, 0.0)] == [NewsKind.TEST_OVER]


def test_after_a_fault_of_the_board_a_missing_passage_proves_nothing() -> None:
    model = PassageModel()
    model.begin(grant())

    news = model.hear(TurnstileReport(ReportKind.FAULT, detail="COUNTER_RESTARTED"), 0.0)

    assert told(news) == [(NewsKind.BOARD_FAULT, 0, 0, 0)]
    assert model.end(0.0)[0] is None


def test_the_fifth_grant_without_a_passage_is_a_sensor_fault_and_the_next_counts() -> None:
    model = PassageModel()
    endings = []
    for _ in range(6):
        model.begin(grant(persons=2))
        persons, news = model.end(0.0)
        endings.append((persons, [one.kind for one in news]))

    assert endings == [(0, [])] * 4 + [(0, [NewsKind.SENSOR_FAULT]), (2, [])]
    assert model.counts_on_grant


def test_a_passage_clears_the_sensor_and_is_told() -> None:
    model = PassageModel()
    for _ in range(5):
        ended(model)
    model.begin(grant())
    model.hear(walked(), 0.0)

    persons, news = model.end(0.0)

    assert (persons, [one.kind for one in news]) == (1, [NewsKind.SENSOR_WELL])
    assert not model.counts_on_grant


def test_one_passage_between_keeps_the_sensor_well() -> None:
    model = PassageModel()
    for reports in [(), (), (), (), (walked(),), (), (), (), ()]:
        ended(model, *reports)

    assert not model.sensor_faulty


def test_grants_followed_by_rotations_the_other_way_are_a_swapped_wire() -> None:
    model = PassageModel()
    model.way = LOCKED
    endings = []
    for _ in range(4):
        model.begin(grant())
        reverse = told(model.hear(walked(EXIT), 0.0))
        persons, news = model.end(0.0)
        endings.append((len(reverse), persons, [one.kind for one in news]))

    # Until it is noticed, nobody can say: the use stays. Then the visitor is the rotation.
    assert endings == [(1, None, []), (1, None, []), (1, None, [NewsKind.SWAPPED]), (0, 1, [])]


def test_somebody_who_leaves_while_another_hesitates_is_no_swapped_wire() -> None:
    model = PassageModel()

    assert ended(model, walked(EXIT), walked(ENTRY)) == 1
    assert not model.swapped


def test_without_a_sensor_every_grant_counts_and_nothing_is_a_fault() -> None:
    model = PassageModel(senses=False)

    assert [ended(model, persons=3) for _ in range(7)] == [3] * 7
    assert not model.sensor_faulty


@pytest.mark.parametrize(
    ("detail", "kind"),
    [
        ("INTRUSION", NewsKind.FORCED),
        ("REVERSE", NewsKind.REVERSE),
        ("TAIL_GATING", NewsKind.TAIL_GATING),
        ("STAY_ALARM", NewsKind.STAY),
        ("EXTERNAL_ALARM", NewsKind.EXTERNAL),
    ],
)
def test_an_alarm_of_the_board_is_told_once_within_its_time(detail: str, kind: NewsKind) -> None:
    model, alarm = PassageModel(), TurnstileReport(ReportKind.ALARM, detail=detail)

    told_at = [[one.kind for one in model.hear(alarm, at)] for at in (0.0, 4.9, 5.0)]

    assert told_at == [[kind], [], [kind]]


def test_a_board_that_repeats_what_its_counters_said_is_heard_once() -> None:
    model = PassageModel()
    model.hear(walked(), 0.0)

    assert model.hear(TurnstileReport(ReportKind.ALARM, detail="INTRUSION"), 0.1) == []
