"""How the room of distributors words kinds, states, faults and refusals."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject

from boxoffice.back_office.overtaken import Overtaken
from shared.catalogue.days import Days
from shared.database.verb import ChangedMeanwhile, RowRefused
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.distribution.contracts import ContractsOverlap, ContractStands, NoContract
from shared.distribution.rules import (
    Basis,
    ContractFacts,
    ContractFault,
    ContractProblem,
    ContractState,
    DistributorFacts,
    DistributorKind,
    Period,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money, format_yuan
from shared.kernel.refusal import Refusal

SUBJECT = "distribution"
LETTERS = {DistributorKind.AGENCY: "A", DistributorKind.OTA: "O", DistributorKind.COMPANY: "C"}
logger = logging.getLogger(__name__)


class DistributionWording(QObject):
    """Words what the room shows and says; one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._translations = translations
        self._bar = bar
        self._overtaken = Overtaken(bar)

    def name(self, name: Bilingual) -> str:
        """Give a name in the language of the screen, the other one where it is missing."""
        return name.text(self._translations.language) or name.zh or name.en

    def kind(self, kind: DistributorKind) -> str:
        """Name a kind of distributor."""
        return {
            DistributorKind.AGENCY: self.tr("旅行社"),
            DistributorKind.OTA: self.tr("OTA 平台"),
            DistributorKind.COMPANY: self.tr("企业单位"),
        }[kind]

    def basis(self, basis: Basis) -> str:
        """Name what is settled."""
        return {Basis.SOLD: self.tr("按售出"), Basis.REDEEMED: self.tr("按核销")}[basis]

    def period(self, period: Period) -> str:
        """Name how often is settled."""
        return {Period.WEEK: self.tr("每周"), Period.MONTH: self.tr("每月")}[period]

    def state(self, state: ContractState) -> str:
        """Name the state of a contract."""
        return {
            ContractState.DRAFT: self.tr("草稿"),
            ContractState.SIGNED: self.tr("已签"),
            ContractState.DROPPED: self.tr("已作废"),
        }[state]

    def days(self, days: Days) -> str:
        """Write the days of a contract, both ends included."""
        last = self.tr("长期") if days.last is None else f"{days.last}"
        return f"{days.first} – {last}"

    def contract_line(self, contract: ContractFacts) -> str:
        """Write what stands below a contract's number in the list."""
        return f"{self.state(contract.state)} · {self.days(contract.days)}"

    def distributor_line(self, distributor: DistributorFacts) -> str:
        """Write what stands below a distributor's name in the list."""
        kind = self.kind(distributor.kind)
        frozen = self.tr("已冻结")
        return f"{kind} · {frozen}" if distributor.frozen else f"{kind} · {distributor.code}"

    def problem(self, problem: ContractProblem, types: Mapping[int, str]) -> tuple[str, str]:
        """Say where a fault is and what it is."""
        where = types.get(problem.ticket_type_id, "") or self.tr("合同")
        return where, self._fault(problem)

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that the caller has worded."""
        self._bar.post(SUBJECT, lambda: Message(status, head, body))

    def unsaved(self) -> None:
        """Say that a form has changes that would be lost."""
        head, body = self.tr("有修改没有保存"), self.tr("请先按 Ctrl S 保存，或按 Ctrl D 放弃。")
        self.say(Status.WARN, head, body)

    def refused(self, refusal: Refusal) -> None:
        """Say why it was refused; nothing was changed."""
        head = self.tr("没有保存")
        match refusal:
            case ContractsOverlap():
                body = self.tr("这些日期已有合同 {number}，先让它结束。")
                self.say(Status.WARN, head, body.format(number=refusal.number))
            case ContractStands():
                self.say(Status.WARN, head, self.tr("合同已签，不再修改；请另立一份。"))
            case ChangedMeanwhile():
                self._overtaken.say(SUBJECT)
            case NoContract():
                self.say(Status.WARN, head, self.tr("合同不能在这一天结束。"))
            case RowRefused():
                self.say(Status.WARN, head, self._row(refusal))
            case _:
                logger.error("distribution was refused", exc_info=refusal)
                self.say(Status.BAD, self.tr("程序出错，没有保存"), type(refusal).__name__)

    def _row(self, refusal: RowRefused) -> str:
        known = {
            "uq_distributor_code": self.tr("已有这个代码的分销商。"),
            "uq_contract_number": self.tr("已有这个编号的合同。"),
            "ex_contract_price_one_at_a_time": self.tr("同一票种的结算价日期重叠。"),
            "pk_commission_step": self.tr("两级佣金从同一张票起。"),
            "ck_contract_price_amount": self.tr("结算价应在 0.00 到 100,000.00 之间。"),
            "ck_contract_price_visit_days": self.tr("结算价的结束日早于开始日。"),
            "ck_commission_step_one_of": self.tr("佣金写比例或每张金额，只写一个。"),
            "ck_commission_step_rate": self.tr("佣金比例应在 0 到 100 之间。"),
            "ck_commission_step_amount": self.tr("每张佣金不能小于 0。"),
            "ck_commission_step_from_ticket": self.tr("佣金从第 1 张票起算。"),
        }
        other = self.tr("数据库不接受：{rule}").format(rule=refusal.rule)
        return known.get(refusal.rule, other)

    def _fault(self, problem: ContractProblem) -> str:
        words = {
            ContractFault.NO_PRICE: self.tr("还没有结算价"),
            ContractFault.ABOVE_SELLING: self.tr("结算价 {0} 高于门市价 {1}"),
            ContractFault.SELLING_UNKNOWN: self.tr("这个票种现在不对外销售"),
            ContractFault.OUTSIDE_DAYS: self.tr("结算价的日期不在合同期内"),
            ContractFault.OVERLAPPING: self.tr("结算价的日期重叠"),
            ContractFault.STEP_TWICE: self.tr("两级佣金从同一张票起：第 {0} 张"),
            ContractFault.STEP_EMPTY: self.tr("佣金写比例或每张金额，只写一个：第 {0} 张起"),
            ContractFault.COMMISSION_ABOVE_PRICE: self.tr("佣金高于结算价：第 {0} 张起"),
            ContractFault.NO_CREDIT: self.tr("先用后付须写明授信额度"),
            ContractFault.IN_THE_PAST: self.tr("合同期已经过去"),
        }[problem.fault]
        if problem.fault is ContractFault.ABOVE_SELLING:
            return words.format(*(format_yuan(Money(fen)) for fen in problem.numbers))
        return words.format(*problem.numbers)
