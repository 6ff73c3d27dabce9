"""Ids say when they were made, and derived ones are always the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import example, given
from hypothesis import strategies as st

from shared.kernel.clock import SystemClock
from shared.kernel.ids import derive_id, uuid7, uuid7_floor, uuid7_time

INSTANTS = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001 - Hypothesis adds the time zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
IDS = st.integers(min_value=0, max_value=2**128 - 1).map(lambda number: UUID(int=number))


def test_a_new_id_is_of_version_7_and_the_standard_variant() -> None:
    made = uuid7()

    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_a_new_id_tells_the_instant_it_was_made_at() -> None:
    before = SystemClock().now()
    made = uuid7()
    after = SystemClock().now()

    assert before - timedelta(milliseconds=1) < uuid7_time(made) <= after


def test_ten_thousand_ids_are_all_different() -> None:
    assert len({uuid7() for _ in range(10_000)}) == 10_000


@given(earlier=INSTANTS, step=st.integers(min_value=1, max_value=10**9))
def test_ids_sort_by_time(earlier: datetime, step: int) -> None:
    later = earlier + timedelta(milliseconds=step)

    assert derive_id(uuid7_floor(earlier), "a") < uuid7_floor(later)


@given(instant=INSTANTS)
@example(datetime(2038, 5, 17, 13, 20, 29, 680_000, UTC))  # a float's product is one less here
def test_the_floor_of_an_instant_lies_in_its_millisecond(instant: datetime) -> None:
    whole = instant.replace(microsecond=instant.microsecond // 1000 * 1000)

    assert uuid7_time(uuid7_floor(instant)) == whole


@given(instant=INSTANTS, purpose=st.text())
def test_no_id_of_a_millisecond_is_below_its_floor(instant: datetime, purpose: str) -> None:
    floor = uuid7_floor(instant)

    assert derive_id(floor, purpose) >= floor


@given(source=IDS, purpose=st.text())
def test_a_derived_id_is_the_same_each_time(source: UUID, purpose: str) -> None:
    assert derive_id(source, purpose) == derive_id(source, purpose)


def test_a_derived_id_never_changes_between_releases() -> None:
    source = UUID("019fd8a0-0000-7000-8000-000000000001")

    derived = derive_id(source, "sale")

    assert derived == UUID("019fd8a0-0000-7dc5-814c-12d5b220763a")


@given(source=IDS, purpose=st.text())
def test_a_derived_id_lies_in_the_millisecond_of_its_source(source: UUID, purpose: str) -> None:
    derived = derive_id(source, purpose)

    assert (derived.int >> 80, derived.version) == (source.int >> 80, 7)


@given(source=IDS, one=st.text(), other=st.text())
def test_each_purpose_has_an_id_of_its_own(source: UUID, one: str, other: str) -> None:
    assert (derive_id(source, one) == derive_id(source, other)) == (one == other)
