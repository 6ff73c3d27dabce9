"""Numbers of documents: what they tell, and why one is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.identity.document_number import (
    BadDocumentNumber,
    DocumentKind,
    DocumentNumber,
    NumberFault,
    Sex,
    check_digit,
    parse_number,
)

CITIZEN_KINDS = (
    DocumentKind.ID_CARD,
    DocumentKind.TEMPORARY_ID_CARD,
    DocumentKind.HOUSEHOLD_REGISTER,
)
CAPITAL = "11010519491231002X"
ANHUI = "34052419800101001X"


def whole(first_seventeen: str) -> str:
    return first_seventeen + check_digit(first_seventeen)


def fault_of(kind: DocumentKind, number: str) -> NumberFault:
    with pytest.raises(BadDocumentNumber) as refused:
        parse_number(kind, number)
    return refused.value.fault


@pytest.mark.parametrize(
    ("number", "born", "sex", "province"),
    [
        (CAPITAL, date(1949, 12, 31), Sex.FEMALE, "11"),
        (ANHUI, date(1980, 1, 1), Sex.MALE, "34"),
    ],
)
def test_a_citizen_number_tells_birth_sex_and_province(
    number: str, born: date, sex: Sex, province: str
) -> None:
    read = parse_number(DocumentKind.ID_CARD, number)

    assert (read.number, read.born, read.sex, read.province) == (number, born, sex, province)


def test_a_citizen_number_tells_the_whole_address_code() -> None:
    assert parse_number(DocumentKind.ID_CARD, CAPITAL).region == "110105"


@pytest.mark.parametrize("kind", CITIZEN_KINDS)
def test_one_person_has_one_number_on_card_temporary_card_and_register(kind: DocumentKind) -> None:
    read = parse_number(kind, CAPITAL)

    assert (read.kind, read.number, read.born) == (kind, CAPITAL, date(1949, 12, 31))


@pytest.mark.parametrize(
    "typed", ["11010519491231002x", " 110105 1949 1231 002X ", "11010519491231002Ｘ"]
)
def test_a_number_is_put_into_its_one_form(typed: str) -> None:
    assert parse_number(DocumentKind.ID_CARD, typed).number == CAPITAL


@pytest.mark.parametrize("kind", CITIZEN_KINDS)
@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", NumberFault.WRONG_LENGTH),
        ("110105491231002", NumberFault.WRONG_LENGTH),
        (CAPITAL + "1", NumberFault.WRONG_LENGTH),
        ("1101051949123100AX", NumberFault.WRONG_CHARACTER),
        ("X1010519491231002X", NumberFault.WRONG_CHARACTER),
        ("11010519491231002Y", NumberFault.WRONG_CHARACTER),
        (whole("81000019900101123"), NumberFault.WRONG_REGION),
        (whole("00010519491231002"), NumberFault.WRONG_REGION),
        (whole("11010519990229002"), NumberFault.IMPOSSIBLE_DATE),
        (whole("11010519001301002"), NumberFault.IMPOSSIBLE_DATE),
        (whole("11010518991231002"), NumberFault.IMPOSSIBLE_DATE),
        ("110105194912310021", NumberFault.WRONG_DIGIT),
        ("11010519491231003X", NumberFault.WRONG_DIGIT),
    ],
)
def test_a_wrong_citizen_number_is_refused_with_its_reason(
    kind: DocumentKind, number: str, fault: NumberFault
) -> None:
    assert fault_of(kind, number) is fault


def test_digits_of_other_scripts_are_no_digits() -> None:
    assert fault_of(DocumentKind.ID_CARD, "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X") is NumberFault.WRONG_CHARACTER


def test_a_birthday_on_the_29th_of_february_of_a_leap_year_is_possible() -> None:
    assert parse_number(DocumentKind.ID_CARD, whole("11010520000229002")).born == date(2000, 2, 29)


@pytest.mark.parametrize(
    ("first_seventeen", "region"),
    [
        ("81000019900101123", "810000"),
        ("82000019900101123", "820000"),
        ("83000019900101123", "830000"),
    ],
    ids=["Hong Kong", "Macao", "Taiwan"],
)
def test_a_residence_permit_tells_birth_and_where_its_owner_is_from(
    first_seventeen: str, region: str
) -> None:
    number = whole(first_seventeen)

    read = parse_number(DocumentKind.HMT_RESIDENCE_PERMIT, number)

    assert read == DocumentNumber(
        DocumentKind.HMT_RESIDENCE_PERMIT, number, date(1990, 1, 1), Sex.MALE, region
    )


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (CAPITAL, NumberFault.WRONG_REGION),
        (whole("81000119900101123"), NumberFault.WRONG_REGION),
        (whole("81000019900230123"), NumberFault.IMPOSSIBLE_DATE),
        ("810000199001011231", NumberFault.WRONG_DIGIT),
        ("H12345678", NumberFault.WRONG_LENGTH),
    ],
)
def test_a_wrong_residence_permit_is_refused_with_its_reason(
    number: str, fault: NumberFault
) -> None:
    assert fault_of(DocumentKind.HMT_RESIDENCE_PERMIT, number) is fault


def test_a_foreign_resident_of_the_new_card_tells_birth_place_and_nationality() -> None:
    number = whole("93182619850730002")

    read = parse_number(DocumentKind.FOREIGN_RESIDENCE_CARD, number)

    assert (read.born, read.sex) == (date(1985, 7, 30), Sex.FEMALE)
    assert (read.province, read.nationality) == ("31", "826")


def test_a_foreign_resident_of_the_old_card_tells_nothing() -> None:
    read = parse_number(DocumentKind.FOREIGN_RESIDENCE_CARD, "GBR310185073002")

    assert read == DocumentNumber(DocumentKind.FOREIGN_RESIDENCE_CARD, "GBR310185073002")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (CAPITAL, NumberFault.WRONG_REGION),
        (whole("99982619850730002"), NumberFault.WRONG_REGION),
        (whole("93182619850231002"), NumberFault.IMPOSSIBLE_DATE),
        ("123310185073002", NumberFault.WRONG_CHARACTER),
        ("9318261985073", NumberFault.WRONG_LENGTH),
    ],
)
def test_a_wrong_foreign_card_is_refused_with_its_reason(number: str, fault: NumberFault) -> None:
    assert fault_of(DocumentKind.FOREIGN_RESIDENCE_CARD, number) is fault


@pytest.mark.parametrize(
    ("typed", "lifelong"),
    [
        ("H12345678", "H12345678"),
        ("h1234567801", "H12345678"),
        ("M0123456700", "M01234567"),
        ("HA1234567", "HA1234567"),
    ],
    ids=["card", "with the count of issues", "Macao", "no Chinese citizen"],
)
def test_a_hong_kong_or_macao_permit_keeps_what_stays_for_life(typed: str, lifelong: str) -> None:
    read = parse_number(DocumentKind.HK_MACAO_PERMIT, typed)

    assert read == DocumentNumber(DocumentKind.HK_MACAO_PERMIT, lifelong)


@pytest.mark.parametrize(
    ("typed", "lifelong"),
    [
        ("12345678", "12345678"),
        ("1234567801", "12345678"),
        ("1234567801(B)", "12345678"),
        ("1234567801（Ｂ）", "12345678"),
        ("1234567801B", "12345678"),
    ],
)
def test_a_taiwan_permit_keeps_what_stays_for_life(typed: str, lifelong: str) -> None:
    read = parse_number(DocumentKind.TAIWAN_PERMIT, typed)

    assert read == DocumentNumber(DocumentKind.TAIWAN_PERMIT, lifelong)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("E12345678", "E12345678"), ("533380006", "533380006"), ("ab 123456", "AB123456")],
)
def test_a_passport_tells_nothing_but_its_number(typed: str, kept: str) -> None:
    assert parse_number(DocumentKind.PASSPORT, typed) == DocumentNumber(DocumentKind.PASSPORT, kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("军字第2001988号", "军2001988"), ("士2001988", "士2001988"), ("2001988", "2001988")],
)
def test_a_military_card_keeps_service_and_digits(typed: str, kept: str) -> None:
    read = parse_number(DocumentKind.MILITARY_CARD, typed)

    assert read == DocumentNumber(DocumentKind.MILITARY_CARD, kept)


@pytest.mark.parametrize(
    ("kind", "number", "fault"),
    [
        (DocumentKind.HK_MACAO_PERMIT, "H123456", NumberFault.WRONG_LENGTH),
        (DocumentKind.HK_MACAO_PERMIT, "T12345678", NumberFault.WRONG_CHARACTER),
        (DocumentKind.HK_MACAO_PERMIT, "HAB234567", NumberFault.WRONG_CHARACTER),
        (DocumentKind.TAIWAN_PERMIT, "1234567", NumberFault.WRONG_LENGTH),
        (DocumentKind.TAIWAN_PERMIT, "H1234567", NumberFault.WRONG_CHARACTER),
        (DocumentKind.PASSPORT, "E123", NumberFault.WRONG_LENGTH),
        (DocumentKind.PASSPORT, "E1234567890123456", NumberFault.WRONG_LENGTH),
        (DocumentKind.PASSPORT, "ABCDEFGH", NumberFault.WRONG_CHARACTER),
        (DocumentKind.PASSPORT, "E1234-678", NumberFault.WRONG_CHARACTER),
        (DocumentKind.MILITARY_CARD, "123", NumberFault.WRONG_LENGTH),
        (DocumentKind.MILITARY_CARD, "AB123456", NumberFault.WRONG_CHARACTER),
    ],
)
def test_a_wrong_number_of_another_kind_is_refused_with_its_reason(
    kind: DocumentKind, number: str, fault: NumberFault
) -> None:
    assert fault_of(kind, number) is fault


def test_a_refusal_does_not_tell_the_number() -> None:
    with pytest.raises(BadDocumentNumber) as refused:
        parse_number(DocumentKind.ID_CARD, "110105194912310021")

    assert "110105" not in f"{refused.value!r}{refused.value}"


def test_a_number_is_not_shown_by_its_value() -> None:
    assert CAPITAL not in repr(parse_number(DocumentKind.ID_CARD, CAPITAL))


@given(st.text(max_size=20), st.sampled_from(list(DocumentKind)))
def test_whatever_is_typed_is_read_or_refused(typed: str, kind: DocumentKind) -> None:
    try:
        read = parse_number(kind, typed)
    except BadDocumentNumber:
        return

    assert parse_number(kind, read.number) == read


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.integers(0, 999),
    st.integers(0, 16),
    st.sampled_from("0123456789"),
)
def test_one_wrong_digit_is_always_seen(born: date, number: int, place: int, digit: str) -> None:
    right = whole(f"110105{born:%Y%m%d}{number:03d}")
    wrong = right[:place] + digit + right[place + 1 :]

    if wrong != right:
        assert fault_of(DocumentKind.ID_CARD, wrong) in {
            NumberFault.WRONG_REGION,
            NumberFault.IMPOSSIBLE_DATE,
            NumberFault.WRONG_DIGIT,
        }
