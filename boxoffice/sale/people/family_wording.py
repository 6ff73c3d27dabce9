"""How a family is shown at the window: masked, with the ages that are possible and the price."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.people.family_fares import Coming, Fare
from boxoffice.sale.people.member_wording import MemberWording
from boxoffice.sale.people.shown import FamilyShown, KinShown
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.kernel.money import Money, format_yuan
from shared.members.kin import Kin


class FamilyWording(QObject):
    """Words the family of a member."""

    def __init__(self, words: SaleWording, members: MemberWording) -> None:
        super().__init__(words)
        self._words = words
        self._members = members

    def face(self, shown: FamilyShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        sentence, status = self._sentence(shown)
        coming = _count(shown)
        take = self.tr("加入 {count} 位").format(count=coming) if coming else self.tr("只选会员")
        return LookUpFace(
            title=self.tr("一家人"),
            hint=self._members.buyer(shown.of),
            close=self.tr("返回"),
            label=self.tr("谁来：按 1–9，全家按 *；Enter 加入本单"),
            enter=take,
            take_back=self.tr("退格"),
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one, shown) for one in shown.rows),
            marked=shown.marked,
            more=self.tr("全家"),
            more_cap="*",
            remove=self.tr("不用会员"),
            removes=shown.buyer is not None,
            frozen=frozen,
        )

    def _row(self, row: KinShown, shown: FamilyShown) -> RowFace:
        fare = row.fare
        choice = fare.by_document if row.coming is Coming.BY_DOCUMENT else fare.sure
        plain = shown.plain.name.text(self._words.language) if shown.plain else ""
        notes = (self._age(fare), fare.member.document, self._to_do(row))
        return RowFace(
            title=f"{fare.member.name} · {self._kin(fare.member.kind)}",
            note=" · ".join(one for one in notes if one),
            value=self._name(choice) if choice else plain,
            value_note="" if row.unit is None else f"¥{format_yuan(row.unit)}",
            ticked=row.coming is not Coming.NOT,
        )

    def _sentence(self, shown: FamilyShown) -> tuple[str, Status]:
        if shown.plain is None:
            return self.tr("当天没有单人票，只能选会员"), Status.WARN
        if any(row.coming is Coming.BY_DOCUMENT for row in shown.rows):
            return self.tr("请看证件上的出生日期，再按 Enter"), Status.WARN
        if shown.more:
            return self.tr("只显示前 {count} 位").format(count=len(shown.rows)), Status.INFO
        if any(row.fare.by_document and row.coming is Coming.SURE for row in shown.rows):
            return self.tr("年龄看证件才定的，再按一次序号，按证件减价"), Status.INFO
        if not _count(shown):
            return self.tr("没有选人时，Enter 只选用会员"), Status.INFO
        total = sum((row.unit for row in _come(shown) if row.unit is not None), Money(0))
        return self.tr("{count} 位，¥{total}").format(
            count=_count(shown), total=format_yuan(total)
        ), Status.INFO

    def _to_do(self, row: KinShown) -> str:
        if row.asks_card:
            return self.tr("姓名待放身份证")
        cheaper = row.fare.by_document
        if cheaper is None or row.coming is Coming.BY_DOCUMENT:
            return ""
        return self.tr("看证件可能 {choice}").format(choice=self._name(cheaper))

    def _age(self, fare: Fare) -> str:
        if fare.ages is None:
            return self.tr("年龄不明")
        least, most = fare.ages
        if least == most:
            return self.tr("{age} 周岁").format(age=least)
        return self.tr("{least}–{most} 周岁").format(least=least, most=most)

    def _kin(self, kin: Kin) -> str:
        return {
            Kin.SELF: self.tr("本人"),
            Kin.SPOUSE: self.tr("配偶"),
            Kin.CHILD: self.tr("子女"),
            Kin.GUARDIAN: self.tr("监护人"),
        }[kin]

    def _name(self, choice: Choice) -> str:
        return choice.policy.name.text(self._words.language)


def _come(shown: FamilyShown) -> tuple[KinShown, ...]:
    return tuple(row for row in shown.rows if row.coming is not Coming.NOT)


def _count(shown: FamilyShown) -> int:
    return len(_come(shown))
