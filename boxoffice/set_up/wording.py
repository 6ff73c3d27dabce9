"""How the assistant words faults and what it says."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from shared.database.verb import RowRefused
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.locale import Bilingual
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.planning.proposal import StartFault, StartProblem

SUBJECT = "set_up"
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProposalNames:
    """What the parts of a proposal are called on the screen, by code."""

    types: Mapping[str, str]
    classes: Mapping[str, str]
    zones: Mapping[str, str]
    series: Mapping[str, str]


class SetUpWording(QObject):
    """Words what the assistant shows and says; one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._translations = translations
        self._bar = bar

    def name(self, name: Bilingual) -> str:
        """Give a name in the language of the screen."""
        return name.text(self._translations.language) or name.zh or name.en

    def problem(self, problem: StartProblem, names: ProposalNames) -> tuple[str, str]:
        """Say where a fault is and what it is."""
        about = names.classes if problem.fault is StartFault.TYPE_MISSING else names.types
        where = about.get(problem.where, problem.where) or self.tr("整个草稿")
        missing = {StartFault.ZONE_MISSING: names.zones, StartFault.SERIES_MISSING: names.series}
        what = missing.get(problem.fault, names.types).get(problem.what, problem.what)
        amount = format_yuan(problem.amount)
        return where, self._faults()[problem.fault].format(what=what, amount=amount)

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that the caller has worded."""
        self._bar.post(SUBJECT, lambda: Message(status, head, body))

    def refused(self, refusal: Refusal) -> None:
        """Say why nothing was written."""
        head = self.tr("没有写成，什么也没有改")
        if isinstance(refusal, RowRefused):
            self.say(Status.WARN, head, self.tr("数据库不接受：{rule}").format(rule=refusal.rule))
        else:
            logger.error("the assistant was refused", exc_info=refusal)
            self.say(Status.BAD, head, type(refusal).__name__)

    def _faults(self) -> Mapping[StartFault, str]:
        return {
            StartFault.NOTHING_SOLD: self.tr("没有勾选任何票种"),
            StartFault.NO_BASE_RULE: self.tr("“平日价”规则不能少：别的价格以它为底"),
            StartFault.NAME_MISSING: self.tr("中英文名称都要有"),
            StartFault.NO_CHANNEL: self.tr("没有销售渠道，请系统管理员先建渠道"),
            StartFault.ZONE_MISSING: self.tr(
                "没有分区“{what}”：在第 3 步勾选，请系统管理员建，或在第 4 步不要它的票"
            ),
            StartFault.SERIES_MISSING: self.tr("占用的场次“{what}”没有勾选"),
            StartFault.PART_MISSING: self.tr("组成的单票“{what}”没有勾选"),
            StartFault.PRICE_MISSING: self.tr("收费票的价格为 0"),
            StartFault.PACKAGE_DEARER: self.tr("套票比单买贵 {amount} 元"),
            StartFault.TYPE_MISSING: self.tr("窗口卖的票“{what}”没有勾选"),
        }
