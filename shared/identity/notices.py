"""What visitors are told about their data, version by version."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.models import PrivacyNotice
from shared.kernel.locale import Bilingual
from shared.site.sign_in import StaffToken

MEMBERSHIP, REAL_NAME, FACE = "membership", "real_name", "face"
GUARDIAN_UNDER = 14  # whole years; PIPL art. 31


@dataclass(frozen=True, slots=True)
class Notice:
    """A version of a notice, as it is shown before anything is typed."""

    id: int
    version: int
    text: Bilingual


def present_notice(session: Session, purpose: str) -> Notice | None:
    """Give the newest version for a purpose; None when nothing was ever published for it."""
    row = session.execute(
        select(
            PrivacyNotice.id, PrivacyNotice.version, PrivacyNotice.text_zh, PrivacyNotice.text_en
        )
        .where(PrivacyNotice.purpose == purpose)
        .order_by(PrivacyNotice.version.desc())
        .limit(1)
    ).one_or_none()
    return row and Notice(row.id, row.version, Bilingual(row.text_zh, row.text_en))


def publish_notice(session: Session, purpose: str, text: Bilingual, token: StaffToken) -> Notice:
    """Publish the next version; who agreed to an earlier one keeps that. Raises NotPermitted."""
    told = record(
        session,
        "publish_notice",
        {"purpose": purpose, "zh": text.zh, "en": text.en},
        token.value,
    )
    return Notice(told["id"], told["version"], text)
