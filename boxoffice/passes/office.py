"""The screen's way to the departments: each call blocks and runs on the thread of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from boxoffice.passes.desk import OnePass, PassDesk, RenewOrder
from boxoffice.sale.desk import NoPersonKeys
from shared.database.held import HeldSession
from shared.identity.face import FacesOff, face_terms, withdraw_face
from shared.identity.notices import FACE, Notice, present_notice
from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen
from shared.passes import bands, find, keep, renew
from shared.passes.find import AnnualPass, FoundPasses
from shared.passes.keep import CardEnd, FaceConsent, FoundFace, HoldReason, Photo
from shared.passes.refusals import NoSuchPass
from shared.passes.renew import RenewalPlan, Renewed
from shared.sales.look_up import newest_order
from shared.sales.print_queue import owed_paper
from shared.sales.receipt import IssuedTicket
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner


@dataclass(frozen=True, slots=True)
class PassOffice:
    """Works with whoever is signed in at the moment, on the window's own connection."""

    held: HeldSession
    signer: TicketSigner
    keys: StationKeys | None
    signed_in: Callable[[], StaffToken]

    def desk(self) -> PassDesk:
        """Give the calls of the screen."""
        return PassDesk(
            find=self.find,
            by_card=self.by_card,
            by_band=self.by_band,
            newest=self.newest,
            read=self.read,
            keep_photo=self.keep_photo,
            bind_card=self.bind_card,
            end_card=self.end_card,
            face_notice=self.face_notice,
            enrol_face=self.enrol_face,
            withdraw_face=self.withdraw_face,
            hold=self.hold,
            release=self.release,
            plan_renewal=self.plan_renewal,
            renew=self.renew,
        )

    def find(self, typed: str) -> FoundPasses:
        """Find passes. Raises NotPermitted, NotSignedIn."""
        with self.held.use() as session:
            return find.find_passes(session, typed, self.keys, self.signed_in())

    def by_card(self, number: str) -> FoundPasses:
        """Find the pass that a card stands for. Raises NoPersonKeys."""
        keys = self._keys()
        with self.held.use() as session:
            return find.find_by_card(session, number, keys, self.signed_in())

    def by_band(self, number: str) -> str | None:
        """Give the number of the plain ticket that a card stands for. Raises NoPersonKeys."""
        keys = self._keys()
        with self.held.use() as session:
            return bands.number_of_band(session, number, keys, self.signed_in())

    def newest(self) -> FoundPasses:
        """Find the passes of the order that this window sold last."""
        with self.held.use() as session:
            token = self.signed_in()
            orders = newest_order(session, token).orders
            if not orders:
                return FoundPasses()
            return find.find_passes(session, orders[0].number, None, token)

    def read(self, ticket_id: UUID, place: int) -> OnePass | None:
        """Read a pass, and the photo of one holder; one that no key opens is as good as none."""
        with self.held.use() as session:
            token = self.signed_in()
            held = find.show_pass(session, ticket_id, token)
            if held is None:
                return None
            photo: Photo | None = None
            if place < len(held.holders) and held.holders[place].photo and self.keys is not None:
                try:
                    person = held.holders[place].person_id
                    photo = keep.show_photo(session, ticket_id, person, self.keys, token)
                except CannotOpen:
                    photo = None
            return OnePass(held, this_station(session).business_date, photo)

    def keep_photo(self, ticket_id: UUID, person_id: UUID, jpeg: bytes) -> None:
        """Keep a photo. Raises NoPersonKeys, NoSuchPass, PassNotSo."""
        keys = self._keys()
        with self.held.use() as session:
            keep.keep_photo(session, ticket_id, person_id, jpeg, keys, self.signed_in())

    def bind_card(self, ticket_id: UUID, person_id: UUID, number: str) -> None:
        """Bind a card. Raises NoPersonKeys, CardBound, NoSuchPass, PassNotSo."""
        keys = self._keys()
        with self.held.use() as session:
            keep.bind_card(session, ticket_id, person_id, number, keys, self.signed_in())

    def end_card(self, card_id: UUID, why: CardEnd) -> None:
        """Have a card open nothing any more."""
        with self.held.use() as session:
            keep.end_card(session, card_id, why, self.signed_in())

    def face_notice(self) -> Notice | None:
        """Give the notice for faces in force. Raises FacesOff, NoPersonKeys."""
        self._keys()
        with self.held.use() as session:
            if not face_terms(session).on:
                raise FacesOff
            return present_notice(session, FACE)

    def enrol_face(
        self, ticket_id: UUID, person_id: UUID, face: FoundFace, consent: FaceConsent
    ) -> None:
        """Keep a face. Raises FacesOff, NoFaceConsent, GuardianMissing, NoSuchPass, PassNotSo."""
        keys = self._keys()
        with self.held.use() as session:
            keep.enrol_face(session, ticket_id, person_id, face, consent, keys, self.signed_in())

    def withdraw_face(self, person_id: UUID) -> None:
        """Take consent and face away."""
        with self.held.use() as session:
            withdraw_face(session, person_id, self.signed_in())

    def hold(self, hold_id: UUID, ticket_id: UUID, reason: HoldReason) -> None:
        """Pause a pass."""
        with self.held.use() as session:
            keep.hold_pass(session, ticket_id, reason, self.signed_in(), hold_id=hold_id)

    def release(self, shown: AnnualPass) -> int:
        """End the pause of a pass, and give its days back; gives how many."""
        if shown.pause is None:
            raise NoSuchPass
        with self.held.use() as session:
            today = this_station(session).business_date
            return keep.release_pass(session, shown.pause, today, shown.held_days, self.signed_in())

    def plan_renewal(self, shown: AnnualPass) -> RenewalPlan:
        """Work out what a pass can be renewed to."""
        with self.held.use() as session:
            return renew.plan_renewal(session, shown)

    def renew(self, meant: RenewOrder) -> tuple[Renewed, IssuedTicket]:
        """Record a renewal, and give its paper."""
        token = self.signed_in()
        with self.held.use() as session:
            renewed = renew.renew_pass(
                session,
                meant.plan,
                meant.option,
                sign=self.signer,
                token=token,
                sale_id=meant.sale_id,
                due=meant.due,
            )
            return renewed, owed_paper(session, renewed.ticket_id, self.signer)

    def _keys(self) -> StationKeys:
        if self.keys is None:
            raise NoPersonKeys
        return self.keys
