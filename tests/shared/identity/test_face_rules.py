"""A child's guardian agrees, and the number of stored faces warns before the law asks."""

from __future__ import annotations

from datetime import date

import pytest

from shared.identity.face_rules import FaceCountWarning, FaceTerms, asks_guardian

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("band", "asked"),
    [
        (2015, True),  # 6 to 11 years
        (2010, None),  # 11 to 16: only they know
        (2005, False),  # 16 to 21
        (None, None),
    ],
)
def test_a_guardian_is_asked_for_where_the_band_of_birth_is_a_childs(
    band: int | None, asked: bool | None
) -> None:
    assert asks_guardian(band, TODAY) is asked


@pytest.mark.parametrize(
    ("enrolled", "warning"),
    [
        (79_999, None),
        (80_000, FaceCountWarning.NEAR),
        (99_999, FaceCountWarning.NEAR),
        (100_000, FaceCountWarning.FILE),
    ],
)
def test_the_number_of_faces_warns_at_80000_and_100000(
    enrolled: int, warning: FaceCountWarning | None
) -> None:
    assert FaceTerms("HB-2026-001", 450, 7, enrolled, 1).warning is warning


def test_without_an_assessment_number_faces_are_off() -> None:
    assert not FaceTerms("", 450, 7, 0, 1).on
    assert FaceTerms("HB-2026-001", 450, 7, 0, 1).on
