"""The walks through the back office: every room, every page, its records, its empty forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from boxoffice.back_office.former_states_view import FormerStatesView
from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.report_room import ReportRoom
from boxoffice.back_office.rooms import ROOMS
from boxoffice.capacity.room import OFFLINE, CapacityRoom
from boxoffice.catalogue.prices.reasons_panel import ReasonsPanel
from boxoffice.catalogue.prices.rule_form import RuleForm
from boxoffice.catalogue.prices.side_forms import FillForm
from boxoffice.catalogue.prices.view import PricesView
from boxoffice.catalogue.view import CatalogueView
from boxoffice.distribution.contract_form import ContractForm
from boxoffice.distribution.distributor_form import DistributorForm
from boxoffice.distribution.view import DistributionView
from boxoffice.gates.offline_view import OfflineEntriesView
from boxoffice.members.member_view import MemberView
from boxoffice.members.register_view import RegisterView
from boxoffice.members.room import MembersRoom
from boxoffice.members.view import MembersView
from boxoffice.refunds.closures_view import ClosuresView
from boxoffice.refunds.new_closure_view import NewClosureView
from boxoffice.set_up.view import CHECK, SetUpView
from boxoffice.sign_in.view import SignInView
from installers.gallery.hand import NeverSeen, widgets_of
from installers.gallery.programs import OfficeHand
from installers.gallery.shot import Shot
from shared.desktop.form.form_page import FormPage, FormTab
from shared.desktop.form.kinds_panel import KindsPanel
from shared.desktop.form.list_pane import ListPane
from shared.distribution.rules import DistributorKind
from shared.kernel.locale import Bilingual

MEMBER_PHONE: Final = "19900005678"
# Who works where; a room is open to others, too, who may only look at it.
WORKERS: Final = (
    ("2001", "246820", ("catalogue", "capacity", "set_up", "imports")),
    ("1002", "135790", ("flow", "refunds")),
    ("1003", "246813", ("members",)),
    ("2002", "246821", ("marketing", "distribution")),
    ("3001", "246830", ("place",)),
    ("3002", "246831", ("people",)),
    ("4001", "246840", ()),
)
CATALOGUE_PAGES: Final = ("editions", "types", "prices", "concessions")


def rooms(office: OfficeHand) -> Iterator[Shot]:
    """Go through every room of the rail, each with somebody who works there."""
    yield Shot("sign-in", (SignInView,))
    theirs = {room for _, _, rooms in WORKERS for room in rooms}
    seen: set[str] = set()
    for number, pin, works_in in WORKERS:
        office.sign_in(number, pin)
        entry = office.office.front.entry
        for room in ROOMS:
            here = room.key in works_in or room.key not in theirs | seen
            if entry and here and room.is_open_to(entry.token.rights):
                seen.add(room.key)
                office.office.view.room_pressed.emit(room.key)
                office.rest()
                yield from _room(office, room.key)
    yield from _off_line(office)


def _off_line(office: OfficeHand) -> Iterator[Shot]:
    """Show what gates have let in by themselves, to somebody who decides about it."""
    office.sign_in("1002", "135790")
    office.office.view.room_pressed.emit("capacity")
    office.rest()
    room = office.office.view.current()
    if not isinstance(room, CapacityRoom):
        raise NeverSeen(OFFLINE)
    room.tabs.tabs[OFFLINE].click()
    office.rest()
    yield Shot("capacity-offline", (OfflineEntriesView,))


def _room(office: OfficeHand, key: str) -> Iterator[Shot]:
    widget = office.office.view.current()
    if widget is None:
        raise NeverSeen(key)
    if isinstance(widget, ReportRoom):
        yield Shot("reports", (ReportRoom,))
        office.press("Escape")
    elif isinstance(widget, CatalogueView):
        yield from _catalogue(office, widget)
    elif isinstance(widget, PagesRoom):
        yield from _pages(office, key, widget)
    elif isinstance(widget, SetUpView):
        yield from _assistant(office, widget)
    elif isinstance(widget, DistributionView):
        yield from _contracts(office, widget)
    else:
        yield from _page(office, key, widget)


def _catalogue(office: OfficeHand, room: CatalogueView) -> Iterator[Shot]:
    for number, name in enumerate(CATALOGUE_PAGES, 1):
        office.press(f"Ctrl {number}")
        yield from _page(office, f"catalogue-{name}", room)
        if name == "prices":
            yield from _side_of_prices(office, office.find(PricesView))


def _side_of_prices(office: OfficeHand, prices: PricesView) -> Iterator[Shot]:
    """Ask for a new rule and for prices by a rate, beside the grid."""
    prices.new_rule.click()
    office.rest()
    yield Shot("catalogue-prices-reasons", (ReasonsPanel,))
    next(iter(prices.reasons.keys.values())).click()
    office.rest()
    yield Shot("catalogue-prices-rule", (RuleForm,))
    prices.rule_form.discard.setEnabled(True)
    prices.rule_form.discard.click()
    prices.fill.click()
    office.rest()
    yield Shot("catalogue-prices-fill", (FillForm,))


def _contracts(office: OfficeHand, room: DistributionView) -> Iterator[Shot]:
    """Register a distributor, and begin a contract."""
    yield from _page(office, "distribution", room)
    office.press("Ctrl N")
    form = room.distributor
    form.name.show_value(Bilingual("云游旅行社有限公司昆明分公司", "Cloud Travel, Kunming"))
    form.code.show_value("CLOUD")
    form.kind.show_value(next(iter(DistributorKind)))
    form.save.setEnabled(True)
    form.save.click()
    office.rest()
    yield Shot("distribution-registered", (DistributorForm,))
    office.press("Ctrl H")
    yield Shot("distribution-contract", (ContractForm,))
    office.press("Ctrl S")
    yield Shot("distribution-contract-faults", (ContractForm,))
    room.contract.discard.setEnabled(True)
    room.contract.discard.click()
    office.rest()


def _pages(office: OfficeHand, name: str, room: PagesRoom) -> Iterator[Shot]:
    for key, tab in room.tabs.tabs.items():
        tab.click()
        office.rest()
        page = room.stack.currentWidget()
        if isinstance(page, MembersView):
            yield from _members(office, page)
        else:
            yield from _page(office, f"{name}-{key}", page)
        yield from _former(office, f"{name}-{key}", room)
        if isinstance(page, ClosuresView):
            page.new.click()
            office.rest()
            yield Shot("refunds-new-closure", (NewClosureView,))
            office.press("Escape")


def _page(office: OfficeHand, name: str, page: QWidget) -> Iterator[Shot]:
    """Show a page as it opens, a record of it by tabs, a new one, and one with every fault."""
    yield Shot(name, (type(page),))
    pane = _visible(page, ListPane)
    if pane is None:
        return
    first = next((row.id for row in pane.rows() if row.id is not None), None)
    if first is not None:
        pane.chosen.emit(first)
        office.rest()
        yield from _tabs(office, name, page)
    if pane.new.isVisible() and pane.new.isEnabled():
        yield from _new(office, name, page)


def _new(office: OfficeHand, name: str, page: QWidget) -> Iterator[Shot]:
    office.press("Ctrl N")
    kinds = _visible(page, KindsPanel)
    if kinds is None:
        yield from _empty(office, f"{name}-new", page)
        return
    yield Shot(f"{name}-kinds", (type(kinds),))
    for place, kind in enumerate(kinds.keys):
        kinds.keys[kind].click()
        office.rest()
        yield from _empty(office, f"{name}-new-{kind}", page, tabs=place == 0)
        office.press("Ctrl N")
    kinds.cancel.click()
    office.rest()


def _empty(office: OfficeHand, name: str, page: QWidget, *, tabs: bool = True) -> Iterator[Shot]:
    """Show a form that is not filled in, then with all that is wrong with it."""
    form = _visible(page, FormPage)
    if form is None:
        return
    yield Shot(name, (type(form),))
    if tabs:
        yield from _tabs(office, name, page)
    form.save.setEnabled(True)
    form.save.click()
    office.rest()
    if any(field.error() for field in form.form.fields.values()):
        yield Shot(f"{name}-faults", (type(form),))
    form.discard.setEnabled(True)
    form.discard.click()
    office.rest()


def _tabs(office: OfficeHand, name: str, page: QWidget) -> Iterator[Shot]:
    """Show the form of a page tab by tab, where it has any."""
    form = _visible(page, FormPage)
    if form is None:
        return
    for key in tuple(form.tab_row.tabs) if form.tab_row.isVisible() else ():
        if form.tab_row.tabs[key].isVisible():
            form.choose_tab(key)
            office.rest()
            yield Shot(f"{name}-{key}", (FormTab,))
    if form.tab_row.isVisible():
        form.choose_tab(next(iter(form.tab_row.tabs)))


def _members(office: OfficeHand, page: MembersView) -> Iterator[Shot]:
    yield Shot("members", (MembersRoom,))
    office.write("没有这个人")
    office.press("Return")
    yield Shot("members-nobody", (MembersView,))
    office.press("Ctrl A", "Delete")
    office.write(MEMBER_PHONE)
    office.press("Return")
    yield Shot("member", (MemberView,))
    yield from _tabs(office, "member", page)
    page.member.merge.click()
    office.rest()
    yield Shot("member-merge", (type(page.merge),))
    office.press("Escape")
    office.press("Ctrl N")
    yield Shot("member-register", (RegisterView,))
    page.register.page.save.setEnabled(True)
    page.register.page.save.click()
    office.rest()
    yield Shot("member-register-faults", (RegisterView,))
    page.register.page.discard.setEnabled(True)
    page.register.page.discard.click()
    office.press("Escape")


def _assistant(office: OfficeHand, room: SetUpView) -> Iterator[Shot]:
    for step, page in enumerate(room.pages):
        room.show_step(step)  # a park that stands has nothing to write, and never comes to the end
        yield Shot(f"set-up-{type(page).__name__.lower()}", (type(page),))
        if step < CHECK:
            office.press("Ctrl Return")


def _former(office: OfficeHand, name: str, room: PagesRoom) -> Iterator[Shot]:
    office.press("Ctrl H")
    try:
        office.find(FormerStatesView)
    except NeverSeen:
        return
    yield Shot(f"{name}-former", (FormerStatesView,))
    office.press("Escape")


def _visible(page: QWidget, kind: type[Any]) -> Any:
    return next((one for one in widgets_of(page, kind) if one.isVisible()), None)
