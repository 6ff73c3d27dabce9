"""Lists of names as they come from chats and spreadsheets."""

from __future__ import annotations

import pytest

from boxoffice.sale.naming.entry import PHONE, Entry
from boxoffice.sale.naming.name_list import by_phone, is_list, kind_of, read_list
from shared.identity.document_number import DocumentKind
from tests.boxoffice.sale.naming.invented import LI, WANG, ZHANG


def entries(text: str) -> list[Entry]:
    return [one.entry for one in read_list(text)]


@pytest.mark.parametrize("between", ["\t", " ", "  ", "，", ",", "\u3000", "：", "；"])
def test_name_and_number_may_be_parted_by_anything(between: str) -> None:
    text = f"{LI.name}{between}{LI.number}\r\n{WANG.name}{between}{WANG.number}\n"

    assert entries(text) == [LI, WANG]


@pytest.mark.parametrize(
    "line",
    [
        f"{LI.number}\t{LI.name}",
        f"1\t{LI.name}\t{LI.number}",
        f"1. {LI.name} {LI.number}",
        f"12、{LI.name} {LI.number}",
        f"{LI.name}{LI.number}",
        f"李 明 {LI.number}",
        f"姓名：{LI.name}，身份证号：{LI.number}",
        f"{LI.name}\t男\t居民身份证\t{LI.number}\t13800130001\t备注",
        f"{LI.name} {LI.number.lower()}",
    ],
)
def test_a_line_is_read_in_any_order_and_with_other_columns(line: str) -> None:
    assert entries(line) == [LI]


def test_heads_and_blank_lines_are_left_out_and_lines_keep_their_count() -> None:
    text = f"序号\t姓名\t证件号码\n\n1\t{LI.name}\t{LI.number}\n2\t{WANG.name}\t{WANG.number}"

    assert [(one.line, one.entry) for one in read_list(text)] == [(3, LI), (4, WANG)]


def test_a_name_and_the_number_on_the_next_line_are_one_person() -> None:
    text = f"{LI.name}\n{LI.number}\n{WANG.name}\n{WANG.number}"

    assert entries(text) == [LI, WANG]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("John Smith E12345678 1990-03-07",
         Entry("John Smith", DocumentKind.PASSPORT, "E12345678", "1990-03-07")),
        ("陈大文 H12345678", Entry("陈大文", DocumentKind.HK_MACAO_PERMIT, "H12345678")),
        ("林小青 台胞证 12345678", Entry("林小青", DocumentKind.TAIWAN_PERMIT, "12345678")),
        ("周伟 军官证 2001988", Entry("周伟", DocumentKind.MILITARY_CARD, "2001988")),
    ],
)  # fmt: skip
def test_other_documents_are_known_by_their_word_or_their_shape(line: str, entry: Entry) -> None:
    assert entries(line) == [entry]


def test_a_number_that_a_spreadsheet_has_spoiled_is_said_to_be() -> None:
    (one,) = read_list("李明\t1.10105E+17")

    assert (one.entry, one.spoiled) == (Entry("李明"), True)


def test_a_number_too_short_is_taken_so_that_it_is_said() -> None:
    assert entries(f"{LI.name} {LI.number[:-1]}") == [Entry(LI.name, number=LI.number[:-1])]


def test_a_contact_without_a_document_is_taken_by_the_phone() -> None:
    (one,) = read_list("李明 13800130001")

    assert one.entry == Entry("李明")
    assert by_phone(one) == Entry("李明", PHONE, "13800130001")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (f"{LI.name} {LI.number}", True),
        (f"{LI.number}\n{ZHANG.number}", True),
        (LI.number, False),
        (LI.name, False),
        ("", False),
    ],
)
def test_a_single_field_is_no_list(text: str, known: bool) -> None:
    assert is_list(text) is known


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (LI.number, DocumentKind.ID_CARD),
        ("810000199003070018", DocumentKind.HMT_RESIDENCE_PERMIT),
        ("911110199003070011", DocumentKind.FOREIGN_RESIDENCE_CARD),
        ("USA110190030701", DocumentKind.FOREIGN_RESIDENCE_CARD),
        ("m12345678", DocumentKind.HK_MACAO_PERMIT),
        ("12345678", DocumentKind.TAIWAN_PERMIT),
        ("123456789", DocumentKind.PASSPORT),
        ("EA1234567", DocumentKind.PASSPORT),
        ("1234", None),
    ],
)
def test_the_shape_of_a_number_tells_its_document(number: str, kind: DocumentKind | None) -> None:
    assert kind_of(number) is kind


def test_of_a_whole_table_so_many_lines_are_read_as_a_window_can_wait_for() -> None:
    assert len(read_list("张三\n" * 300_000)) == 10_000
