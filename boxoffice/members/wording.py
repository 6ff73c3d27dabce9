"""How the room for members words kinds, states, figures and refusals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject

from boxoffice.back_office.overtaken import Overtaken
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import Message, MessageBar
from shared.identity.document_number import BadDocumentNumber, DocumentKind, NumberFault
from shared.identity.keep import ReasonMissing
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.kernel.money import format_yuan
from shared.kernel.refusal import Refusal
from shared.members.family import FamilyKind
from shared.members.merging import Doubt
from shared.members.refusals import (
    BadBirthday,
    BadPhone,
    BenefitUsedUp,
    CannotLink,
    CannotMerge,
    CardBound,
    GuardianNeeded,
    MemberExists,
    NameMissing,
    NoSuchMember,
    NotByTheRules,
    PointsShort,
)
from shared.members.rules import NextTier, PointKind

SUBJECT = "members"


class MemberWording(QObject):
    """Words what the room shows and says; one message at a time."""

    def __init__(self, translations: Translations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._translations = translations
        self._bar = bar
        self._overtaken = Overtaken(bar)

    def name(self, name: Bilingual) -> str:
        """Give a name in the language of the screen."""
        return name.text(self._translations.language) or name.zh or name.en

    def state(self, state: str) -> tuple[str, Status | None]:
        """Word the state of a membership as a chip."""
        return {
            "ACTIVE": (self.tr("有效"), Status.OK),
            "MERGED": (self.tr("已合并"), None),
            "CLOSED": (self.tr("已终止"), Status.WARN),
        }[state]

    def relation(self, kind: FamilyKind) -> str:
        """Word what somebody is to the member."""
        return {
            FamilyKind.CHILD: self.tr("子女"),
            FamilyKind.GUARDIAN: self.tr("监护人"),
            FamilyKind.SPOUSE: self.tr("配偶"),
        }[kind]

    def document(self, kind: str | None) -> str:
        """Name a kind of document, "" for none."""
        if kind is None:
            return ""
        return {
            DocumentKind.ID_CARD: self.tr("居民身份证"),
            DocumentKind.TEMPORARY_ID_CARD: self.tr("临时身份证"),
            DocumentKind.HOUSEHOLD_REGISTER: self.tr("户口簿"),
            DocumentKind.HK_MACAO_PERMIT: self.tr("港澳居民来往内地通行证"),
            DocumentKind.TAIWAN_PERMIT: self.tr("台湾居民来往大陆通行证"),
            DocumentKind.HMT_RESIDENCE_PERMIT: self.tr("港澳台居民居住证"),
            DocumentKind.FOREIGN_RESIDENCE_CARD: self.tr("外国人永久居留身份证"),
            DocumentKind.PASSPORT: self.tr("护照"),
            DocumentKind.MILITARY_CARD: self.tr("军官证、士兵证"),
        }[DocumentKind(kind)]

    def number_fault(self, refusal: BadDocumentNumber) -> str:
        """Say what is wrong with a document's number."""
        return {
            NumberFault.WRONG_LENGTH: self.tr("号码位数不对"),
            NumberFault.WRONG_CHARACTER: self.tr("号码里有不该有的字符"),
            NumberFault.WRONG_REGION: self.tr("号码开头不是这种证件的"),
            NumberFault.IMPOSSIBLE_DATE: self.tr("号码里的出生日期不存在"),
            NumberFault.WRONG_DIGIT: self.tr("校验码不对，请核对号码"),
        }[refusal.fault]

    def entry(self, kind: PointKind) -> str:
        """Word why points came or went."""
        return {
            PointKind.EARN: self.tr("消费获得"),
            PointKind.SPEND: self.tr("使用"),
            PointKind.EXPIRE: self.tr("到期"),
            PointKind.REVERSE: self.tr("退款冲回"),
            PointKind.ADJUST: self.tr("调整"),
        }[kind]

    def day(self, day: date | None) -> str:
        """Write a day, a dash for none."""
        return "–" if day is None else day.isoformat()

    def moment(self, moment: datetime) -> str:
        """Write an instant in the site's time, to the minute."""
        return moment.astimezone(SITE_TIME_ZONE).strftime("%Y-%m-%d %H:%M")

    def points(self, points: int) -> str:
        """Write points with their sign."""
        return f"{'−' if points < 0 else '+'}{abs(points):,}"

    def born(self, band: int | None) -> str:
        """Write the five years in which somebody was born."""
        return "–" if band is None else f"{band}–{band + 4}"

    def missing(self, to_next: NextTier) -> str:
        """Say what is missing to the next tier: 还差 X 升级."""
        name = self.name(to_next.tier.name)
        spend = None if to_next.spend is None else f"¥{format_yuan(to_next.spend)}"
        if spend and to_next.visits is not None:
            return self.tr("还差 {spend} 或 {visits} 次到访，升为{name}").format(
                spend=spend, visits=to_next.visits, name=name
            )
        if spend:
            return self.tr("还差 {spend}，升为{name}").format(spend=spend, name=name)
        return self.tr("还差 {visits} 次到访，升为{name}").format(visits=to_next.visits, name=name)

    def refusal(self, refusal: Refusal) -> str:
        """Say why something was refused, and what to do."""
        match refusal:
            case MemberExists(by="document"):
                return self.tr("这个证件已经是会员 {number}").format(number=refusal.number)
            case MemberExists():
                return self.tr(
                    "这个手机号已经是会员 {number}；与家人共用就打开“手机与家人共用”"
                ).format(number=refusal.number)
            case CardBound():
                return self.tr("这张卡已绑定会员 {number}").format(number=refusal.number)
            case PointsShort():
                return self.tr("积分不足：现有 {balance}，需要 {wanted}").format(
                    balance=f"{refusal.balance:,}", wanted=f"{refusal.wanted:,}"
                )
            case BenefitUsedUp(limit=0):
                return self.tr("这位会员现在没有这项权益")
            case BenefitUsedUp():
                return self.tr("本年 {limit} 次已用完").format(limit=refusal.limit)
            case CannotLink():
                return self._link(refusal.reason)
            case CannotMerge():
                return self._merge(refusal.reason)
            case BadDocumentNumber():
                return self.number_fault(refusal)
        return self._plain_refusal(refusal)

    def more(self) -> str:
        """Say that not all who were found are shown."""
        return self.tr("只显示最新的，请再输入一些")

    def say(self, status: Status, head: Callable[[], str], body: str = "") -> None:
        """Put a message into the bar; `head` words it in the language of the moment."""
        self._bar.post(SUBJECT, lambda: Message(status, head(), body))

    def say_refused(self, refusal: Refusal) -> None:
        """Say in the bar that something was not done, and why."""
        self._bar.post(
            SUBJECT,
            lambda: Message(Status.WARN, self.tr("没有办成"), self.refusal(refusal)),
        )

    def say_unsaved(self) -> None:
        """Say that changes have to be saved or given up first."""
        self._bar.post(SUBJECT, self._unsaved)

    def say_overtaken(self) -> None:
        """Say that a colleague was quicker, and offer to read what is there now."""
        self._overtaken.say(SUBJECT)

    def saved(self) -> str:
        """Say that something was saved."""
        return self.tr("已保存")

    def registered(self, number: str) -> str:
        """Say that somebody is a member now."""
        return self.tr("已登记，会员号 {number}").format(number=number)

    def merged(self, number: str) -> str:
        """Say that two are one now."""
        return self.tr("已合并为 {number}").format(number=number)

    def proposed(self) -> str:
        """Say that a merge was proposed."""
        return self.tr("已提请合并")

    def proposed_next(self) -> str:
        """Say who has to agree, and where."""
        return self.tr("由一位能看证件原文的同事（如经理）在会员列表里打开并同意")

    def turned_down(self) -> str:
        """Say that a proposal was let go."""
        return self.tr("没有合并，两个会员照旧")

    def doubt(self, doubt: Doubt) -> str:
        """Say what speaks against a merge, and who decides then."""
        return {
            Doubt.DOCUMENTS: self.tr("两人各有证件：由能看证件原文的同事核对同意"),
            Doubt.STRANGERS: self.tr("姓名、手机都不相同：由能看证件原文的同事核对同意"),
        }[doubt]

    def sex(self, sex: str | None) -> str:
        """Name a sex as documents tell it."""
        return {"female": self.tr("女"), "male": self.tr("男")}.get(sex or "", "–")

    def exported(self, file: str) -> str:
        """Say that a person's data were written to a file."""
        return self.tr("已写入 {file}").format(file=file)

    def exported_next(self) -> str:
        """Say what to do with the file."""
        return self.tr("含明文：交给本人后请删除这个文件")

    def not_written(self, folder: str) -> str:
        """Say that a file could not be written."""
        return self.tr("写不进 {folder}，请检查导出文件夹").format(folder=folder)

    def open_folder(self) -> str:
        """Word the key that opens the folder of what was written."""
        return self.tr("打开文件夹")

    def erased(self) -> str:
        """Say that a visitor's data are gone."""
        return self.tr("已删除")

    def no_answer(self) -> str:
        """Say that the server did not answer."""
        return self.tr("服务器没有回答：它没有开，或没有密钥")

    def _unsaved(self) -> Message:
        body = self.tr("请先按 Ctrl S 保存，或按 Ctrl D 放弃。")
        return Message(Status.WARN, self.tr("有修改没有保存"), body, shown_ms=8_000)

    def _plain_refusal(self, refusal: Refusal) -> str:
        match refusal:
            case NameMissing():
                return self.tr("请填写姓名，最多 100 个字")
            case BadPhone():
                return self.tr("手机号应为 5–20 位数字")
            case BadBirthday():
                return self.tr("生日不能晚于今天")
            case GuardianNeeded():
                return self.tr("未满 14 周岁，请先选一位是会员的监护人")
            case NoSuchMember(state="CLOSED"):
                return self.tr("这位会员已终止")
            case NoSuchMember():
                return self.tr("没有这位会员，请重新查找")
            case ReasonMissing():
                return self.tr("请写明原因")
            case NotByTheRules():
                return self.tr("规则刚刚有变动，请重新打开再试")
        return type(refusal).__name__

    def _link(self, reason: str) -> str:
        return {
            "itself": self.tr("不能和自己关联"),
            "linked": self.tr("两人已经关联"),
            "circle": self.tr("会成为自己的长辈，不能这样关联"),
        }.get(reason, reason)

    def _merge(self, reason: str) -> str:
        return {
            "itself": self.tr("这两个已经是同一位会员"),
            "family": self.tr("两人是长辈与晚辈，不是同一人；先解除家庭关联"),
            "documents": self.tr("两人各有证件，要由另一位同事同意；请返回重新提请"),
            "strangers": self.tr("姓名、手机都不相同，要由另一位同事同意；请返回重新提请"),
            "proposed": self.tr("其中一位已有待同意的合并；先在会员列表里处理它"),
            "own": self.tr("自己提请的不能自己同意，请另一位同事登录"),
            "decided": self.tr("这份提请已经处理过了"),
        }.get(reason, reason)
