"""Joins the page of patterns to the open edition: what is listed, shown, judged and saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.capacity.patterns.day_cut import cut_day, first_day, with_edited
from boxoffice.capacity.patterns.form import Choices
from boxoffice.capacity.patterns.start_values import new_pattern
from boxoffice.capacity.patterns.view import PatternsView
from boxoffice.capacity.wording import CapacityWording
from boxoffice.catalogue.guide_words import GuideWords
from boxoffice.catalogue.workbench import Workbench
from shared.catalogue.draft import NEW, EditionState, PatternFacts
from shared.catalogue.edit import remove_pattern, save_pattern
from shared.catalogue.slot_patterns import PatternProblem, pattern_problems
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.problem_list import ProblemRow
from shared.desktop.tokens import Status
from shared.site.sign_in import StaffToken

RIGHT = "capacity_edit"


class PatternsPresenter(QObject):
    """Keeps which pattern is in the form, and the day whose slots the strip shows."""

    def __init__(
        self,
        view: PatternsView,
        bench: Workbench,
        words: CapacityWording,
        pools: Callable[[], Mapping[str, str]],
        new_draft: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._bench = bench
        self._words = words
        self._pools = pools
        self._new_draft = new_draft
        self._guide = GuideWords(bench, self)
        self._shown: PatternFacts | None = None
        self._day = date.min
        self._chosen_edition: int | None = None
        self._connect()

    def open(self, target: object = None) -> None:
        """Read the edition again, unless something is unsaved.

        Until somebody chose one it is the one that is worked on, which may be new by now.
        """
        if not self._unsaved():
            self._bench.open(self._chosen_edition)

    def read_again(self) -> None:
        """Give up what is in the form, and show the edition as it is now."""
        self._view.form.form.discard()
        self._bench.read_again()

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; says why not."""
        if self._unsaved():
            self._words.unsaved()
            return False
        return True

    def show(self) -> None:
        """Show the edition as it was read last."""
        bench, view = self._bench, self._view
        heads = [head for head in bench.heads if head.state is not EditionState.DROPPED]
        words = [(head.id, self._words.catalogue.banner(head)) for head in heads]
        view.edition.show_editions(words, None if bench.head is None else bench.head.id)
        view.form.take_choices(self._choices())
        view.list.show_rows(self._rows())
        self._lock_keys()
        if self._unsaved():
            self._judge()
            return
        wanted = 0 if self._shown is None else self._shown.id
        patterns = self._bench.content.patterns
        self._show(self._find(wanted) or (patterns[0] if patterns else None))

    def _connect(self) -> None:
        view = self._view
        self._bench.changed.connect(self.show)
        view.edition_chosen.connect(self._choose_edition)
        view.list.chosen.connect(self._choose)
        view.list.new_pressed.connect(self._begin)
        view.list.copy_pressed.connect(self._copy)
        view.list.delete_confirmed.connect(self._remove)
        view.form.save_pressed.connect(self._save)
        view.form.discarded.connect(self._discarded)
        view.form.form.changed.connect(self._judge)
        view.form.strip.stepped.connect(self._step)
        view.form.draft.clicked.connect(self._new_draft)

    def _unsaved(self) -> bool:
        return self._shown is not None and self._view.form.form.dirty

    # Showing.

    def _choices(self) -> Choices:
        park = self._bench.park
        series = tuple((one.id, self._words.name(one.name)) for one in park.series)
        return Choices(series, tuple(self._pools().items()))

    def _rows(self) -> Iterator[ListRow]:
        faulty = {one.pattern_id for one in self._problems(self._bench.content.patterns)}
        for series in self._bench.park.series:
            yield ListRow(None, self._words.name(series.name))
            for pattern in self._bench.content.patterns:
                if pattern.series_id == series.id:
                    yield ListRow(
                        pattern.id,
                        self._words.pattern_title(pattern),
                        self._words.pattern_note(pattern),
                        status=Status.BAD if pattern.id in faulty else None,
                        quiet=self._is_over(pattern),
                    )

    def _is_over(self, pattern: PatternFacts) -> bool:
        until = pattern.visit_days.until
        return until is not None and until <= self._bench.park.today

    def _show(self, pattern: PatternFacts | None) -> None:
        self._shown = pattern
        view = self._view
        if pattern is None:
            view.nothing.show_words(*self._guide.patterns())
            view.stack.setCurrentWidget(view.nothing)
            return
        view.form.show_pattern(pattern)
        view.form.show_locked(self._reason())
        view.form.draft.setVisible(self._bench.holds(RIGHT) and not self._bench.is_draft)
        if pattern.id == NEW:
            view.form.save.setEnabled(not self._reason())
        self._day = self._first_day(pattern)
        self._word_head(pattern)
        self._judge()
        view.stack.setCurrentWidget(view.form)
        view.list.choose(pattern.id if pattern.id != NEW else None)
        self._lock_keys()

    def _lock_keys(self) -> None:
        may, panes = self._bench.may(RIGHT), self._view.list
        panes.new.setEnabled(may)
        panes.allow_delete(allowed=may)
        panes.copy.setEnabled(may and panes.current() is not None)

    def _word_head(self, pattern: PatternFacts) -> None:
        park, words = self._bench.park, self._words
        if pattern.id == NEW:
            self._view.form.head.show_title(self.tr("新时段规则"))
            return
        title = words.named(park.series, pattern.series_id)
        self._view.form.head.show_title(title, words.pattern_title(pattern))

    def _reason(self) -> str:
        if not self._bench.holds(RIGHT):
            return self.tr("没有修改场次的权限，只能看")
        return "" if self._bench.is_draft else self.tr("只有草稿可以修改")

    def _judge(self) -> None:
        """Show what the pattern in the form makes of the day, and what is wrong with it."""
        pattern = self._view.form.pattern()
        if self._shown is None:
            return
        if pattern is None:
            self._view.form.strip.show_day(
                self._words.day(self._day), self.tr("还没有填完整"), "", ()
            )
            self._view.form.show_problems(())
            return
        patterns = with_edited(self._bench.content.patterns, pattern)
        slots = cut_day(self._day, patterns, pattern, self._bench.park.special)
        own = sum(slot.own for slot in slots)
        note = self.tr("{slots} 个时段 · 共 {places} 位").format(
            slots=len(slots), places=f"{sum(slot.quota for slot in slots):,}"
        )
        if not own:
            note = self.tr("这一天不用这条规则；{note}").format(note=note)
        strip = self._view.form.strip
        strip.show_day(self._words.day(self._day), note, self._words.times(None, None), slots)
        found = [
            one for one in self._problems(patterns) if pattern.id in (one.pattern_id, one.other_id)
        ]
        where = self._words.pattern_title(pattern)
        rows = [ProblemRow(Status.BAD, where, self._words.problem(one)) for one in found]
        self._view.form.show_problems(rows)

    def _problems(self, patterns: tuple[PatternFacts, ...]) -> tuple[PatternProblem, ...]:
        park = self._bench.park
        return pattern_problems(patterns, park.special, park.today, park.ahead_days + 1)

    def _first_day(self, pattern: PatternFacts) -> date:
        park = self._bench.park
        patterns = with_edited(self._bench.content.patterns, pattern)
        return first_day(patterns, pattern, park.special, park.today)

    # What the user did.

    def _choose_edition(self, edition: int) -> None:
        if self.may_leave():
            self._shown = None
            self._chosen_edition = edition
            self._bench.open(edition)
        else:
            self.show()

    def _choose(self, number: int) -> None:
        found = self._find(number)
        if found is None or found == self._shown:
            return
        if self.may_leave():
            self._show(found)
        elif self._shown is not None:
            self._view.list.choose(self._shown.id)

    def _begin(self) -> None:
        park = self._bench.park
        if not self._bench.may(RIGHT) or not self.may_leave():
            return
        if not park.series:
            body = self.tr("请先在“场次”页新建场次。")
            self._words.say(Status.WARN, self.tr("还没有场次"), body)
            return
        self._show_new(new_pattern(park, self._bench.content.patterns, self._shown))

    def _copy(self, number: int) -> None:
        found = self._find(number)
        if found is not None and self._bench.may(RIGHT) and self.may_leave():
            self._show_new(replace(found, id=NEW))

    def _show_new(self, pattern: PatternFacts) -> None:
        self._show(pattern)
        self._view.form.series.take_focus()

    def _step(self, days: int) -> None:
        self._day += timedelta(days=days)
        self._judge()

    def _discarded(self) -> None:
        if self._shown is not None and self._shown.id == NEW:
            self._shown = None
            self.show()

    def _save(self) -> None:
        pattern = self._view.form.pattern()
        if pattern is None:
            self._view.form.form.show_faults({"closes": self.tr("结束应晚于开放")})
            return

        def job(session: Session, edition: int, token: StaffToken) -> int:
            return save_pattern(session, edition, pattern, token=token)

        self._view.form.show_saving(saving=True)
        shown, self._shown = self._shown, None

        def failed() -> None:
            self._shown = shown
            self._view.form.show_saving(saving=False)

        self._bench.write(job, self._saved, self._words.refused, failed)

    def _saved(self, number: int) -> None:
        self._view.form.show_saving(saving=False)
        self._show(self._find(number))
        if self._shown is not None:
            self._words.saved(self._words.pattern_title(self._shown))

    def _remove(self, number: int) -> None:
        found = self._find(number)
        if found is None or not self._bench.may(RIGHT):
            return

        def job(session: Session, edition: int, token: StaffToken) -> None:
            remove_pattern(session, edition, found.id, token=token, version=found.version)

        self._shown = None
        head, body = self.tr("已删除"), self._words.pattern_title(found)
        self._bench.write(
            job, lambda _: self._words.say(Status.OK, head, body), self._words.refused
        )

    def _find(self, number: int) -> PatternFacts | None:
        return next((one for one in self._bench.content.patterns if one.id == number), None)
