"""The station file of a gate PC: its lanes and the look of its screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from gatestation.board_settings import BoardKind, BoardSettings
from shared.desktop.theme import Look
from shared.kernel.locale import Language

MOST_LANES: Final = 8  # that one PC runs; a ninth would slow the others
_RANGES: Final = (
    ("turnstile_address", 1, 255),  # one byte on the wire; 0 speaks to every board
    ("passage_seconds", 1, 60),
    ("volume_percent", 0, 100),
)


@dataclass(frozen=True, slots=True)
class LaneSettings:
    """One lane by the code the database knows it by; URLs as pyserial takes them.

    `other_side_free` says that people may walk out of an entry's arm unasked; otherwise that is an
    alarm. `card_reader` names a PC/SC reader, "" the only one there is; `keyboard_scanner` is one
    that types. A lane has at least one reader; the camera that recognises faces is never the only
    one.

    Raises ValueError for a figure that no board or loudspeaker has.
    """

    code: str
    turnstile_url: str = ""
    scanner_url: str = ""
    scanner_baud_rate: int = 9600
    turnstile_baud_rate: int = 9600
    turnstile_address: int = 1
    passage_seconds: int = 5
    volume_percent: int = 70
    other_side_free: bool = True
    board: BoardSettings = field(default_factory=BoardSettings)
    id_card_url: str = ""
    id_card_baud_rate: int = 115200
    card_reader: str | None = None
    camera_url: str = ""
    keyboard_scanner: bool = False
    face_camera_url: str = ""

    def __post_init__(self) -> None:
        for key, least, most in _RANGES:
            if not least <= getattr(self, key) <= most:
                raise ValueError(
                    f"'{key}' 应在 {least} 到 {most} 之间 / must be from {least} to {most}"
                )
        if not self.turnstile_url and self.has_arm:
            raise ValueError(
                "'turnstile_url' 缺闸机地址；没有闸臂的写 board.kind = \"none\""
                ' / is missing; without an arm write board.kind = "none"'
            )
        codes = self.scanner_url or self.camera_url or self.keyboard_scanner
        if not (codes or self.id_card_url or self.card_reader is not None):
            raise ValueError("'scanner_url' 通道至少要有一种读码器 / a lane needs a reader")

    @property
    def has_arm(self) -> bool:
        """Tell whether there is something that opens; an exit desk has nothing."""
        return self.board.kind is not BoardKind.NONE


@dataclass(frozen=True, slots=True)
class GateStation:
    """All of the file. Raises ValueError for no lanes or too many, or when two have one code."""

    lanes: tuple[LaneSettings, ...]
    language: Language = Language.ZH
    theme: Look = Look.DARK

    def __post_init__(self) -> None:
        if not self.lanes:
            raise ValueError("'lanes' 至少要有一个通道 / must name at least one lane")
        if len(self.lanes) > MOST_LANES:
            raise ValueError(f"'lanes' 最多 {MOST_LANES} 个通道 / may name at most {MOST_LANES}")
        if len({lane.code for lane in self.lanes}) < len(self.lanes):
            raise ValueError("'lanes' 中有重复的 code / name a code twice")
