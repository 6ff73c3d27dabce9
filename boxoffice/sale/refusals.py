"""What follows when a sale is refused: nothing was sold, and the counter shows what is true now."""

from __future__ import annotations

import logging
from collections.abc import Callable

from boxoffice.sale.codes.worth import code_at
from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.intent import Intent
from boxoffice.sale.naming.naming import Naming
from boxoffice.sale.people.member_sheet import MemberSheet
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.slot_counter import SlotCounter
from shared.capacity.stops import SalesStopped
from shared.catalogue.offer import TicketOffer
from shared.database.verb import IdOutOfRange
from shared.kernel.refusal import Refusal
from shared.marketing.rules import Source
from shared.marketing.use_discounts import CouponUsed, FlashOver, PromoUsedUp
from shared.members.refusals import NoSuchMember, NotByTheRules
from shared.pricing.refusals import NotOnSale
from shared.sales.agree_price import PriceNotAgreed
from shared.sales.held_orders import OrderNotHeld
from shared.sales.sell import (
    GroupSize,
    IdLimitReached,
    KeyNotActive,
    PriceChanged,
    SalesClosed,
    SoldOut,
    VisitorsMissing,
)
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)


class Refusals:
    """Words a refusal, and brings fresh prices and places where they were the reason."""

    def __init__(
        self,
        say: SaleSayings,
        pages: DayPages,
        counter: Counter,
        slots: SlotCounter,
        members: MemberSheet,
        naming: Naming,
        signed_out: Callable[[], None],
    ) -> None:
        self._messages = say.sale
        self._terms = say.terms
        self._codes = say.codes
        self._accounts = say.accounts
        self._classes = say.classes
        self._names = say.names
        self._prices = say.prices
        self._outage = say.outage
        self._slots = slots
        self._pages = pages
        self._counter = counter
        self._members = members
        self._naming = naming
        self._signed_out = signed_out

    def say(self, refusal: Refusal, intent: Intent | None = None) -> None:
        """Say why nothing was sold, by the class of the refusal; `intent` is what was tried."""
        if self._outage.say_refused(refusal) or self._accounts.say_refused(refusal):
            return
        match refusal:
            case SoldOut():
                self._pages.reload(lambda: self._say_which_sold_out(refusal.timeslot))
            case PriceChanged():
                self._renew(self._messages.say_price_changed)
            case SalesClosed() | SalesStopped():
                self._say_closed(refusal)
            case NoOpenShift():
                self._messages.say_no_shift()
            case KeyNotActive():
                self._messages.say_key_not_active()
            case NotPermitted():
                self._messages.say_not_permitted()
            case NotSignedIn():
                self._signed_out()
            case IdOutOfRange():
                logger.error("the clock of this computer is far from the database's")
                self._messages.say_wrong_clock()
            case _:
                self._say_by_terms(refusal, intent)

    def _say_closed(self, closed: SalesClosed | SalesStopped) -> None:
        if isinstance(closed, SalesStopped):
            self._terms.say_stopped(closed)
        elif closed.channel is not None:
            self._terms.say_channel_closed()
        elif closed.ticket_type is None:
            self._pages.reload(self._messages.say_sales_closed)
        else:
            offer = self._offer(closed.ticket_type)
            self._pages.reload(lambda: self._terms.say_not_on_sale(offer))

    def _say_by_terms(self, refusal: Refusal, intent: Intent | None) -> None:
        match refusal:
            case NotOnSale():
                self._terms.say_not_on_sale(self._offer(refusal.ticket_type_id))
            case GroupSize():
                self._terms.say_group_size(refusal, self._offer(refusal.ticket_type))
            case IdLimitReached():
                self._say_id_limit(refusal, intent)
            case NoPersonKeys():
                self._names.say_no_keys()
            case VisitorsMissing():
                self._pages.reload(lambda: self._ask_names(refusal))
            case PriceNotAgreed():
                self._counter.draft = self._counter.draft.without_agreed()
                self._prices.say_not_agreed()
            case OrderNotHeld():
                self._pages.reload(self._messages.say_hold_over)
            case CouponUsed() | PromoUsedUp() | FlashOver():
                self._say_gone(refusal)
            case NoSuchMember() | NotByTheRules():
                self._renew(self._classes.say_member_changed)
            case _:
                logger.error("a sale was refused", exc_info=refusal)
                self._messages.say_fault()

    def _ask_names(self, refusal: VisitorsMissing) -> None:
        if not self._naming.ask():
            self._terms.say_names_missing(refusal, self._offer(refusal.ticket_type))

    def _say_id_limit(self, refusal: IdLimitReached, intent: Intent | None) -> None:
        """Say whose document it is, at the page that has it."""
        persons = [str(one) for one in intent.person_ids()] if intent else []
        mask = ""
        if refusal.person in persons:
            mask = self._naming.show_person(persons.index(refusal.person))
        self._terms.say_id_limit(refusal, self._offer(refusal.ticket_type), mask)

    def _say_gone(self, refusal: CouponUsed | PromoUsedUp | FlashOver) -> None:
        """Say which code or flash sale is used up, at the prices without it."""
        draft, page = self._counter.draft, self._counter.page
        match refusal:
            case CouponUsed():
                code = code_at(draft, Source.COUPON, refusal.coupon)
                self._renew(lambda: self._codes.say_coupon_used(code))
            case PromoUsedUp():
                code = code_at(draft, Source.PROMO, refusal.promotion)
                by_person = refusal.by_person
                self._renew(lambda: self._codes.say_promo_used_up(code, by_person=by_person))
            case FlashOver():
                sales = page.marketing.flash_sales if page else ()
                one = next((one for one in sales if one.source_id == refusal.promotion), None)
                self._renew(lambda: self._codes.say_flash_over(one))

    def _renew(self, say: Callable[[], None]) -> None:
        """Read member, codes and page again, so that what is shown is what is true."""
        self._members.renew(lambda: self._pages.reload(say))

    def _offer(self, ticket_type_id: int | None) -> TicketOffer | None:
        return self._counter.offers.get(ticket_type_id) if ticket_type_id is not None else None

    def _say_which_sold_out(self, timeslot_id: int) -> None:
        wish = self._slots.wish_for(timeslot_id)
        if wish is not None:
            self._slots.ask(wish)
            return
        quote = self._counter.quote()
        lines = quote.lines if quote else ()
        self._messages.say_refused_places(
            tuple(
                line.offer
                for line in lines
                if line.offer.left is not None and line.persons > line.offer.left
            )
        )
