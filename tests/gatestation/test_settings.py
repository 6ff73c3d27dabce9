from __future__ import annotations

import pytest

from gatestation.settings import GateStation, LaneSettings


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("turnstile_address", 0),
        ("turnstile_address", 256),
        ("passage_seconds", 0),
        ("passage_seconds", 61),
        ("volume_percent", -1),
        ("volume_percent", 101),
    ],
)
def test_a_figure_out_of_range_is_refused_by_its_key(key: str, value: int) -> None:
    with pytest.raises(ValueError, match=f"'{key}' .* must be from"):
        LaneSettings("A1", "COM3", "COM4", **{key: value})


def test_two_lanes_of_one_code_are_refused() -> None:
    lanes = (LaneSettings("A1", "COM3", "COM4"), LaneSettings("A1", "COM5", "COM6"))

    with pytest.raises(ValueError, match="name a code twice"):
        GateStation(lanes)
