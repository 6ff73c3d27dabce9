"""Says in the message bar why something of the catalogue was refused."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from boxoffice.back_office.overtaken import Overtaken
from shared.catalogue.editions import BlackoutOverSold, EditionStands, NotChecked, NotReady
from shared.database.verb import ChangedMeanwhile, RowRefused
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.kernel.refusal import Refusal

SUBJECT = "catalogue"
logger = logging.getLogger(__name__)


class OwnEdition(Refusal):
    """Nobody approves an edition that they wrote in, once one has been in force."""


class OwnWithdrawal(Refusal):
    """Nobody withdraws an edition that they wrote in, while another one is there to sell by."""


_KNOWN = (EditionStands, NotChecked, BlackoutOverSold, OwnEdition, OwnWithdrawal, RowRefused)


class CatalogueMessages(QObject):
    """Words what happened to the catalogue; one message at a time."""

    def __init__(self, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._overtaken = Overtaken(bar)

    def say(self, status: Status, head: str, body: str = "") -> None:
        """Say something that the caller has worded."""
        self._bar.post(SUBJECT, lambda: Message(status, head, body))

    def saved(self, what: str) -> None:
        """Say that something was saved."""
        self._bar.post(SUBJECT, lambda: Message(Status.OK, self.tr("已保存"), what))

    def unsaved(self) -> None:
        """Say that a form has changes that would be lost."""
        self._bar.post(
            SUBJECT,
            lambda: Message(
                Status.WARN,
                self.tr("有修改没有保存"),
                self.tr("请先按 Ctrl S 保存，或按 Ctrl D 放弃。"),
            ),
        )

    def refused(self, refusal: Refusal) -> None:
        """Say why it was refused; nothing was changed."""
        if isinstance(refusal, ChangedMeanwhile):
            self._overtaken.say(SUBJECT)
            return
        if not isinstance(refusal, _KNOWN):
            logger.error("the catalogue was refused", exc_info=refusal)
        self._bar.post(SUBJECT, lambda: self._wording(refusal))

    def take_away(self) -> None:
        """Say nothing more."""
        self._bar.take_away(SUBJECT)

    def _wording(self, refusal: Refusal) -> Message:
        match refusal:
            case EditionStands():
                body = self.tr("只有草稿可以修改；请以它为底新建草稿。")
                return Message(Status.WARN, self.tr("这个版次不能改"), body)
            case NotChecked(reason=NotReady.BEGUN):
                body = self.tr("它已经生效，或一分钟内就要生效；请用新版次改。")
                return Message(Status.WARN, self.tr("不能撤回"), body)
            case NotChecked():
                return Message(Status.WARN, self.tr("不能生效"), self._reason(refusal.reason))
            case BlackoutOverSold():
                body = self.tr("{day} 已售出 {tickets} 张，这一天不能设为不可用。").format(
                    day=refusal.day, tickets=refusal.tickets
                )
                return Message(Status.WARN, self.tr("不能生效"), body)
            case RowRefused():
                return Message(Status.WARN, self.tr("没有保存"), self._row(refusal))
            case OwnEdition():
                body = self.tr("请另一位有发布权限的人登录，再让它生效。")
                return Message(Status.WARN, self.tr("自己编写的版次不能自己发布"), body)
            case OwnWithdrawal():
                body = self.tr("请另一位有发布权限的人登录，再撤回它。")
                return Message(Status.WARN, self.tr("自己编写的版次不能自己撤回"), body)
            case _:
                return Message(Status.BAD, self.tr("程序出错，没有保存"), type(refusal).__name__)

    def _reason(self, reason: str) -> str:
        return {
            NotReady.CHANGED: self.tr("检查期间有人改了草稿，请再检查一次。"),
            NotReady.CEILING: self.tr("有价格高于政府限价。"),
            NotReady.STATE: self.tr("还没有通过检查。"),
            NotReady.PAST: self.tr("生效时间已经过去。"),
            NotReady.TAKEN: self.tr("同一时刻已有另一版次生效，请换一个时间。"),
            NotReady.ZONE_OFF: self.tr("有票种开放已停用的分区；退回草稿，删去或换成别的。"),
        }[NotReady(reason)]

    def _row(self, refusal: RowRefused) -> str:
        known = {
            "uq_ticket_terms_edition_id_button": self.tr("这个按键已被另一票种占用。"),
            "uq_tax_class_code": self.tr("已有这个代码的税目。"),
            "uq_price_rule_edition_id": self.tr("已有这个代码的价格规则。"),
            "uq_concession_class_edition_id": self.tr("同一类别的日期重叠。"),
            "ex_price_one_at_a_time": self.tr("同一规则的价格日期重叠。"),
        }
        for start, words in known.items():
            if refusal.rule.startswith(start):
                return words
        if refusal.rule.startswith("fk_"):
            return self.tr("还有别的内容用到它（{rule}）。").format(rule=refusal.rule)
        return self.tr("数据库不接受：{rule}").format(
            rule=f"{refusal.table} {refusal.rule}".strip()
        )
