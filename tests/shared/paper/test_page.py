from __future__ import annotations

import pytest

from shared.paper.page import Code, Columns, PrintOutcome, Text


def test_outcomes_are_the_words_the_database_keeps() -> None:
    assert [str(outcome) for outcome in PrintOutcome] == ["PRINTED", "NOT_PRINTED", "UNKNOWN"]


def test_a_code_is_six_dots_a_module_unless_told() -> None:
    assert Code("S1").module_dots == 6


def test_a_code_too_fine_for_the_cameras_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 5 dots"):
        Code("S1", module_dots=4)


@pytest.mark.parametrize("size", [0, 4])
def test_a_size_that_no_printer_has_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="1 to 3"):
        Text("票", size=size)
    with pytest.raises(ValueError, match="1 to 3"):
        Columns("票", "1", size=size)
