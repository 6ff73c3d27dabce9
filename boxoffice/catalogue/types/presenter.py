"""Joins the page of ticket types to the open edition."""

from __future__ import annotations

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.catalogue.guide_words import GuideWords
from boxoffice.catalogue.park_names import Named
from boxoffice.catalogue.prices.day_prices import park_facts, plain_today
from boxoffice.catalogue.refusals import CatalogueMessages
from boxoffice.catalogue.types.part import Surroundings
from boxoffice.catalogue.types.start_values import BUTTON_PAGE, copied, new_terms
from boxoffice.catalogue.types.tax_card import NewTaxClass
from boxoffice.catalogue.types.view import TypesView
from boxoffice.catalogue.wording import CatalogueWording, amount_text
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.draft import NEW, TermsFacts, TermsKind
from shared.catalogue.edit import SavedTerms, add_tax_class, remove_terms, save_terms
from shared.catalogue.price_calendar import PriceCalendar
from shared.desktop.form.list_rows import ListRow
from shared.desktop.tokens import Status
from shared.site.sign_in import StaffToken

EDIT = "catalogue_edit"


class TypesPresenter(QObject):
    """Keeps which type is chosen, by its code: ids differ from edition to edition."""

    def __init__(
        self,
        view: TypesView,
        bench: Workbench,
        words: CatalogueWording,
        messages: CatalogueMessages,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._words = words
        self._messages = messages
        self._guide = GuideWords(bench, self)
        self._code = ""
        self._keeps_form = False
        self._connect()

    def show(self) -> None:
        """Show the edition as it was read last."""
        bench, view = self._bench, self._view
        self.reword()
        view.form.take(Surroundings(bench.park, bench.content))
        if self._keeps_form:
            return
        terms = self._terms_of(self._code) or next(iter(bench.content.terms), None)
        if terms is None:
            view.show_nothing(*self._guide.types())
        else:
            self._show(terms)

    def reword(self) -> None:
        """Word the list anew, and leave the form as it is."""
        self._view.list.show_rows(self._rows())
        self._view.list.new.setEnabled(self._bench.may(EDIT))

    @property
    def unsaved(self) -> bool:
        """Tell whether leaving the form would lose something."""
        return self._view.form.unsaved

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; says why not."""
        if self._view.form.unsaved:
            self._messages.unsaved()
            return False
        return True

    def go_to(self, code: str, column: str) -> None:
        """Show a type, and the field that a check names."""
        terms = self._terms_of(code)
        if terms is not None and self.may_leave():
            self._show(terms)
            self._view.form.show_column(column)

    def _connect(self) -> None:
        view = self._view
        view.list.chosen.connect(self._choose)
        view.list.new_pressed.connect(self._ask_kind)
        view.list.copy_pressed.connect(self._copy)
        view.list.delete_confirmed.connect(self._remove)
        view.kinds.chosen.connect(self._begin)
        view.kinds.cancelled.connect(self.show)
        view.form.save_pressed.connect(self._save)
        view.form.discarded.connect(self._discarded)
        view.form.zones.tax.add_pressed.connect(self._add_tax_class)

    def _choose(self, code: str) -> None:
        terms = self._terms_of(code)
        if terms is None or code == self._code:
            return
        if self.may_leave():
            self._show(terms)
        else:
            self._view.list.choose(self._code)

    def _show(self, terms: TermsFacts) -> None:
        self._code = terms.code
        self._view.form.show_terms(terms, self._reason())
        self._view.list.choose(terms.code)
        self._lock_keys()
        self._view.show_form()

    def _ask_kind(self) -> None:
        if self._bench.may(EDIT) and self.may_leave():
            self._view.show_kinds()

    def _begin(self, kind: str) -> None:
        park = self._bench.park
        self._show_new(new_terms(TermsKind(kind), self._taken(), park, self._buttons()))

    def _copy(self, code: str) -> None:
        terms = self._terms_of(code)
        if terms is not None and self._bench.may(EDIT) and self.may_leave():
            self._show_new(copied(terms, self._taken(), self._buttons()))

    def _show_new(self, terms: TermsFacts) -> None:
        self._view.form.show_terms(terms, self._reason())
        self._view.list.choose(None)
        self._view.show_form()
        self._view.form.choose_tab("basic")
        self._view.form.basic.name.take_focus()

    def _discarded(self) -> None:
        terms = self._view.form.terms()
        if terms is not None and terms.id == NEW:
            self.show()

    def _save(self) -> None:
        terms = self._view.form.terms()
        if terms is None:
            return
        if terms.id == NEW and terms.code in self._taken():
            self._view.form.form.show_faults({"code": self.tr("这个代码已有票种")})
            return

        def job(session: Session, edition: int, token: StaffToken) -> SavedTerms:
            return save_terms(session, edition, terms, token=token)

        self._code = terms.code
        name = self._words.name(terms.name)
        self._view.form.show_saving(saving=True)
        self._bench.write(
            job, lambda _: self._saved(name), self._messages.refused, self._end_saving
        )

    def _saved(self, name: str) -> None:
        self._end_saving()
        self._messages.saved(name)

    def _end_saving(self) -> None:
        self._view.form.show_saving(saving=False)

    def _add_tax_class(self, new: NewTaxClass) -> None:
        """Add it for ever; the form of the type goes on as it stands, saved or not."""

        def job(session: Session, _: int, token: StaffToken) -> int:
            return add_tax_class(session, new.code, new.name, new.rate, token=token)

        def added(_: int) -> None:
            self._let_form_go()
            self._view.form.zones.tax.empty()
            self._messages.saved(self._words.name(new.name))

        self._keeps_form = self._view.form.unsaved
        self._bench.write(job, added, self._messages.refused, self._let_form_go)

    def _let_form_go(self) -> None:
        self._keeps_form = False

    def _remove(self, code: str) -> None:
        terms = self._terms_of(code)
        if terms is None or not self._bench.may(EDIT):
            return
        name = self._words.name(terms.name)

        def job(session: Session, edition: int, token: StaffToken) -> None:
            remove_terms(session, edition, terms.id, token=token, version=terms.version)

        head = self.tr("已移出 {name}").format(name=name)
        body = self.tr("这一版次不再卖它；已售出的票不变。")
        self._bench.write(
            job, lambda _: self._messages.say(Status.OK, head, body), self._messages.refused
        )

    def _rows(self) -> list[ListRow]:
        bench = self._bench
        calendar = PriceCalendar(bench.content, park_facts(bench.park))
        ordered = sorted(
            bench.content.terms, key=lambda terms: (terms.button is None, terms.button or 0)
        )
        return [self._row(terms, calendar) for terms in ordered]

    def _row(self, terms: TermsFacts, calendar: PriceCalendar) -> ListRow:
        bench = self._bench
        price = plain_today(bench.content, bench.park, terms, calendar)
        places = [self._words.kind(terms.kind)]
        if terms.button is not None:
            page, key = divmod(terms.button, BUTTON_PAGE)
            places.append(f"{page + 1}–F{key}" if page else f"F{key}")
        places.append(self._channels(bench.park.channels, terms))
        name = self._words.name(terms.name)
        return ListRow(terms.code, name, " · ".join(places), amount_text(price), terms.ticket_class)

    def _channels(self, channels: tuple[Named, ...], terms: TermsFacts) -> str:
        if len(terms.channels) == len(channels):
            return self.tr("全部渠道")
        sold = [self._words.name(one.name) for one in channels if one.code in terms.channels]
        return self.tr("、").join(sold)

    def _lock_keys(self) -> None:
        may = self._bench.may(EDIT)
        self._view.list.copy.setEnabled(may)
        self._view.list.delete.setEnabled(may)

    def _terms_of(self, code: str) -> TermsFacts | None:
        return next((one for one in self._bench.content.terms if one.code == code), None)

    def _taken(self) -> frozenset[str]:
        known = {one.code for one in self._bench.park.types}
        return frozenset(known | {one.code for one in self._bench.content.terms})

    def _buttons(self) -> frozenset[int]:
        return frozenset(one.button for one in self._bench.content.terms if one.button is not None)

    def _reason(self) -> str:
        if self._bench.may(EDIT):
            return ""
        if self._bench.is_draft:
            return self.tr("只读：没有编写目录的权限")
        return self._words.banner(self._bench.head)
