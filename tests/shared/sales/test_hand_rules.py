"""A run of serials is what lies between its first and its last, and nothing else."""

from __future__ import annotations

import pytest

from shared.sales.hand_rules import serials_between


def test_a_run_counts_on_in_its_series_and_keeps_its_width() -> None:
    assert serials_between("A0098", "A0101") == ("A0098", "A0099", "A0100", "A0101")
    assert serials_between("7", "7") == ("7",)
    assert serials_between("26X001", "26X002") == ("26X001", "26X002")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("A0098", "B0099"),
        ("A0098", "A099"),
        ("A0099", "A0098"),
        ("A0001", "A0201"),
        ("A", "B"),
        ("", ""),
        ("a0001", "a0002"),
        ("A" * 20 + "1", "A" * 20 + "2"),
    ],
)
def test_what_is_no_run_is_refused(first: str, last: str) -> None:
    with pytest.raises(ValueError, match=f"^({first}|{last})$"):
        serials_between(first, last)
