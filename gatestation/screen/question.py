"""What a scan asks the attendant, as far as it has been answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gatestation import wording
from gatestation.attended import Decided
from gatestation.screen.key_row import RowKey
from gatestation.source_text import QT_TRANSLATE_NOOP
from gatestation.wording import Translate, Wording
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer

_COUNT_FIGURES: Final = 3


@dataclass(frozen=True, slots=True)
class Question:
    """The answer that asks, None where nothing is asked, and the figures of a count so far."""

    asked: ScanAnswer | None = None
    count: str = ""

    @property
    def counts(self) -> bool:
        """Whether a number of persons is wanted."""
        return self.asked is not None and self.asked.verdict is Verdict.CHECK_COUNT

    def with_figure(self, figure: str) -> Question:
        """Take a further figure of the count."""
        if len(self.count) >= _COUNT_FIGURES:
            return self
        return replace(self, count=(self.count + figure).lstrip("0"))

    def without_last(self) -> Question:
        """Take the last figure back."""
        return replace(self, count=self.count[:-1])

    def decided(self, *, agreed: bool) -> Decided | None:
        """Give what the attendant says; None where nothing was asked."""
        if self.asked is None:
            return None
        persons = int(self.count) if self.counts and self.count else None
        return Decided(self.asked.scan_id, agreed, persons)


def word_count(question: Question, worded: Wording, translate: Translate) -> Wording:
    """Show the count beside what it is about."""
    most = question.asked.persons if question.asked else 0
    if int(question.count or 0) > most:
        note = translate(QT_TRANSLATE_NOOP("Gate", "最多 {persons} 人")).format(persons=most)
    else:
        note = translate(QT_TRANSLATE_NOOP("Gate", "输入人数"))
    return replace(
        worded,
        figure=question.count or wording.NONE,
        figure_unit=translate(QT_TRANSLATE_NOOP("Gate", "人")),
        figure_note=note,
    )


def word_question_keys(question: Question, translate: Translate) -> tuple[RowKey, ...]:
    """Word the keys that answer; a count is wanted before it is agreed to."""
    asked = question.asked
    if asked is None:
        return ()
    keys = [RowKey("decline", translate(QT_TRANSLATE_NOOP("Gate", "拒绝")), "F4", 1)]
    if asked.members:
        keys.append(RowKey("list", translate(QT_TRANSLATE_NOOP("Gate", "名单")), "F6", 2))
    persons = int(question.count or 0) if question.counts else asked.persons
    if not 0 < persons <= asked.persons:
        return tuple(keys)
    word = translate(QT_TRANSLATE_NOOP("Gate", "放行 {persons} 人")).format(persons=persons)
    return (RowKey("agree", word, "Enter", 0, primary=True), *keys)
