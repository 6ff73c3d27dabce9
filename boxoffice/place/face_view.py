"""Whether pass holders may be known by their face: the conditions, and the notice they hear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent

from boxoffice.back_office.record_view import RecordView
from boxoffice.place.faults import PlaceFaults
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.number_field import NumberField
from shared.desktop.form.text_field import TextAreaField, TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.identity.face_rules import FILE_AT, MOST_DAYS, WARN_AT, FaceCountWarning, FaceTerms
from shared.identity.notices import Notice
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal

_STRICTEST, _LOOSEST = 300, 600
_NOTICE_LINES: Final = 6


@dataclass(frozen=True, slots=True)
class FaceRecord:
    """The terms, and the text of the notice in force: both empty where none was published."""

    terms: FaceTerms
    notice: Bilingual
    notice_version: int

    @staticmethod
    def of(terms: FaceTerms, notice: Notice | None) -> FaceRecord:
        """Put together what is read apart."""
        if notice is None:
            return FaceRecord(terms, Bilingual("", ""), 0)
        return FaceRecord(terms, notice.text, notice.version)


class FaceView(RecordView[FaceRecord]):
    """One form without a list: there is one site."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, new=False)
        self.pane.hide()
        self._shown: FaceRecord | None = None
        self._faults = PlaceFaults(self)
        self._build(theme)
        self._word()

    def rows(self, records: Sequence[FaceRecord]) -> Sequence[ListRow]:
        """Give the one row."""
        return [ListRow(1, self.name(record)) for record in records]

    def show_record(self, record: FaceRecord | None) -> None:
        """Put terms and notice into the form."""
        self._shown = record
        if record is None:
            return
        self.page.form.show(
            {
                "assessment": record.terms.assessment,
                "likeness": record.terms.likeness,
                "keep_days": record.terms.keep_days,
                "enrolled": f"{record.terms.enrolled:,}",
                "notice_zh": record.notice.zh,
                "notice_en": record.notice.en,
            }
        )
        self._word_sections()
        self.reword_head(record)

    def entry(self, record: FaceRecord | None) -> FaceRecord:
        """Give what the form says."""
        likeness, days = self.likeness.value(), self.keep_days.value()
        if record is None or likeness is None or days is None:
            raise ValueError("a required field is empty")
        terms = FaceTerms(
            self.assessment.value(), likeness, days, record.terms.enrolled, record.terms.version
        )
        text = Bilingual(self.notice_zh.value(), self.notice_en.value())
        return FaceRecord(terms, text, record.notice_version)

    def name(self, record: FaceRecord) -> str:
        """Name the page."""
        return self.tr("人脸识别")

    def explain(self, refusal: Refusal) -> str | None:
        """Word a refusal."""
        return self._faults.explain(refusal)

    def reword_head(self, record: FaceRecord | None) -> None:
        """Say in the head whether faces are on, and what their number asks for."""
        if record is not None:
            self.page.head.show_title(self.tr("人脸识别"), "", self._chips(record.terms))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _chips(self, terms: FaceTerms) -> tuple[tuple[str, Status], ...]:
        state = (self.tr("已启用"), Status.OK) if terms.on else (self.tr("未启用"), Status.INFO)
        match terms.warning:
            case FaceCountWarning.NEAR:
                near = self.tr("已过 {count}，请准备备案").format(count=f"{WARN_AT:,}")
                return (state, (near, Status.WARN))
            case FaceCountWarning.FILE:
                must = self.tr("已达 {count}，须 30 个工作日内备案").format(count=f"{FILE_AT:,}")
                return (state, (must, Status.BAD))
        return (state,)

    def _build(self, theme: Theme) -> None:
        form, tab = self.page.form, self.page.tab()
        self._terms, self._notice = tab.section(), tab.section()
        self.assessment = form.add("assessment", TextField(theme, longest=60))
        self.likeness = form.add(
            "likeness", NumberField(theme, least=_STRICTEST, most=_LOOSEST, required=True)
        )
        self.keep_days = form.add(
            "keep_days", NumberField(theme, least=0, most=MOST_DAYS, required=True)
        )
        self.enrolled = form.add("enrolled", TextField(theme))
        self.enrolled.set_read_only(read_only=True)
        self.notice_zh = form.add("notice_zh", TextAreaField(theme, lines=_NOTICE_LINES))
        self.notice_en = form.add("notice_en", TextAreaField(theme, lines=_NOTICE_LINES))
        self._terms.add(self.assessment, 12)
        for field in (self.likeness, self.keep_days, self.enrolled):
            self._terms.add(field, 4)
        self._notice.add(self.notice_zh, 6)
        self._notice.add(self.notice_en, 6)

    def _word(self) -> None:
        self._word_sections()
        self.assessment.show_label(
            self.tr("个人信息保护影响评估编号"),
            self.tr("填了才启用；清空即停用，已存的人脸立即全部删除"),
        )
        self.likeness.show_label(
            self.tr("允许的差异（千分之一）"), self.tr("越小越严；建议 450，不要超过 500")
        )
        self.keep_days.show_label(self.tr("年卡到期后保留（天）"), self.tr("到期即删填 0"))
        self.enrolled.show_label(self.tr("已存人数"))
        self.notice_zh.show_label(self.tr("中文"))
        self.notice_en.show_label(self.tr("英文"))
        self.reword_head(self._shown)

    def _word_sections(self) -> None:
        self._terms.show_title(
            self.tr("启用条件"),
            self.tr("只用于自愿的年卡持有人；刷码、刷卡通道照常，买票、退票、续卡都不需要人脸"),
        )
        version = self._shown.notice_version if self._shown else 0
        now = self.tr("现行第 {version} 版；改动后保存即发布新版，以前同意的仍按原文")
        self._notice.show_title(
            self.tr("告知文本"),
            now.format(version=version) if version else self.tr("还没有发布；没有它就不能登记人脸"),
        )
