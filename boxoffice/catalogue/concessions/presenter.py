"""Joins the page of the concession policy to the open edition."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.catalogue.concessions.trial import NotBornYet, TrialAnswer, try_out
from boxoffice.catalogue.concessions.trial_card import AnswerRow
from boxoffice.catalogue.concessions.view import ConcessionsView
from boxoffice.catalogue.concessions.wording import ConcessionsWording
from boxoffice.catalogue.guide_words import GuideWords
from boxoffice.catalogue.refusals import CatalogueMessages
from boxoffice.catalogue.types.start_values import free_code
from boxoffice.catalogue.wording import CatalogueWording
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.days import Days
from shared.catalogue.draft import NEW, ConcessionClassFacts
from shared.catalogue.edit import remove_concession, save_concession
from shared.desktop.form.list_rows import ListRow
from shared.desktop.tokens import Status
from shared.identity.document_number import BadDocumentNumber
from shared.kernel.locale import Bilingual
from shared.site.sign_in import StaffToken

EDIT = "catalogue_edit"
_ID_LENGTH = 18


class ConcessionsPresenter(QObject):
    """Keeps which class is chosen; a class has one row for each range of days."""

    def __init__(
        self,
        view: ConcessionsView,
        bench: Workbench,
        words: CatalogueWording,
        messages: CatalogueMessages,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._words = words
        self._messages = messages
        self._wording = ConcessionsWording(words, self)
        self._guide = GuideWords(bench, self)
        self._chosen: tuple[str, Days] | None = None
        self._shown: ConcessionClassFacts | None = None
        self._connect()

    def show(self) -> None:
        """Show the edition as it was read last."""
        self.reword()
        classes = self._bench.content.concessions
        chosen = next((one for one in classes if _key(one) == self._chosen), None)
        chosen = chosen or next(iter(classes), None)
        if chosen is None:
            self._shown = None
            self._view.nothing.show_words(*self._guide.concessions())
            self._view.stack.setCurrentWidget(self._view.nothing)
        else:
            self._show(chosen)

    def reword(self) -> None:
        """Word list and trial anew, and leave the form as it is."""
        view, classes = self._view, self._bench.content.concessions
        view.today = self._bench.park.today
        view.list.show_rows(self._row(one) for one in classes)
        view.list.new.setEnabled(self._bench.may(EDIT))
        view.form.take(self._bench.content)
        claims = {one.code: self._words.name(one.name) for one in classes}
        view.trial.show_claims(tuple(claims.items()))
        self._try()

    @property
    def unsaved(self) -> bool:
        """Tell whether leaving the form would lose something."""
        new = self._shown is not None and self._shown.id == NEW
        return self._bench.may(EDIT) and (new or self._view.form.form.dirty)

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; says why not."""
        if self.unsaved:
            self._messages.unsaved()
            return False
        return True

    def go_to(self, code: str, column: str) -> None:
        """Show a class, and the field that a check names."""
        found = next((one for one in self._bench.content.concessions if one.code == code), None)
        if found is not None and self.may_leave():
            self._show(found)
            name = "name" if column.startswith("name") else column
            if name in self._view.form.form.fields:
                self._view.form.show_field(self._view.form.form.fields[name])
                self._view.form.form.fields[name].take_focus()

    def _connect(self) -> None:
        view = self._view
        view.list.chosen.connect(self._choose)
        view.list.new_pressed.connect(self._begin)
        view.list.copy_pressed.connect(self._copy)
        view.list.delete_confirmed.connect(self._remove)
        view.form.save_pressed.connect(self._save)
        view.form.discarded.connect(self._discarded)
        view.trial.changed.connect(self._try)

    def _choose(self, number: int) -> None:
        found = self._class_of(number)
        if found is None or found == self._shown:
            return
        if self.may_leave():
            self._show(found)
        else:
            self._view.list.choose(None if self._shown is None else self._shown.id)

    def _show(self, one: ConcessionClassFacts) -> None:
        self._shown = one
        self._chosen = _key(one) if one.id != NEW else self._chosen
        may = self._bench.may(EDIT)
        self._view.form.show_class(one, "" if may else self._reason())
        if one.id == NEW:
            self._view.form.save.setEnabled(True)
        self._view.list.choose(one.id if one.id != NEW else None)
        self._view.list.copy.setEnabled(may and one.id != NEW)
        self._view.list.delete.setEnabled(may and one.id != NEW)
        self._view.stack.setCurrentWidget(self._view.form)

    def _begin(self) -> None:
        if self._bench.may(EDIT) and self.may_leave():
            taken = frozenset(one.code for one in self._bench.content.concessions)
            name = Bilingual("新类别", "New class")
            code = free_code("class", taken)
            self._show(ConcessionClassFacts(code, name, Days(), 5000, 50))
            self._view.form.name.take_focus()

    def _copy(self, number: int) -> None:
        """Begin the same class for later days: that is how a policy changes by date."""
        found = self._class_of(number)
        if found is not None and self._bench.may(EDIT) and self.may_leave():
            days = found.in_force
            later = Days(days.until, None) if days.until is not None else days
            self._show(replace(found, id=NEW, in_force=later))
            self._view.form.in_force.take_focus()

    def _save(self) -> None:
        if self._shown is None:
            return
        one = self._view.form.put(self._shown)
        fault = self._fault(one)
        if fault:
            self._view.form.form.show_faults(fault)
            return

        def job(session: Session, edition: int, token: StaffToken) -> int:
            return save_concession(session, edition, one, token=token)

        before, self._chosen = self._chosen, _key(one)
        self._view.form.show_saving(saving=True)

        def saved(_: int) -> None:
            self._view.form.show_saving(saving=False)
            self._messages.saved(self._words.name(one.name))

        def failed() -> None:
            self._chosen = before
            self._view.form.show_saving(saving=False)

        self._bench.write(job, saved, self._messages.refused, failed)

    def _fault(self, one: ConcessionClassFacts) -> dict[str, str]:
        if one.age_from is not None and one.age_to is not None and one.age_from > one.age_to:
            return {"age_to": self.tr("比“周岁从”小")}
        for other in self._bench.content.concessions:
            same = other.code == one.code and other.id != one.id
            if same and other.in_force.overlaps(one.in_force):
                days = self._words.days(other.in_force)
                return {"in_force": self.tr("与同一类别“{days}”重叠").format(days=days)}
        return {}

    def _remove(self, number: int) -> None:
        found = self._class_of(number)
        if found is None or not self._bench.may(EDIT):
            return

        def job(session: Session, edition: int, token: StaffToken) -> None:
            remove_concession(session, edition, number, token=token, version=found.version)

        head = self.tr("已移出 {name}").format(name=self._words.name(found.name))
        self._bench.write(
            job, lambda _: self._messages.say(Status.OK, head), self._messages.refused
        )

    def _try(self) -> None:
        card = self._view.trial
        trial = card.trial()
        card.number.show_error("")
        card.born.show_error("")
        if trial.number and len(trial.number) < _ID_LENGTH:
            trial = replace(trial, number="")
        try:
            answer = try_out(trial, self._bench.content.concessions)
        except BadDocumentNumber as wrong:
            card.number.show_error(self._wording.number_fault(wrong.fault))
            card.answer.show_answer("", "", (), good=False)
            return
        except NotBornYet:
            card.born.show_error(self.tr("在游览日以后"))
            card.answer.show_answer("", "", (), good=False)
            return
        self._answer(answer, trial.height_cm)

    def _answer(self, answer: TrialAnswer, height: int | None) -> None:
        best = next(iter(answer.concessions), None)
        who, what = self._wording.verdict(answer.age, best).split("|")
        rows = [
            AnswerRow(
                self._words.name(one.policy.name),
                self._wording.rate(one.policy.rate),
                self._wording.ground(one, height),
            )
            for one in answer.concessions
        ]
        self._view.trial.answer.show_answer(who, what, rows, good=best is not None)

    def _row(self, one: ConcessionClassFacts) -> ListRow:
        quiet = self._bench.park.today not in one.in_force
        note = self._wording.condition(one)
        if one.in_force != Days():
            note = f"{self._words.days(one.in_force)} · {note}"
        rate = self._wording.rate(one.rate)
        return ListRow(one.id, self._words.name(one.name), note, rate, quiet=quiet)

    def _class_of(self, number: int) -> ConcessionClassFacts | None:
        return next((one for one in self._bench.content.concessions if one.id == number), None)

    def _discarded(self) -> None:
        if self._shown is not None and self._shown.id == NEW:
            self.show()

    def _reason(self) -> str:
        if self._bench.is_draft:
            return self.tr("只读：没有编写目录的权限")
        return self._words.banner(self._bench.head)


def _key(one: ConcessionClassFacts) -> tuple[str, Days]:
    return one.code, one.in_force
