"""The ticket code: a signed header of 32 bytes, written as 151 characters for an alphanumeric QR.

Text: "S1" and 149 base-36 digits of header and Ed25519 signature (96 bytes). The signature covers
a fixed prefix, the site's UUID and the header, so that a code of another site never verifies.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntFlag
from uuid import UUID

import gmpy2
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from shared.kernel.refusal import Refusal

CODE_LENGTH = 151
FIRST_DAY = date(2020, 1, 1)
NO_SLOT = 255

_MARK = "S1"
_FORMAT = 1
_DIGEST_BYTES = 16
_HEADER = struct.Struct(">BH16sBHHBBBBHH")
_ID = slice(3, 19)  # of the header
_SIGNATURE_BYTES = 64
_CODE_BYTES = _HEADER.size + _SIGNATURE_BYTES
_DIGIT_COUNT = CODE_LENGTH - len(_MARK)
_SIGNED_PREFIX = b"shanmen/ticket/1\0"


class Flag(IntFlag):
    """What a lane must know of a ticket before it has seen the row."""

    TRAINING = 1
    REAL_NAME = 2
    STAFF_CHECK = 4
    SOLD_OFFLINE = 8
    ROW_REQUIRED = 16
    LIVE_CODE = 32


@dataclass(frozen=True, slots=True)
class TicketHeader:
    """The signed facts. `days` counts from `first_day`; `slot` is the start in quarter-hours."""

    key_id: int
    ticket_id: UUID
    version: int
    ticket_type_id: int
    first_day: date
    days: int
    flags: Flag
    persons: int
    slot: int = NO_SLOT
    block: int = 0
    number_in_block: int = 0

    def to_bytes(self) -> bytes:
        """Give the 32 bytes that are signed."""
        return _HEADER.pack(
            _FORMAT,
            self.key_id,
            self.ticket_id.bytes,
            self.version,
            self.ticket_type_id,
            (self.first_day - FIRST_DAY).days,
            self.days,
            self.flags,
            self.persons,
            self.slot,
            self.block,
            self.number_in_block,
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> TicketHeader:
        """Read 32 bytes; BadCode for a format that this release does not know."""
        fields = _HEADER.unpack(data)
        if fields[0] != _FORMAT:
            raise BadCode
        return cls(
            key_id=fields[1],
            ticket_id=UUID(bytes=fields[2]),
            version=fields[3],
            ticket_type_id=fields[4],
            first_day=FIRST_DAY + timedelta(days=fields[5]),
            days=fields[6],
            flags=Flag(fields[7]),
            persons=fields[8],
            slot=fields[9],
            block=fields[10],
            number_in_block=fields[11],
        )


@dataclass(eq=False)
class BadCode(Refusal):
    """Not a ticket code of ours: wrong length, character or format."""


@dataclass(eq=False)
class BadSignature(Refusal):
    """A ticket code in form, but not signed by a key of this site."""


@dataclass(frozen=True, slots=True)
class TicketSigner:
    """Signs codes with a station's own key."""

    key_id: int
    private_key: SigningKey
    site_uuid: UUID
    training: bool = False

    def sign(self, header: TicketHeader) -> str:
        """Write the header and its signature as code text."""
        return self._sign(header.to_bytes())

    def sign_alike(self, header: TicketHeader, ticket_ids: Iterable[UUID]) -> list[str]:
        """Write the codes of tickets of which a header says all but their ids."""
        data = header.to_bytes()
        before, after = data[: _ID.start], data[_ID.stop :]
        return [self._sign(before + ticket_id.bytes + after) for ticket_id in ticket_ids]

    def _sign(self, data: bytes) -> str:
        signature = self.private_key.sign(_SIGNED_PREFIX + self.site_uuid.bytes + data).signature
        return _MARK + _to_base36(data + signature)


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """A key that a lane knows: its state and purpose as in the signing_key row."""

    public_key: VerifyKey
    purpose: str
    state: str


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of a site by number."""

    site_uuid: UUID
    keys: Mapping[int, VerifyingKey]


@dataclass(frozen=True, slots=True)
class SignedCode:
    """A code in form, its signature not verified yet; its parts are the code and never logged."""

    header: TicketHeader
    signed: bytes = field(repr=False)
    signature: bytes = field(repr=False)

    def verify(self, ring: KeyRing) -> None:
        """Verify the signature; the state of the key is not judged. Raises BadSignature."""
        key = ring.keys.get(self.header.key_id)
        if key is None or key.state == "PENDING":
            raise BadSignature
        try:
            key.public_key.verify(
                _SIGNED_PREFIX + ring.site_uuid.bytes + self.signed, self.signature
            )
        except BadSignatureError:
            raise BadSignature from None


def parse_code(text: str) -> SignedCode:
    """Take a code apart. Raises BadCode."""
    # isascii first: int() would also take digits of other scripts, signs and underscores.
    body = text[len(_MARK) :]
    if len(text) != CODE_LENGTH or not text.startswith(_MARK):
        raise BadCode
    if not (body.isascii() and body.isalnum() and body == body.upper()):
        raise BadCode
    number = int(body, 36)
    if number.bit_length() > _CODE_BYTES * 8:
        raise BadCode
    raw = number.to_bytes(_CODE_BYTES, "big")
    signed = raw[: _HEADER.size]
    return SignedCode(TicketHeader.from_bytes(signed), signed, raw[_HEADER.size :])


def read_code(text: str, ring: KeyRing) -> TicketHeader:
    """Take a code apart and verify it. Raises BadCode, BadSignature."""
    code = parse_code(text)
    code.verify(ring)
    return code.header


def code_digest(text: str) -> bytes:
    """Give what a ticket's row remembers of its code: 16 bytes, from which none can be made."""
    return hashlib.sha256(text.encode()).digest()[:_DIGEST_BYTES]


def is_ticket_code(text: str) -> bool:
    """Tell whether a scan is meant as one of a ticket, whoever signed it."""
    return len(text) == CODE_LENGTH and text.startswith(_MARK)


def _to_base36(raw: bytes) -> str:
    # Python itself writes no base 36; done by hand it takes as long as the signature.
    digits: str = gmpy2.digits(int.from_bytes(raw, "big"), 36)
    return digits.upper().zfill(_DIGIT_COUNT)
