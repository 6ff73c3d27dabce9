"""What the training area knows of exercises, and that a real site knows none."""

from __future__ import annotations

import pytest

from shared.kernel.money import Money
from shared.sales.practice import Exercise, NotInTraining, Practice, practised
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def training(till: SaleStage) -> SaleStage:
    till.rewrite("UPDATE site SET mode = 'training'")
    till.rewrite("UPDATE signing_key SET purpose = 'training'")
    return till


def look(till: SaleStage, begun: Practice | None = None) -> Practice:
    with till.acting(WINDOW) as session:
        return practised(session, begun.since if begun else None, till.staff)


def test_a_real_site_has_nothing_to_practise_with(till: SaleStage) -> None:
    with pytest.raises(NotInTraining):
        look(till)


def test_just_the_sale_that_was_asked_for_counts(training: SaleStage) -> None:
    begun = look(training)
    training.sell(training.quote(adult=2))
    exact = look(training, begun)
    training.sell(training.quote(adult=2), received=Money(30_000))

    done = look(training, begun)

    assert (begun.done, exact.done) == ({}, {})
    assert list(done.done) == [Exercise.SELL]
    assert done.score == 20


def test_what_was_done_before_it_began_does_not_count(training: SaleStage) -> None:
    training.sell(training.quote(adult=2), received=Money(30_000))

    assert look(training).done == {}
