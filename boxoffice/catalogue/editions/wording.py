"""How editions are worded: rows of the list, the course, facts of one, what a check found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from boxoffice.catalogue.editions.course_strip import CourseBar
from boxoffice.catalogue.problem_words import ProblemWords, jump_to
from boxoffice.catalogue.wording import CatalogueWording, local_minute
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.draft import EditionHead, EditionState
from shared.catalogue.problem import Problem
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.problem_list import ProblemRow
from shared.desktop.tokens import Status

_AT_WORK = (EditionState.DRAFT, EditionState.CHECKED)


class EditionsWording(QObject):
    """Turns editions into what the page shows."""

    def __init__(
        self,
        bench: Workbench,
        words: CatalogueWording,
        problems: ProblemWords,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._words = words
        self._problems = problems

    def rows(self, now: datetime) -> list[ListRow]:
        """List drafts first, then what is and will be in force, then what was."""
        heads = self._bench.heads
        groups = (
            (self.tr("正在编写"), [head for head in heads if head.state in _AT_WORK]),
            (self.tr("待生效"), [head for head in heads if self.is_to_come(head, now)]),
            (self.tr("生效中"), [head for head in heads if self._is_present(head, now)]),
            (self.tr("曾生效"), [head for head in heads if self._is_past(head, now)]),
            (
                self.tr("已放弃"),
                [head for head in heads if head.state is EditionState.DROPPED],
            ),
        )
        rows: list[ListRow] = []
        for heading, group in groups:
            if group:
                rows.append(ListRow(None, heading))
                rows += [self._row(head, now) for head in group]
        return rows

    def bars(self) -> tuple[CourseBar, ...]:
        """Give the course of editions for the strip."""
        return tuple(
            CourseBar(one.head.id, one.head.title, one.since, one.until, local_minute(one.since))
            for one in self._bench.course
        )

    def facts(self, head: EditionHead) -> list[tuple[str, str]]:
        """Give what is known of an edition beside its rows."""
        nobody = "–"
        origin = next((one for one in self._bench.heads if one.id == head.copied_from), None)
        content = self._bench.content
        size = self.tr("{types} 种票 · {prices} 个价格").format(
            types=len(content.terms), prices=len(content.prices)
        )
        made = f"{head.made_by or nobody} · {local_minute(head.made_at)}"
        checked = nobody
        if head.checked_at is not None:
            checked = f"{head.checked_by or nobody} · {local_minute(head.checked_at)}"
        return [
            (self.tr("编写"), made),
            (self.tr("底稿"), nobody if origin is None else self._origin(origin)),
            (self.tr("内容"), size),
            (self.tr("检查"), checked),
            (self.tr("发布"), head.approved_by or nobody),
            (self.tr("生效"), self._in_force(head)),
        ]

    def chip(self, head: EditionHead, now: datetime) -> tuple[str, Status | None]:
        """Give the chip of state."""
        if self._is_present(head, now):
            return self.tr("生效中"), Status.OK
        if self.is_to_come(head, now):
            return self.tr("待生效"), Status.INFO
        if self._is_past(head, now):
            return self.tr("曾生效"), None
        status = Status.INFO if head.state is EditionState.CHECKED else None
        return self._words.state(head.state), status

    def is_to_come(self, head: EditionHead, now: datetime) -> bool:
        """Tell whether an edition was approved for an instant that is still ahead."""
        approved = head.state is EditionState.IN_FORCE and head.in_force_from is not None
        return approved and head.in_force_from is not None and head.in_force_from > now

    def found(self, problems: Sequence[Problem]) -> list[ProblemRow]:
        """Word what a check found, each with the place it is put right."""
        return [
            ProblemRow(
                Status.BAD if problem.is_error else Status.WARN,
                self._problems.place(problem),
                self._problems.sentence(problem),
                jump_to(problem),
            )
            for problem in problems
        ]

    def summary(
        self,
        head: EditionHead | None,
        problems: Sequence[Problem] | None,
        *,
        may_approve: bool,
    ) -> tuple[str, str, Status | None]:
        """Sum a check up: head, note, status; None is not checked since it was opened."""
        next_step = self.tr("请有发布权限的另一人登录，在这一页让它生效")
        if problems is None:
            if head is not None and head.state is EditionState.CHECKED:
                own_step = self.tr("可以生效，或退回草稿继续修改")
                return self.tr("检查通过"), own_step if may_approve else next_step, Status.OK
            if head is not None and head.state is EditionState.DRAFT:
                note = self.tr("检查名称、有效期、价格、套票、限价和放票，再由他人发布")
                return self.tr("还没有检查"), note, None
            return self.tr("只读"), self.tr("在“票种”“价格”“优惠政策”里查看全部内容"), None
        errors = sum(problem.is_error for problem in problems)
        warnings = len(problems) - errors
        if errors:
            title = self.tr("{count} 处要改").format(count=errors)
            return title, self.tr("按一行去改；改好再检查"), Status.BAD
        if warnings:
            title = self.tr("检查通过，{count} 处请留意").format(count=warnings)
            return title, "" if may_approve else next_step, Status.WARN
        return self.tr("检查通过，没有问题"), "" if may_approve else next_step, Status.OK

    def _row(self, head: EditionHead, now: datetime) -> ListRow:
        dropped = head.state is EditionState.DROPPED
        note = local_minute(head.in_force_from or head.made_at)
        if head.in_force_from is not None:
            note = self.tr("{when} 起").format(when=note)
        else:
            note = self.tr("{who} · {when}").format(who=head.made_by or "–", when=note)
        tag = self.tr("已检查") if head.state is EditionState.CHECKED else ""
        quiet = dropped or self._is_past(head, now)
        return ListRow(head.id, head.title, note, tag, quiet=quiet)

    def _origin(self, origin: EditionHead) -> str:
        if origin.withdrawn_by is None:
            return origin.title
        return self.tr("{who} 撤回：{why}").format(
            who=origin.withdrawn_by, why=origin.withdrawn_reason
        )

    def _in_force(self, head: EditionHead) -> str:
        for one in self._bench.course:
            if one.head.id == head.id:
                since = local_minute(one.since)
                if one.until is None:
                    return self.tr("{since} 起").format(since=since)
                return self.tr("{since} 至 {until}").format(
                    since=since, until=local_minute(one.until)
                )
        return "–"

    def _is_present(self, head: EditionHead, now: datetime) -> bool:
        return any(
            one.head.id == head.id and one.since <= now and (one.until is None or now < one.until)
            for one in self._bench.course
        )

    def _is_past(self, head: EditionHead, now: datetime) -> bool:
        return any(
            one.head.id == head.id and one.until is not None and one.until <= now
            for one in self._bench.course
        )
