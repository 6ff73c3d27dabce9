"""Joins the screen of imports with the work: choose, check, run, show what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.imports.job import ImportGround, ImportJob
from boxoffice.imports.messages import OPEN_FOLDER, SUBJECT, ImportMessages
from boxoffice.imports.papers import write_handout, write_problems
from boxoffice.imports.shown import figure
from boxoffice.imports.state import ImportState, Stage
from boxoffice.imports.view import ImportView
from boxoffice.imports.wording import ImportWording
from boxoffice.imports.work import ImportWork, Meter
from shared.catalogue.draft import EditionHead, EditionState
from shared.catalogue.edition_queries import list_editions
from shared.identity.person import StationKeys
from shared.intake.blank import write_blank
from shared.intake.plan import ImportCancelled, ImportOvertaken, ImportPlan, ImportResult
from shared.kernel.refusal import Refusal
from shared.site.sign_in import NotPermitted, NotSignedIn

AskFile = Callable[[str], Path | None]


class ImportPresenter(QObject):
    """Holds one import at a time; `ask_file` lets the user choose a file, under a title."""

    def __init__(
        self,
        view: ImportView,
        context: RoomContext,
        jobs: Sequence[ImportJob],
        work: Callable[[Meter], ImportWork],
        keys: StationKeys | None,
        ask_file: AskFile,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._jobs = {job.code: job for job in jobs}
        self._keys = keys
        self._ask_file = ask_file
        self._state = ImportState()
        self._messages = ImportMessages(context.messages, self)
        self._wording = ImportWording(view, context, keys=keys is not None)
        self._meter = Meter()
        self._work = work(self._meter)
        self._clock = QElapsedTimer()
        self._connect()

    def open(self) -> None:
        """Be shown: begin with the first import that the person may run, and read the drafts."""
        if self._state.job is None:
            jobs = list(self._jobs.values())
            self._state.job = next((job for job in jobs if self._wording.is_open(job)), jobs[0])
        self._word()
        self._context.run(self._view, list_editions, self._take_drafts)

    def may_leave(self) -> bool:
        """Say whether nothing would be lost."""
        if self._state.busy:
            self._messages.working()
        elif self._state.owes_handout:
            self._messages.hand_out_first()
        else:
            return True
        return False

    def _connect(self) -> None:
        view = self._view
        view.job_chosen.connect(self._choose)
        view.template_pressed.connect(self._save_template)
        view.file_pressed.connect(self._choose_file)
        view.draft_chosen.connect(self._check_again)
        view.export_pressed.connect(self._export)
        view.run_confirmed.connect(self._run)
        view.stop_pressed.connect(self._meter.stop)
        view.worded.connect(self._word)
        self._meter.moved.connect(self._moved)
        self._context.messages.pressed.connect(self._message_pressed)

    def _word(self) -> None:
        self._wording.show(self._jobs.values(), self._state)

    # Choosing.

    def _choose(self, code: str) -> None:
        if self._jobs[code] is not self._state.job and self.may_leave():
            self._state.forget()
            self._state.job = self._jobs[code]
        self._word()

    def _take_drafts(self, heads: tuple[EditionHead, ...]) -> None:
        self._state.drafts = tuple(head for head in heads if head.state is EditionState.DRAFT)
        self._word()

    def _choose_file(self) -> None:
        if not self.may_leave():
            return
        path = self._ask_file(self.tr("选择填好的表格"))
        if path is not None:
            self._state.forget()
            self._state.path = path
            self._check()

    def _ground(self) -> ImportGround:
        name = self._state.path.stem if self._state.path else ""
        title = self.tr("导入 {file}").format(file=name)
        draft = self._view.draft.value() or None
        return ImportGround(self._keys, self._context.today(), draft, title[:60])

    # Checking and running.

    def _check_again(self) -> None:
        if self._state.stage is Stage.CHECKED:
            self._check()

    def _check(self) -> None:
        job, path, ground = self._state.job, self._state.path, self._ground()
        if job is not None and path is not None:
            self._begin(Stage.CHECKING)
            self._context.long_work.run(
                self._view,
                lambda: self._work.check(job, path, ground),
                self._checked,
                self._not_checked,
            )

    def _checked(self, plan: ImportPlan[Any]) -> None:
        self._state.plan, self._state.stage = plan, Stage.CHECKED
        self._word()
        # Not left where it fell when the keys were switched off: that is the rail.
        next_step = self._view.start if plan.is_sound else self._view.problems
        next_step.setFocus()

    def _not_checked(self, error: Exception) -> None:
        path = self._state.path
        self._state.forget()
        self._word()
        if isinstance(error, OSError) and path is not None:
            self._messages.not_read(path, error.strerror or "")
        else:
            self._failed(error)

    def _run(self) -> None:
        job, plan, ground = self._state.job, self._state.plan, self._ground()
        if job is not None and plan is not None and plan.is_sound:
            token = self._context.token()
            self._begin(Stage.RUNNING)
            self._context.long_work.run(
                self._view,
                lambda: self._work.run(job, plan, ground, token),
                self._ran,
                self._not_run,
            )

    def _ran(self, result: ImportResult) -> None:
        self._state.result, self._state.handout = result, result.handout
        self._state.stage = Stage.DONE
        self._word()
        job = self._state.job
        self._messages.done(figure(result.added), drafted=job is not None and job.into_draft)
        (self._view.handout if result.handout else self._view.jobs.view).setFocus()
        self._context.run(self._view, list_editions, self._take_drafts)

    def _not_run(self, error: Exception) -> None:
        self._state.stage, plan = Stage.CHECKED, self._state.plan
        if isinstance(error, ImportOvertaken) and plan is not None:
            self._state.plan = ImportPlan(plan.sheet, (), error.problems, plan.before, plan.before)
            self._messages.overtaken()
        else:
            self._failed(error)
        self._word()

    def _begin(self, stage: Stage) -> None:
        self._state.stage = stage
        self._meter.begin()
        self._clock.start()
        self._context.messages.take_away(SUBJECT)
        self._view.progress.show_progress(self.tr("正在读取…"), 0.0)
        self._word()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ImportCancelled):
            self._messages.stopped()
        elif isinstance(error, Refusal) and not isinstance(error, (NotSignedIn, NotPermitted)):
            self._messages.refused()
        else:
            self._say_as_errands_do(error)

    def _say_as_errands_do(self, error: Exception) -> None:
        """Have what may go wrong with any errand said where it always is."""

        def fail(_session: Session) -> None:
            raise error

        self._context.run(self._view, fail, lambda _nothing: None)

    def _moved(self, done: int, of: int) -> None:
        if self._state.busy:
            self._wording.show_moved(done, of, self._clock.elapsed() / 1000)

    # Files that are written.

    def _save_template(self) -> None:
        job, language = self._state.job, self._context.language()
        if job is not None:
            name = f"{job.template.title.text(language)}.xlsx"
            self._save(name, lambda path: write_blank(job.template, path, language))

    def _export(self) -> None:
        state, language = self._state, self._context.language()
        job, plan, handout = state.job, state.plan, state.handout
        if handout is not None:
            name = f"{handout.name}-{self._context.today()}.xlsx"
            state.handed_out |= self._save(
                name, lambda path: write_handout(handout, path, language)
            )
        elif job is not None and plan is not None and plan.problems and state.path is not None:
            name = f"{state.path.stem}-problems.xlsx"
            problems, template = plan.problems, job.template
            self._save(name, lambda path: write_problems(problems, template, path, language))

    def _save(self, name: str, write: Callable[[Path], None]) -> bool:
        path = self._context.export_folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path)
        except OSError as error:
            self._messages.not_saved(path, error.strerror or "")
            return False
        self._messages.saved(path)
        return True

    def _message_pressed(self, subject: str, name: str) -> None:
        if (subject, name) == (SUBJECT, OPEN_FOLDER):
            folder = QUrl.fromLocalFile(str(self._context.export_folder))
            QDesktopServices.openUrl(folder)
