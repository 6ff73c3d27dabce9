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
        LaneSettings("A1", "COM4", "COM3", **{key: value})


def test_two_lanes_of_one_code_are_refused() -> None:
    lanes = (LaneSettings("A1", "COM4", "COM3"), LaneSettings("A1", "COM6", "COM5"))

    with pytest.raises(ValueError, match="name a code twice"):
        GateStation(lanes)


def test_a_lane_without_any_reader_is_refused() -> None:
    with pytest.raises(ValueError, match="a lane needs a reader"):
        LaneSettings("A1", "COM4")
    assert LaneSettings("A1", "COM4", id_card_url="COM7").id_card_url == "COM7"
    assert LaneSettings("A1", "COM4", card_reader="").card_reader == ""
