"""The only tables that hold names, phones and document numbers, and what was said about them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    SmallInteger,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from shared.database.base import Base

LOOK_UP_KIND = Enum(
    *("document", "card", "phone", "name", "phone_tail", "part", "surname", "contact"),
    name="look_up_kind",
)


class Person(Base):
    """A visitor; what is sealed is read by the server alone, and found by keyed hashes.

    `key_number` tells which of the server's keys the newest field is sealed to. Masks show the last
    four at most, of a name the first and last character. Band of birth (the first of five years),
    sex and province outlive an erasure: nobody is known by them. `erased_at` is when all else went;
    `reduced_at` is when, some time after the visit, the keyed hash of the document alone stayed
    with them. `find_number` is the oldest of the keys by which the person is found.
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint(
            "document_sealed IS NULL OR document_look_up IS NOT NULL AND document_kind IS NOT NULL",
            name="document",
        ),
        CheckConstraint("birth_band % 5 = 0", name="birth_band"),
        CheckConstraint("sex IN ('female', 'male')", name="sex"),
        CheckConstraint(
            "erased_at IS NULL OR num_nonnulls(document_sealed, document_look_up, name_sealed,"
            " phone_sealed, born_sealed) = 0",
            name="erased",
        ),
        CheckConstraint(
            "reduced_at IS NULL"
            " OR num_nonnulls(document_sealed, name_sealed, phone_sealed, born_sealed) = 0"
            " AND document_mask = '' AND name_mask = '' AND phone_mask = ''",
            name="reduced",
        ),
        CheckConstraint(
            "document_mask ~ '^([*]{4}.{0,4})?$' AND phone_mask ~ '^([*]{4}.{0,4})?$'"
            " AND name_mask ~ '^(.?[*]{1,3}.?)?$'",
            name="masks",
        ),
        # What the two works on personal data still have before them.
        Index(
            "ix_person_in_full",
            "id",
            postgresql_where=text("erased_at IS NULL AND reduced_at IS NULL"),
        ),
        Index("ix_person_find_number", "find_number", postgresql_where=text("erased_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    document_kind: Mapped[str | None]
    document_sealed: Mapped[bytes | None]
    document_look_up: Mapped[bytes | None] = mapped_column(index=True)
    document_mask: Mapped[str] = mapped_column(server_default="")
    name_sealed: Mapped[bytes | None]
    name_mask: Mapped[str] = mapped_column(server_default="")
    phone_sealed: Mapped[bytes | None]
    phone_mask: Mapped[str] = mapped_column(server_default="")
    born_sealed: Mapped[bytes | None]
    birth_band: Mapped[int | None] = mapped_column(SmallInteger)
    sex: Mapped[str | None]
    province: Mapped[str | None]
    key_number: Mapped[int] = mapped_column(SmallInteger)
    recorded_at: Mapped[datetime]
    erased_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")
    reduced_at: Mapped[datetime | None]
    find_number: Mapped[int] = mapped_column(SmallInteger)


class PersonLookUp(Base):
    """One thing by which a person is searched for: 64 bits of a keyed hash."""

    __tablename__ = "person_look_up"

    digest: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    person_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    kind: Mapped[str] = mapped_column(LOOK_UP_KIND)


class PersonPhoto(Base):
    """The photo of whom a pass is for, sealed; see photo.py. It goes when the name goes."""

    __tablename__ = "person_photo"
    __table_args__ = (CheckConstraint("octet_length(sealed) BETWEEN 64 AND 400000", name="size"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sealed: Mapped[bytes]
    taken_at: Mapped[datetime]
    station_id: Mapped[int]
    staff_id: Mapped[int]


class FaceUse(Base):
    """Whether and how faces are recognised here: one row.

    Without an assessment number they are not. `likeness` is the greatest distance in thousandths;
    `keep_days` count from the end of the pass.
    """

    __tablename__ = "face_use"
    __table_args__ = (
        CheckConstraint("id = 1", name="one"),
        CheckConstraint("likeness BETWEEN 300 AND 600", name="likeness"),
        CheckConstraint("keep_days BETWEEN 0 AND 30", name="keep_days"),
        CheckConstraint("assessment = trim(assessment)", name="assessment"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    assessment: Mapped[str] = mapped_column(server_default="")
    likeness: Mapped[int] = mapped_column(SmallInteger, server_default="450")
    keep_days: Mapped[int] = mapped_column(SmallInteger, server_default="7")
    version: Mapped[int] = mapped_column(server_default="1")


class PersonFace(Base):
    """The face of a pass holder who agreed to be known by it, sealed; see face_template.py.

    It stands on a consent to a notice for faces, and goes with it at once (forget_face.sql).
    """

    __tablename__ = "person_face"
    __table_args__ = (
        CheckConstraint("octet_length(sealed) = 541", name="size"),
        ForeignKeyConstraint(
            ["person_id", "notice_id"], ["consent.person_id", "consent.notice_id"]
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    notice_id: Mapped[int]
    sealed: Mapped[bytes]
    engine: Mapped[str]
    taken_at: Mapped[datetime]
    station_id: Mapped[int]
    staff_id: Mapped[int]


class FaceNews(Base):
    """Somebody's face came or went: lanes follow this in the order of commits (`xid`)."""

    __tablename__ = "face_news"
    __table_args__ = (Index("ix_face_news_xid", "xid"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    person_id: Mapped[UUID]
    xid: Mapped[int] = mapped_column(
        BigInteger, server_default=text("(pg_current_xact_id()::text)::bigint")
    )


class PrivacyNotice(Base):
    """A version of what visitors are told about their data; never changed, only followed."""

    __tablename__ = "privacy_notice"
    __table_args__ = (
        UniqueConstraint("purpose", "version"),
        CheckConstraint("purpose IN ('membership', 'real_name', 'face')", name="purpose"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
    version: Mapped[int] = mapped_column(SmallInteger)
    text_zh: Mapped[str]
    text_en: Mapped[str]
    published_at: Mapped[datetime]


class Consent(Base):
    """Somebody agreed to a notice; for a child under 14 the guardian did (PIPL art. 31)."""

    __tablename__ = "consent"
    __table_args__ = (
        Index(
            "ix_consent_guardian_id",
            "guardian_id",
            postgresql_where=text("guardian_id IS NOT NULL"),
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("privacy_notice.id"), primary_key=True)
    guardian_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    station_id: Mapped[int | None]
    staff_id: Mapped[int | None]
    withdrawn_at: Mapped[datetime | None]


class PlainRequest(Base):
    """Somebody asked the server to show sealed data, and why; the answer is sealed to the asker.

    It is taken once; an answer that nobody took is wiped after a minute. `whole`: everything that
    is kept of the person is wanted, for themselves.
    """

    __tablename__ = "plain_request"
    __table_args__ = (
        CheckConstraint("fields <@ ARRAY['document', 'name', 'phone', 'born']", name="fields"),
        CheckConstraint("octet_length(reply_key) = 32", name="reply_key"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    fields: Mapped[list[str]]
    whole: Mapped[bool] = mapped_column(server_default="false")
    reason: Mapped[str]
    station_id: Mapped[int]
    staff_id: Mapped[int]
    reply_key: Mapped[bytes]
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None] = mapped_column(index=True)
    answer: Mapped[bytes | None]


class GateKey(Base):
    """The public key of a gate, to which the server seals the keys of the day.

    Another one that the gate has registered since waits to be approved.
    """

    __tablename__ = "gate_key"
    __table_args__ = (
        CheckConstraint("octet_length(public_key) = 32", name="public_key"),
        CheckConstraint("octet_length(waiting_key) = 32", name="waiting_key"),
        CheckConstraint("(waiting_key IS NULL) = (waiting_since IS NULL)", name="waiting"),
    )

    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"), primary_key=True)
    public_key: Mapped[bytes]
    registered_at: Mapped[datetime]
    waiting_key: Mapped[bytes | None]
    waiting_since: Mapped[datetime | None]


class DayMessage(Base):
    """The keys of a business date, sealed to one gate; dropped when the day is over."""

    __tablename__ = "day_message"
    __table_args__ = (UniqueConstraint("station_id", "day"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[int] = mapped_column(ForeignKey("station.id"))
    day: Mapped[date]
    sealed: Mapped[bytes]
