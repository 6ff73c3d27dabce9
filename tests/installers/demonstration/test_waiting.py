"""Waiting: for conditions, with an end."""

from __future__ import annotations

import pytest

from installers.demonstration.waiting import NeverHappened, wait_for


def test_the_answer_is_given_back() -> None:
    answers = iter([None, False, "here"])

    assert wait_for("somebody", lambda: next(answers)) == "here"


def test_zero_is_an_answer() -> None:
    assert wait_for("a number", lambda: 0) == 0


def test_what_never_happens_is_named() -> None:
    with pytest.raises(NeverHappened) as caught:
        wait_for("rain", lambda: None, seconds=0.0)

    assert str(caught.value) == "Waited 0 s in vain for rain"
