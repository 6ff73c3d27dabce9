"""The codes of new coupons: made, written to the export folder, and recorded, or none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from shared.kernel.locale import Language
from shared.kernel.refusal import Refusal
from shared.marketing.coupon_sheet import write_codes
from shared.marketing.promote import NewCoupons, add_coupons
from shared.site.sign_in import StaffToken


@dataclass(eq=False)
class ExportFailed(Refusal):
    """The codes could not be written into the folder; without the list no coupon is made."""

    folder: str


@dataclass(frozen=True, slots=True)
class CodesFile:
    """Where the codes go, what stands above them, in which language."""

    path: Path
    facts: Sequence[str]
    language: Language


def make_coupons(session: Session, new: NewCoupons, file: CodesFile, token: StaffToken) -> int:
    """Record coupons and write their codes; gives the promotion's id. Raises ExportFailed too."""
    number = add_coupons(session, new, token=token)
    try:
        write_codes(file.path, file.facts, new.codes, file.language)
    except OSError as error:
        raise ExportFailed(f"{file.path.parent}") from error
    return number
