"""Makes promotions, and withdraws them; what was made is not changed any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.coupon_code import coupon_digest, new_code, normalise
from shared.marketing.rules import NOTHING, Off, Source
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Frame:
    """What every new promotion says. `request` is made when the form is opened: once is enough.

    It holds from `starts_at` until before `ends_at` (aware), for visits in `visit_days` (None: any
    day). One that does not combine stands alone: no other, and no personal price, beside it.
    """

    request: UUID
    name: Bilingual
    starts_at: datetime
    ends_at: datetime
    visit_days: Days | None = None
    combines: bool = False


@dataclass(frozen=True, slots=True)
class NewCoupons:
    """Coupons to be given away, each good for one order, on these types (empty: all)."""

    frame: Frame
    off: Off
    codes: tuple[str, ...] = field(repr=False)
    types: frozenset[int] = frozenset()
    min_spend: Money = NOTHING


@dataclass(frozen=True, slots=True)
class NewPromoCode:
    """A code for many: capitals, digits and hyphens, 3 to 32. Limits count orders; None is none."""

    frame: Frame
    off: Off
    code: str
    types: frozenset[int] = frozenset()
    min_spend: Money = NOTHING
    total_limit: int | None = None
    person_limit: int | None = None


@dataclass(frozen=True, slots=True)
class NewBundle:
    """(ticket type, how many) that are cheaper together: off each complete set."""

    frame: Frame
    off: Off
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class NewFlashSale:
    """A price for the first `stock` tickets of a type that are sold in its time.

    A type that takes places names one timeslot for each of its series, all of one day, which is
    then the visit day; `stock` × persons places are laid aside in each.
    """

    frame: Frame
    ticket_type_id: int
    price: Money
    stock: int
    slots: tuple[int, ...] = ()


def new_codes(count: int) -> tuple[str, ...]:
    """Make the codes of so many coupons; whoever keeps the list can print and send them."""
    return tuple(new_code() for _ in range(count))


def add_coupons(session: Session, new: NewCoupons, *, token: StaffToken) -> int:
    """Record coupons by the digests of their codes and give the promotion's id.

    Raises RowRefused, NotPermitted, NotSignedIn, as all of these do; nothing is then recorded.
    """
    digests = [coupon_digest(code) or b"" for code in new.codes]
    more = {"digests": [digest.hex() for digest in digests], "min_spend": new.min_spend.fen}
    return _add(session, Source.COUPON, new.frame, new.off, more | _types(new.types), token)


def add_promo_code(session: Session, new: NewPromoCode, *, token: StaffToken) -> int:
    """Record a promo code and give the promotion's id."""
    more = {
        "code": normalise(new.code),
        "min_spend": new.min_spend.fen,
        "total_limit": new.total_limit,
        "person_limit": new.person_limit,
    }
    return _add(session, Source.PROMO, new.frame, new.off, more | _types(new.types), token)


def add_bundle(session: Session, new: NewBundle, *, token: StaffToken) -> int:
    """Record a bundle of two tickets at least and give the promotion's id."""
    parts = [{"type": type_id, "quantity": quantity} for type_id, quantity in new.parts]
    return _add(session, Source.BUNDLE, new.frame, new.off, {"parts": parts}, token)


def add_flash_sale(session: Session, new: NewFlashSale, *, token: StaffToken) -> int:
    """Record a flash sale, lay its stock aside and give the promotion's id.

    Raises SoldOut too if the common pool of a timeslot has fewer places.
    """
    more = {
        "type": new.ticket_type_id,
        "price": new.price.fen,
        "stock": new.stock,
        "slots": list(new.slots),
    }
    return _add(session, Source.FLASH, new.frame, None, more, token)


def withdraw_promotion(session: Session, promotion_id: int, *, token: StaffToken) -> None:
    """End a promotion now; what was sold with it stands. Twice is the same."""
    record(session, "withdraw_promotion", {"promotion": promotion_id}, token.value)


def _add(
    session: Session,
    kind: Source,
    frame: Frame,
    off: Off | None,
    more: dict[str, Any],
    token: StaffToken,
) -> int:
    document = {
        "request": str(frame.request),
        "kind": kind.value,
        "name_zh": frame.name.zh,
        "name_en": frame.name.en,
        "starts_at": frame.starts_at.isoformat(),
        "ends_at": frame.ends_at.isoformat(),
        "visit_days": None if frame.visit_days is None else str(frame.visit_days),
        "combines": frame.combines,
        "amount": None if off is None or off.amount is None else off.amount.fen,
        "rate": None if off is None else off.rate,
    }
    answer = record(session, "add_promotion", document | more, token.value)
    return int(answer["id"])


def _types(types: frozenset[int]) -> dict[str, Any]:
    return {"types": sorted(types)}
