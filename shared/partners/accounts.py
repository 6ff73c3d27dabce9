"""Who may ask over an interface for orders, with secrets that only the server reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.identity.key_file import ServerKeys
from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen, Exchange, SealedField, Sealer, open_sealed
from shared.kernel.ids import uuid7
from shared.partners.models import PartnerAccount
from shared.site.channel_models import Channel

_SAVE = text("""
    INSERT INTO app.partner_account (id, channel_id, interface, account, secrets, key_number)
    SELECT :id, c.id, :interface, :account, :secrets, :number FROM app.channel AS c
     WHERE c.code = :channel
    ON CONFLICT (interface, account) DO UPDATE
       SET channel_id = excluded.channel_id, secrets = excluded.secrets,
           key_number = excluded.key_number, active = true
    RETURNING id
""")


@dataclass(frozen=True, slots=True)
class Account:
    """A partner by its id, the channel that it sells for, and the secrets of its interface."""

    id: UUID
    interface: str
    account: str
    channel: str
    secrets: Mapping[str, str] = field(repr=False)


def save_account(
    session: Session,
    interface: str,
    account: str,
    channel: str,
    secrets: Mapping[str, str],
    keys: StationKeys,
) -> None:
    """Let a partner ask, or give it other secrets; `session` is a superuser's.

    LookupError if there is no such channel.
    """
    row_id = session.scalar(
        select(PartnerAccount.id).where(
            PartnerAccount.interface == interface, PartnerAccount.account == account
        )
    )
    row_id = row_id or uuid7()
    sealer = Sealer(row_id, Exchange(keys.server_key))
    row = {
        "id": row_id,
        "interface": interface,
        "account": account,
        "channel": channel,
        "secrets": sealer.seal(SealedField.PARTNER, json.dumps(dict(secrets))),
        "number": keys.number,
    }
    if session.scalar(_SAVE, row) is None:
        raise LookupError(channel)


def end_account(session: Session, interface: str, account: str) -> None:
    """Take a partner's orders no more; `session` is a superuser's. LookupError if there is none."""
    row = session.scalar(
        select(PartnerAccount).where(
            PartnerAccount.interface == interface, PartnerAccount.account == account
        )
    )
    if row is None:
        raise LookupError(account)
    row.active = False


def read_accounts(session: Session, keys: ServerKeys) -> tuple[Account, ...]:
    """Read all partners that may ask; one whose secrets do not open may not."""
    rows = session.execute(
        select(PartnerAccount, Channel.code)
        .join(Channel, Channel.id == PartnerAccount.channel_id)
        .where(PartnerAccount.active)
    )
    found = (
        (row, channel, _open(row.secrets, row.id, row.key_number, keys)) for row, channel in rows
    )
    return tuple(
        Account(row.id, row.interface, row.account, channel, secrets)
        for row, channel, secrets in found
        if secrets is not None
    )


def _open(sealed: bytes, row_id: UUID, number: int, keys: ServerKeys) -> Mapping[str, str] | None:
    for key in keys.to_try(number):
        try:
            opened: dict[str, str] = json.loads(
                open_sealed(sealed, row_id, key, SealedField.PARTNER)
            )
        except CannotOpen:
            continue
        return opened
    return None
