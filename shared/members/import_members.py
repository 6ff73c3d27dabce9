"""Takes a file of members in: sealed by several processes, written all or nothing.

Sealing is most of the work (about 0.2 ms a line), so it is done while the lines are copied, and by
as many processes as are given; the database then writes all tables in one statement.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.look_up import LookUp, card_digest
from shared.identity.person import PersonFacts, StationKeys, person_digests, person_document
from shared.identity.sealing import Exchange
from shared.kernel.ids import derive_id, uuid7
from shared.site.sign_in import StaffToken

_BLOCK = 1000
_COLUMNS = (
    *("batch", "line", "member_id", "person_id", "number", "tier_id", "tier_until", "joined"),
    *("points", "points_until", "card_digest", "document_digest", "document_kind"),
    *("document_sealed", "document_look_up", "document_mask", "sex", "province", "name_sealed"),
    *("name_mask", "phone_sealed", "phone_mask", "born_sealed", "birth_band", "key_number"),
    *("digests", "kinds"),
)
_COPY = f"COPY app.member_import ({', '.join(_COLUMNS)}) FROM STDIN"
_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A line of a file, checked: a name, a phone or none, a tier. `line` is told when refused.

    `number` is the one that the member has had, "" for a new one. `points` are there from the
    start, good until and with `points_until`, None for ever.
    """

    line: int
    person: PersonFacts
    tier_id: int
    joined: date
    number: str = ""
    card: str = field(default="", repr=False)
    tier_until: date | None = None
    points: int = 0
    points_until: date | None = None


@dataclass(frozen=True, slots=True)
class ImportCount:
    """What was taken in: to be compared with the file."""

    members: int
    points: int


def import_members(
    session: Session,
    rows: Iterable[MemberRow],
    keys: StationKeys,
    token: StaffToken,
    *,
    notice_id: int | None,
    processes: int = 1,
) -> ImportCount:
    """Make every line a member, or none; the caller's transaction decides.

    `session` is an office's, with ordinary transactions. Raises ImportRefused with the lines that
    are members already or double, NotSignedIn, NotPermitted (import_data, member_edit).
    """
    batch = uuid7()
    driver: Any = session.connection().connection.driver_connection
    with (
        _sealed(rows, keys, batch, processes) as blocks,
        driver.cursor() as cursor,
        cursor.copy(_COPY) as copy,
    ):
        for block in blocks:
            copy.write(block)
    document = {"batch": str(batch), "notice": notice_id}
    told = record(session, "import_members", document, token.value)
    return ImportCount(told["members"], told["points"])


@contextmanager
def _sealed(
    rows: Iterable[MemberRow], keys: StationKeys, batch: UUID, processes: int
) -> Iterator[Iterator[str]]:
    """Give the lines as COPY takes them, a block at a time."""
    blocks = _blocks(rows)
    if processes == 1:
        yield (_lines(block, keys, batch) for block in blocks)
        return
    # A process that was forked would share the database's connection.
    context = multiprocessing.get_context("spawn")
    # A key object cannot be sent to another process; its bytes can.
    told = keys.number, keys.server_key.public_bytes_raw(), keys.find_key, keys.key_of_cards
    with ProcessPoolExecutor(processes, context) as pool:
        yield _spread(pool, blocks, partial(_seal_block, told=told, batch=batch), 2 * processes)


def _spread(
    pool: ProcessPoolExecutor,
    blocks: Iterator[list[MemberRow]],
    seal: Callable[[list[MemberRow]], str],
    ahead: int,
) -> Iterator[str]:
    # A few blocks ahead and no more: the file may be larger than the memory.
    waiting = deque(pool.submit(seal, block) for block in islice(blocks, ahead))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(seal, block) for block in islice(blocks, 1))


def _blocks(rows: Iterable[MemberRow]) -> Iterator[list[MemberRow]]:
    left = iter(rows)
    while block := list(islice(left, _BLOCK)):
        yield block


def _seal_block(block: list[MemberRow], told: tuple[int, bytes, bytes, bytes], batch: UUID) -> str:
    number, server_key, find_key, card_key = told
    public = X25519PublicKey.from_public_bytes(server_key)
    keys = StationKeys(number, public, find_key, card_key=card_key)
    return _lines(block, keys, batch)


def _lines(block: list[MemberRow], keys: StationKeys, batch: UUID) -> str:
    exchange = Exchange(keys.server_key)
    return "".join(f"{_line(row, keys, batch, exchange)}\n" for row in block)


def _line(row: MemberRow, keys: StationKeys, batch: UUID, exchange: Exchange) -> str:
    member_id = uuid7()
    person_id = derive_id(member_id, "person")
    told = person_document(person_id, row.person, keys, findable=False, exchange=exchange)
    digests = person_digests(row.person, keys.find_key)
    pairs = [(one, kind) for kind, all_of_kind in digests.items() for one in all_of_kind]
    values = (
        *(batch, row.line, member_id, person_id, _typed(row.number) or None, row.tier_id),
        *(row.tier_until, row.joined, row.points, row.points_until),
        card_digest(row.card, keys.key_of_cards) if row.card else None,
        next(iter(digests.get(LookUp.DOCUMENT, ())), None),
        *(told.get("document_kind"), _bytes(told, "document"), _bytes(told, "document_look_up")),
        *(_typed(told.get("document_mask", "")), told.get("sex"), told.get("province") or None),
        *(_bytes(told, "name"), _typed(told.get("name_mask", ""))),
        *(_bytes(told, "phone"), told.get("phone_mask", "")),
        *(_bytes(told, "born"), told.get("birth_band"), keys.number),
        _array(one for one, _ in pairs),
        _array(kind for _, kind in pairs),
    )
    return "\t".join(r"\N" if value is None else str(value) for value in values)


def _bytes(told: dict[str, Any], name: str) -> str | None:
    return f"\\\\x{told[name]}" if name in told else None


def _array(values: Iterable[object]) -> str:
    return f"{{{','.join(map(str, values))}}}"


def _typed(text: str) -> str:
    """Write what somebody has typed as COPY reads it."""
    return text.translate(_ESCAPES)
