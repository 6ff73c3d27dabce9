"""What the screen of passes asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from shared.identity.notices import Notice
from shared.passes.find import AnnualPass, FoundPasses
from shared.passes.keep import CardEnd, FaceConsent, FoundFace, HoldReason, Photo
from shared.passes.renew import RenewalOption, RenewalPlan, Renewed
from shared.sales.change import DuePaid
from shared.sales.receipt import IssuedTicket


@dataclass(frozen=True, slots=True)
class RenewOrder:
    """What was meant to be renewed; the same id again is the same renewal."""

    sale_id: UUID
    plan: RenewalPlan
    option: RenewalOption
    due: DuePaid


@dataclass(frozen=True, slots=True)
class OnePass:
    """A pass, the business date on which it was read, and the photo of one holder."""

    held: AnnualPass
    today: date
    photo: Photo | None


@dataclass(frozen=True, slots=True)
class PassDesk:
    """Runs on the database's thread; each call owns its transaction.

    `read` takes the id of any ticket of a pass and the place of the holder whose photo is wanted;
    None when the ticket belongs to no pass. `newest` finds the passes of the last order here,
    `by_band` the number of the plain ticket that a card stands for.
    `face_notice` gives what is read out before a face is kept; None where none is published.
    """

    find: Callable[[str], FoundPasses]
    by_card: Callable[[str], FoundPasses]
    by_band: Callable[[str], str | None]
    newest: Callable[[], FoundPasses]
    read: Callable[[UUID, int], OnePass | None]
    keep_photo: Callable[[UUID, UUID, bytes], None]
    bind_card: Callable[[UUID, UUID, str], None]
    end_card: Callable[[UUID, CardEnd], None]
    face_notice: Callable[[], Notice | None]
    enrol_face: Callable[[UUID, UUID, FoundFace, FaceConsent], None]
    withdraw_face: Callable[[UUID], None]
    hold: Callable[[UUID, UUID, HoldReason], None]
    release: Callable[[AnnualPass], int]
    plan_renewal: Callable[[AnnualPass], RenewalPlan]
    renew: Callable[[RenewOrder], tuple[Renewed, IssuedTicket]]
