from __future__ import annotations

import pytest

from shared.devices.turnstile.contact_sense import ContactSense, Inputs, Sensing
from shared.devices.turnstile.protocol import FIRE, Direction, ReportKind, TurnstileReport

ENTERED = TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 1)
LEFT = TurnstileReport(ReportKind.PASSED, Direction.EXIT, 1)
BEAMS = Inputs(Sensing.BEAMS)
A, B = 0b01, 0b10


def heard(inputs: Inputs, *samples: int) -> list[TurnstileReport]:
    sense = ContactSense(inputs)
    return [report for bits in samples for report in sense.read(bits)]


def twice(*samples: int) -> list[int]:
    return [bits for one in samples for bits in (one, one)]


def test_a_contact_that_closes_is_a_person_and_its_opening_is_none() -> None:
    assert heard(Inputs(), *twice(0, A, 0, B, 0)) == [ENTERED, LEFT]


def test_a_contact_that_is_closed_at_the_start_is_nobody() -> None:
    assert heard(Inputs(), *twice(A, 0)) == []


def test_one_sample_is_chatter_and_not_a_person() -> None:
    assert heard(Inputs(), 0, 0, A, 0, A, 0, 0, A, 0) == []


def test_a_chattering_contact_is_one_person() -> None:
    assert heard(Inputs(), 0, 0, A, 0, A, A, A, 0, 0) == [ENTERED]


def test_contacts_that_are_closed_at_rest_open_for_a_person() -> None:
    assert heard(Inputs(closed_at_rest=True), *twice(A | B, B, A | B)) == [ENTERED]


@pytest.mark.parametrize(
    ("samples", "reports"),
    [
        ((0, A, A | B, B, 0), [ENTERED]),
        ((0, B, A | B, A, 0), [LEFT]),
        ((0, A, B, 0), [ENTERED]),
        ((0, A, 0), []),
        ((0, A, A | B, A, 0), []),
        ((0, A | B, 0), []),
        ((0, A, A | B, B, 0, A, A | B, B, 0), [ENTERED, ENTERED]),
    ],
)
def test_the_order_of_two_beams_is_the_way(
    samples: tuple[int, ...], reports: list[TurnstileReport]
) -> None:
    assert heard(BEAMS, *twice(*samples)) == reports


def test_what_was_half_seen_before_the_wire_was_lost_is_forgotten() -> None:
    sense = ContactSense(BEAMS)
    for bits in twice(0, A):
        sense.read(bits)
    sense.forget()

    assert [one for bits in twice(B, 0) for one in sense.read(bits)] == []


@pytest.mark.parametrize("closed_at_rest", [False, True])
def test_the_fire_contact_frees_the_arm_and_gives_it_back(closed_at_rest: bool) -> None:
    rest, fire = (0b100, 0) if closed_at_rest else (0, 0b100)
    inputs = Inputs(fire=3, fire_closed_at_rest=closed_at_rest)

    assert heard(inputs, *twice(rest, fire, rest)) == [
        TurnstileReport(ReportKind.FREED, detail=FIRE),
        TurnstileReport(ReportKind.CONTROLLED),
    ]


def test_a_fire_at_the_start_is_told() -> None:
    news = heard(Inputs(fire=3), *twice(0b100))

    assert news == [TurnstileReport(ReportKind.FREED, detail=FIRE)]


def test_without_a_sensor_only_the_fire_is_told() -> None:
    assert heard(Inputs(Sensing.NONE, fire=3), *twice(0, A, B, 0b100)) == [
        TurnstileReport(ReportKind.FREED, detail=FIRE)
    ]
