"""How members are shown at the window: masked, with tier and points."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.people.shown import MemberSaid, MembersShown
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.members.buyer import Buyer


class MemberWording(QObject):
    """Words the sheet of members and the member of the sale."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def buyer(self, buyer: Buyer | None) -> str:
        """Write the member of the sale in one line, or that there is none."""
        if buyer is None:
            return self.tr("散客")
        return " · ".join((buyer.name, self._tier(buyer), self._points(buyer)))

    def earned(self, buyer: Buyer, points: int) -> str:
        """Write what a sale has earned a member."""
        whole = self.tr("{points} 分").format(points=f"{buyer.points + points:,}")
        return self.tr("{name} 得 {points} 分，共 {whole}").format(
            name=buyer.name, points=f"{points:,}", whole=whole
        )

    def face(self, shown: MembersShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        sentence, status = self._sentence(shown)
        return LookUpFace(
            title=self.tr("会员"),
            hint=self.buyer(shown.buyer) if shown.buyer else "",
            close=self.tr("返回"),
            label=self.tr("手机、末四位、会员号、卡号、证件或姓名"),
            enter=self.tr("选用") if shown.marked >= 0 else self.tr("查找"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one) for one in shown.found),
            marked=shown.marked,
            remove=self.tr("不用会员"),
            removes=shown.buyer is not None,
            frozen=frozen,
            answers=shown.answers,
        )

    def _row(self, buyer: Buyer) -> RowFace:
        phone = buyer.phone or self.tr("没有手机")
        return RowFace(
            title=buyer.name,
            note=f"{phone} · {buyer.number}",
            value=self._tier(buyer) if buyer.active else self.tr("已注销"),
            value_note=self._points(buyer),
            status=None if buyer.active else Status.BAD,
            quiet=not buyer.active,
        )

    def _sentence(self, shown: MembersShown) -> tuple[str, Status]:
        match shown.said:
            case MemberSaid.NOBODY:
                return self.tr("没有找到，请核对后重输，或按散客售票"), Status.WARN
            case MemberSaid.CHOOSE:
                return self.tr("不止一位，请按 1–9 或方向键选中，再按 Enter"), Status.WARN
            case MemberSaid.MORE:
                return self.tr("只显示前几位，请多输几位或几个字"), Status.INFO
            case MemberSaid.NOT_ACTIVE:
                return self.tr("此会员已注销，不能选用；请按散客售票"), Status.WARN
            case MemberSaid.LOST:
                return self.tr("数据库连接断开，请按 Enter 再查；本单还在"), Status.BAD
            case MemberSaid.NO_KEYS:
                return self.tr("本窗口没有个人信息密钥，请找信息技术人员"), Status.BAD
            case MemberSaid.NOT_PERMITTED:
                return self.tr("没有查看会员的权限，请找主管"), Status.WARN
            case _:
                return self._how(shown), Status.INFO

    def _how(self, shown: MembersShown) -> str:
        if not shown.found:
            return self.tr("输入后按 Enter 查找")
        if len(shown.found) == 1:
            return self.tr("Enter 选用")
        return self.tr("按 1–9 或方向键选中，再按 Enter")

    def _tier(self, buyer: Buyer) -> str:
        return buyer.tier.text(self._words.language)

    def _points(self, buyer: Buyer) -> str:
        return self.tr("{points} 分").format(points=f"{buyer.points:,}")
