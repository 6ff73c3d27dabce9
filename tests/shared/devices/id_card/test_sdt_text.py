from __future__ import annotations

from datetime import date

import pytest

from shared.devices.id_card.protocol import IdCard, PermitKind
from shared.devices.id_card.sdt_text import card_of_text, text_of_reading


def block(*fields: tuple[int, str]) -> bytes:
    text = bytearray(b"\x20\x00" * 128)
    for at, words in fields:
        data = words.encode("utf-16-le")
        text[at : at + len(data)] = data
    return bytes(text)


RESIDENT = block(
    (0, "张三"), (30, "1"), (32, "01"), (36, "19491231"), (122, "11010519491231002X"), (204, "长期")
)


def test_the_worked_example_of_the_sheet_is_read() -> None:
    assert RESIDENT.startswith(bytes.fromhex("20 5F 09 4E 20 00"))

    assert card_of_text(RESIDENT) == IdCard(
        PermitKind.RESIDENT, "张三", "11010519491231002X", date(1949, 12, 31)
    )


def test_a_permit_of_hong_kong_macao_and_taiwan_is_told_by_its_mark() -> None:
    text = block((0, "陈大文"), (36, "19800101"), (122, "810000198001010014"), (248, "J"))

    assert card_of_text(text) == IdCard(
        PermitKind.HMT_RESIDENT, "陈大文", "810000198001010014", date(1980, 1, 1)
    )


def test_a_foreigner_of_2017_has_the_chinese_name_first() -> None:
    text = block(
        (0, "SMITH, JOHN"), (122, "CAN110180010101"), (158, "史密斯"), (220, "19800101"), (248, "I")
    )

    assert card_of_text(text) == IdCard(
        PermitKind.FOREIGNER, "史密斯", "CAN110180010101", date(1980, 1, 1)
    )


def test_a_foreigner_of_2017_without_a_chinese_name_goes_by_the_english_one() -> None:
    text = block((0, "SMITH, JOHN"), (122, "CAN110180010101"), (220, "19800101"), (248, "I"))

    card = card_of_text(text)

    assert card is not None
    assert card.name == "SMITH, JOHN"


def test_a_long_english_name_of_2023_is_put_together_from_both_places() -> None:
    text = block(
        (36, "19810803"),
        (52, "WOLFESCHLEGELSTEINHAUSENBERGERDORFF"),
        (122, "911124198108030024"),
        (220, ", HUBERT"),
        (248, "Y"),
    )

    assert card_of_text(text) == IdCard(
        PermitKind.FOREIGNER,
        "WOLFESCHLEGELSTEINHAUSENBERGERDORFF, HUBERT",
        "911124198108030024",
        date(1981, 8, 3),
    )


def test_a_day_that_there_is_not_is_no_birth() -> None:
    card = card_of_text(block((0, "张三"), (36, "19490231"), (122, "11010519491231002X")))

    assert card is not None
    assert card.born is None


@pytest.mark.parametrize(
    "text", [block(), block((0, "张三")), block((122, "11010519491231002X")), b"", bytes(255)]
)
def test_a_chip_without_name_or_number_tells_nothing(text: bytes) -> None:
    assert card_of_text(text) is None


def test_nothing_of_a_card_is_in_its_representation() -> None:
    shown = repr(card_of_text(RESIDENT))

    assert "张三" not in shown
    assert "110105" not in shown
    assert "1949" not in shown


@pytest.mark.parametrize("prints", [None, 0, 512, 1024])
def test_the_lengths_in_front_lead_to_the_text(prints: int | None) -> None:
    lengths = b"\x01\x00\x04\x00" + (b"" if prints is None else prints.to_bytes(2, "big"))

    assert text_of_reading(lengths + RESIDENT + bytes(1024 + (prints or 0))) == RESIDENT


@pytest.mark.parametrize("content", [b"", b"\x01\x00", b"\x01\x00\x04\x00" + bytes(1279)])
def test_lengths_that_do_not_add_up_lead_nowhere(content: bytes) -> None:
    assert text_of_reading(content) is None
