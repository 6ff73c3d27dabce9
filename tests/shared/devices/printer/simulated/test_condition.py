from __future__ import annotations

import pytest

from shared.devices.printer.simulated.condition import Condition, PaperLevel


# Copied by hand from the programming guides.
@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Condition(), "12 12 12 12"),
        (Condition(offline=True), "1A 12 12 12"),
        (Condition(drawer_open=True), "16 12 12 12"),
        (Condition(offline=True, drawer_open=True), "1E 12 12 12"),
        (Condition(cover_open=True), "1A 16 12 12"),
        (Condition(paper=PaperLevel.END), "1A 32 12 72"),
        (Condition(paper=PaperLevel.NEAR_END), "12 12 12 1E"),
        (Condition(cutter_jammed=True), "1A 52 1A 12"),
        (Condition(head_hot=True), "1A 52 52 12"),
    ],
)
def test_the_condition_is_told_in_four_bytes(condition: Condition, answers: str) -> None:
    told = b"".join(condition.real_time(kind) for kind in (1, 2, 3, 4))

    assert told == bytes.fromhex(answers)


def test_an_unknown_question_has_no_answer() -> None:
    assert Condition().real_time(5) == b""


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        (Condition(), "10 00 00 00"),
        (Condition(drawer_open=True), "14 00 00 00"),
        (Condition(cover_open=True), "38 00 00 00"),
        (Condition(paper=PaperLevel.NEAR_END), "10 00 03 00"),
        (Condition(paper=PaperLevel.END), "18 00 0F 00"),
        (Condition(cutter_jammed=True), "18 08 00 00"),
    ],
)
def test_automatic_status_has_its_fixed_bits(condition: Condition, answer: str) -> None:
    assert condition.automatic() == bytes.fromhex(answer)
