"""Cards to lay on the simulated reader: the 256 bytes of text of each kind, made up."""

from __future__ import annotations

from dataclasses import dataclass

_TEXT_BYTES = 256
_PHOTO_BYTES = 1024


@dataclass(frozen=True, slots=True)
class SimulatedCard:
    """What the chip holds; `fingerprints` are 0, 512 or 1024 bytes.

    One that is not `genuine` is refused by the module, one that is not `resident` is a bus card.
    """

    text: bytes
    photo: bytes = bytes(_PHOTO_BYTES)
    fingerprints: bytes = b""
    genuine: bool = True
    resident: bool = True


def resident_card(
    name: str, number: str, born: str, *, valid_to: str = "长期", sex: str = "1"
) -> SimulatedCard:
    """Make the card of a citizen."""
    return SimulatedCard(
        _block(
            (0, name),
            (30, sex),
            (32, "01"),
            (36, born),
            (52, "北京市东城区正义路1号"),
            (122, number),
            (158, "北京市公安局东城分局"),
            (188, "20200101"),
            (204, valid_to),
        )
    )


def hmt_card(name: str, number: str, born: str) -> SimulatedCard:
    """Make a residence permit of somebody from Hong Kong, Macao or Taiwan."""
    return SimulatedCard(
        _block(
            (0, name),
            (30, "2"),
            (36, born),
            (52, "广东省深圳市福田区"),
            (122, number),
            (158, "深圳市公安局"),
            (188, "20190101"),
            (204, "20240101"),
            (220, "H12345678"),
            (238, "01"),
            (248, "J"),
        )
    )


def foreigner_card_2017(
    english_name: str, number: str, born: str, *, chinese_name: str = ""
) -> SimulatedCard:
    """Make a permanent residence card of the edition of 2017."""
    return SimulatedCard(
        _block(
            (0, english_name),
            (120, "1"),
            (122, number),
            (152, "CAN"),
            (158, chinese_name),
            (188, "20180101"),
            (204, "20280101"),
            (220, born),
            (236, "01"),
            (240, "1500"),
            (248, "I"),
        )
    )


def foreigner_card_2023(
    english_name: str, number: str, born: str, *, chinese_name: str = ""
) -> SimulatedCard:
    """Make a permanent residence card of the edition of 2023; a long name goes on elsewhere."""
    return SimulatedCard(
        _block(
            (0, chinese_name),
            (30, "1"),
            (32, "00"),
            (36, born),
            (52, english_name[:35]),
            (122, number),
            (188, "20240101"),
            (204, "20340101"),
            (220, english_name[35:46]),
            (242, "CAN"),
            (248, "Y"),
        )
    )


def _block(*fields: tuple[int, str]) -> bytes:
    block = bytearray("\u0020".encode("utf-16-le") * (_TEXT_BYTES // 2))
    for start, words in fields:
        data = words.encode("utf-16-le")
        block[start : start + len(data)] = data
    return bytes(block)
