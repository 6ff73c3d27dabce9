"""Joins the page of editions to the office: begin, check, put in force, give up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.editions.view import EditionsView
from boxoffice.catalogue.editions.wording import EditionsWording
from boxoffice.catalogue.problem_words import Jump
from boxoffice.catalogue.refusals import CatalogueMessages, OwnEdition, OwnWithdrawal
from boxoffice.catalogue.wording import local_minute
from boxoffice.catalogue.workbench import Workbench, usual_edition
from shared.catalogue import editions
from shared.catalogue.draft import EditionState
from shared.catalogue.edition_queries import list_editions, timeline
from shared.catalogue.problem import Problem
from shared.desktop.tokens import Status
from shared.site.sign_in import NotPermitted, StaffToken

EDIT, APPROVE = "catalogue_edit", "catalogue_approve"
Found = tuple[int, tuple[Problem, ...]]
_OWN, _WITHDRAW_OWN = "approve_own_edition", "withdraw_own_edition"


class EditionsPresenter(QObject):
    """Keeps what the last check of the open edition found."""

    def __init__(
        self,
        view: EditionsView,
        bench: Workbench,
        wording: EditionsWording,
        messages: CatalogueMessages,
        context: RoomContext,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._wording = wording
        self._messages = messages
        self._context = context
        self._found: Found | None = None
        self.may_change: Callable[[], bool] = lambda: True
        self.jump: Callable[[Jump], None] = lambda _: None
        self._connect()

    def show(self) -> None:
        """Show the editions as they were read last."""
        now, head = self._context.clock.now(), self._bench.head
        view = self._view
        view.list.show_rows(self._wording.rows(now))
        view.list.choose(None if head is None else head.id)
        view.course.show_course(self._wording.bars(), now, 0 if head is None else head.id)
        view.show_state(
            None if head is None else head.state,
            may_edit=self._context.may(EDIT),
            may_approve=self._context.may(APPROVE),
            to_come=head is not None and self._wording.is_to_come(head, now),
        )
        if head is None:
            view.head.show_title("")
            body = self.tr("按 Ctrl N 开始编写第一版目录，或用“设置向导”写出一个草稿。")
            view.guide.show_words(self.tr("还没有版次"), body)
        else:
            view.head.show_title(head.title, "", [self._wording.chip(head, now)])
        view.title.show_value("" if head is None else head.title)
        view.facts.show_facts([] if head is None else self._wording.facts(head))
        self._show_found()
        if head is not None and head.state is EditionState.CHECKED and self._own() is None:
            self._look_again(head.id)

    def _look_again(self, edition: int) -> None:
        """Ask what a check found: whoever approves must see what the author was warned of."""

        def judge(session: Session) -> Found:
            return edition, editions.judge_edition(session, edition)

        self._context.run(self._view, judge, self._judged)

    def _judged(self, found: Found) -> None:
        self._found = found
        self._show_found()

    def _connect(self) -> None:
        view = self._view
        view.list.chosen.connect(self._open)
        view.course.chosen.connect(self._open)
        view.list.new_pressed.connect(self._new)
        view.list.delete_confirmed.connect(self._drop)
        view.rename_pressed.connect(self._rename)
        view.check_pressed.connect(self._check)
        view.back_pressed.connect(self._back)
        view.now_confirmed.connect(lambda: self._put_in_force(None))
        view.schedule_pressed.connect(lambda: self._put_in_force(view.start.value()))
        view.withdraw_confirmed.connect(self._withdraw)
        view.problems.list.jumped.connect(lambda jump: self.jump(jump))

    def _open(self, edition: int) -> None:
        if self.may_change():
            self._bench.open(edition)
        else:
            self._view.list.choose(None if self._bench.head is None else self._bench.head.id)

    def _new(self) -> None:
        if not self.may_change():
            return
        head = self._bench.head
        copy_of = None if head is None else head.id
        title = self.tr("草稿 {day}").format(day=self._context.today())

        def job(session: Session, token: StaffToken) -> int:
            return editions.new_draft(session, title, copy_of, token=token)

        self._bench.act(job, self._begun, self._messages.refused)

    def _begun(self) -> None:
        self._messages.say(Status.OK, self.tr("已新建草稿"), self.tr("先给它起个名称。"))
        self._view.title.take_focus()

    def _drop(self, edition: int) -> None:
        def job(session: Session, token: StaffToken) -> int | None:
            editions.drop_draft(session, edition, token=token)
            return usual_edition(list_editions(session), timeline(session))

        done = self.tr("草稿已放弃")
        self._bench.act(job, lambda: self._messages.say(Status.OK, done), self._messages.refused)

    def _rename(self, title: str) -> None:
        was = "" if self._bench.head is None else self._bench.head.title

        def job(session: Session, edition: int, token: StaffToken) -> None:
            editions.rename_draft(session, edition, title, was=was, token=token)

        self._bench.write(job, lambda _: self._messages.saved(title), self._messages.refused)

    def _check(self) -> None:
        def job(session: Session, edition: int, token: StaffToken) -> Found:
            return edition, editions.check_draft(session, edition, token=token)

        self._bench.write(job, self._checked, self._messages.refused)

    def _checked(self, found: Found) -> None:
        self._found = found
        self._messages.take_away()
        self._show_found()

    def _back(self) -> None:
        def job(session: Session, edition: int, token: StaffToken) -> None:
            editions.back_to_draft(session, edition, token=token)

        done = self.tr("又是草稿，可以修改")
        self._bench.write(
            job, lambda _: self._messages.say(Status.OK, done), self._messages.refused
        )

    def _put_in_force(self, start: datetime | None) -> None:
        def job(session: Session, edition: int, token: StaffToken) -> datetime:
            try:
                return editions.put_in_force(session, edition, start, token=token)
            except NotPermitted as refusal:
                if refusal.right == _OWN:
                    raise OwnEdition from None
                raise

        self._bench.write(job, self._in_force, self._messages.refused)

    def _in_force(self, start: datetime) -> None:
        self._view.setFocus()  # the keys that were pressed are gone
        head = self._bench.head
        title = "" if head is None else head.title
        when = local_minute(start)
        body = self.tr("{when} 起窗口和线上按它售票；已售出的票不变。").format(when=when)
        self._messages.say(Status.OK, self.tr("已发布：{title}").format(title=title), body)

    def _withdraw(self, reason: str) -> None:
        head = self._bench.head
        if head is None:
            return

        def job(session: Session, token: StaffToken) -> int:
            try:
                return editions.withdraw_edition(session, head.id, reason, token=token)
            except NotPermitted as refusal:
                if refusal.right == _WITHDRAW_OWN:
                    raise OwnWithdrawal from None
                raise

        self._bench.act(job, self._withdrawn, self._messages.refused)

    def _withdrawn(self) -> None:
        self._view.setFocus()
        self._view.reason.show_value("")
        body = self.tr("它的内容在这个新草稿里，可以修改后再检查、发布。")
        self._messages.say(Status.OK, self.tr("已撤回"), body)

    def _show_found(self) -> None:
        head, own = self._bench.head, self._own()
        may_approve = self._context.may(APPROVE)
        title, note, status = self._wording.summary(head, own, may_approve=may_approve)
        self._view.problems.show_problems(
            title, note, status, self._wording.found(own) if own else []
        )

    def _own(self) -> tuple[Problem, ...] | None:
        """Give what the last check found in the open edition; None if it is not known."""
        head, found = self._bench.head, self._found
        return found[1] if head is not None and found is not None and found[0] == head.id else None
