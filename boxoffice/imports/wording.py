"""Shows the state of an import on the screen, in the language of the moment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.back_office.right_words import RightWords
from boxoffice.back_office.room import RoomContext
from boxoffice.imports.job import ImportJob
from boxoffice.imports.papers import HEADINGS
from boxoffice.imports.shown import bad_rows, figure, handout_rows, problem_rows, shown_totals
from boxoffice.imports.state import ImportState, Stage
from boxoffice.imports.view import STEPS, ImportView
from shared.desktop.form.list_rows import ListRow

NEW_DRAFT: Final = 0
_STEP: Final = {
    Stage.CHOOSING: 0,
    Stage.CHECKING: 1,
    Stage.CHECKED: 2,
    Stage.RUNNING: 2,
    Stage.DONE: STEPS,
}


class ImportWording(QObject):
    """Words all of the screen; `keys` tells whether this PC holds keys of persons."""

    def __init__(self, view: ImportView, context: RoomContext, *, keys: bool) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._keys = keys
        self._rights = RightWords(self)

    def is_open(self, job: ImportJob) -> bool:
        """Tell whether the person may run an import here."""
        may = job.is_open_to(self._context.token().rights)
        return may and (self._keys or not job.needs_keys)

    def show(self, jobs: Iterable[ImportJob], state: ImportState) -> None:
        """Show everything."""
        self._show_jobs(jobs, state)
        if state.job is None:
            return
        self._show_head(state.job)
        self._show_drafts(state)
        self._show_file(state)
        self._show_figures(state)
        self._show_table(state)
        self._show_foot(state)

    def show_moved(self, done: int, of: int, seconds: float) -> None:
        """Say how far the work is."""
        words = self.tr("{done} / {of} 行 · 每秒 {rate} 行").format(
            done=figure(done), of=figure(of), rate=figure(round(done / max(seconds, 0.001)))
        )
        if done >= of:
            words = self.tr("{of} 行已处理，正在写入数据库…").format(of=figure(of))
        self._view.progress.show_progress(words, done / of if of else 0.0)

    def _show_jobs(self, jobs: Iterable[ImportJob], state: ImportState) -> None:
        language = self._context.language()
        self._view.jobs.show_words(self.tr("可以导入"))
        self._view.jobs.show_rows(
            ListRow(
                job.code,
                job.template.title.text(language),
                "" if self.is_open(job) else self._why_closed(job),
                quiet=not self.is_open(job),
            )
            for job in jobs
        )
        self._view.jobs.choose(state.job.code if state.job else None)

    def _why_closed(self, job: ImportJob) -> str:
        rights = self._context.token().rights
        missing = [self._rights.word(right) for right in job.rights if right not in rights]
        if missing:
            return self.tr("需要权限 {rights}").format(rights=" · ".join(missing))
        return self.tr("这台电脑没有个人信息密钥")

    def _show_head(self, job: ImportJob) -> None:
        language = self._context.language()
        self._view.head.show_title(job.template.title.text(language), job.note.text(language))

    def _show_drafts(self, state: ImportState) -> None:
        wanted = state.job is not None and state.job.into_draft
        options = [(NEW_DRAFT, self.tr("新草稿，照搬生效中的目录"))]
        options += [(head.id, head.title) for head in state.drafts]
        if self._view.draft.value() is None:
            self._view.draft.show_value(NEW_DRAFT)
        self._view.show_drafts(options, wanted=wanted)

    def _show_file(self, state: ImportState) -> None:
        if state.path is None:
            name, note = (
                self.tr("还没有选文件"),
                self.tr("先保存空白模板，填好后选它；示例行会跳过"),
            )
        else:
            name = state.path.name
            note = str(state.path.parent)
        if state.plan is not None:
            rows = figure(len(state.plan.sheet.rows))
            note = self.tr("{rows} 行 · {folder}").format(rows=rows, folder=note)
        self._view.card.show_file(name, note, chosen=state.path is not None)

    def _show_figures(self, state: ImportState) -> None:
        language, plan = self._context.language(), state.plan
        if plan is None:
            self._view.totals.show_totals(())
            return
        after = plan.after if state.result is None else state.result.totals
        self._view.totals.show_totals(shown_totals(plan.before, after, language))

    def _show_table(self, state: ImportState) -> None:
        language, view = self._context.language(), self._view
        if state.handout is not None:
            headings = [heading.text(language) for heading in state.handout.headings]
            view.handout.show_titles(headings)
            view.handout.show_rows(handout_rows(state.handout))
            view.show_below(state.handout.title.text(language), export=True)
            view.show_handout(shown=True)
            return
        view.show_handout(shown=False)
        titles = [heading.text(language) for heading in HEADINGS]
        view.problems.show_titles(titles, self._nothing(state))
        if state.job is None or state.plan is None:
            view.problems.show_rows(())
            view.show_below(self.tr("问题"), export=False)
            return
        problems = state.plan.problems
        view.problems.show_rows(problem_rows(problems, state.job.template, language))
        view.show_below(self._counted(state), export=bool(problems))

    def _nothing(self, state: ImportState) -> str:
        if state.stage is Stage.DONE:
            return self.tr("全部导入，没有问题")
        return self.tr("没有问题，可以导入") if state.plan else self.tr("选了文件就在这里列出问题")

    def _counted(self, state: ImportState) -> str:
        plan = state.plan
        if plan is None or not plan.problems:
            return self.tr("问题 0")
        words = self.tr("问题 {count} · 涉及 {rows} 行").format(
            count=figure(len(plan.problems)), rows=figure(bad_rows(plan))
        )
        return words + (self.tr(" · 还有更多") if plan.more_problems else "")

    def _show_foot(self, state: ImportState) -> None:
        view, plan = self._view, state.plan
        wrong = plan is not None and bool(plan.problems)
        view.show_step(_STEP[Stage.CHECKING] if wrong else _STEP[state.stage])
        view.show_busy(busy=state.busy)
        view.file.setEnabled(not state.busy and state.job is not None and self.is_open(state.job))
        ready = state.stage is Stage.CHECKED and plan is not None and plan.is_sound
        count = figure(len(plan.rows)) if plan is not None and ready else None
        view.show_start(count, enabled=ready)
        if not state.busy:
            view.progress.show_progress(self._rest(state))

    def _rest(self, state: ImportState) -> str:
        if state.stage is Stage.DONE and state.result is not None:
            return self.tr("已导入 {count} 行").format(count=figure(state.result.added))
        if state.plan is not None and state.plan.is_sound:
            return self.tr("检查通过：要么全部导入，要么一行也不导入")
        return self.tr("改好问题，再选一次文件") if state.plan is not None else ""
