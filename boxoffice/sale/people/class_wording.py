"""How the concessions of a line are shown: who, at what price, what to look at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from boxoffice.sale.look_up.face import LookUpFace, RowFace
from boxoffice.sale.people.choices import Choice
from boxoffice.sale.people.shown import ClassesShown, ClassSaid
from boxoffice.sale.wording import SaleWording
from shared.catalogue.draft import ConcessionClassFacts
from shared.desktop.tokens import Status
from shared.kernel.money import format_yuan

_CM_PER_M: Final = 100


class ClassWording(QObject):
    """Words the sheet of concessions."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def face(self, shown: ClassesShown, *, frozen: bool) -> LookUpFace:
        """Word the sheet."""
        language = self._words.language
        sentence, status = self._sentence(shown)
        name = shown.offer.name.text(language) if shown.offer else ""
        now = shown.chosen.name.text(language) if shown.chosen else self.tr("无优惠")
        return LookUpFace(
            title=self.tr("优惠类别"),
            hint=f"{name} · {now}",
            close=self.tr("返回"),
            label=self.tr("按 1–9 和 Enter 选；或输入出生日期（如 19590412）、证件号码"),
            enter=self.tr("选用") if shown.marked >= 0 else self.tr("查找"),
            take_back=self.tr("退格"),
            typed=shown.typed,
            sentence=sentence,
            status=status,
            rows=tuple(self._row(one) for one in shown.choices),
            marked=shown.marked,
            more=self.tr("更多") if shown.pages else "",
            remove=self.tr("无优惠"),
            removes=shown.chosen is not None,
            frozen=frozen,
            answers=shown.answers,
        )

    def who(self, policy: ConcessionClassFacts) -> str:
        """Say for whom a class is: age, height, region."""
        parts = [self._ages(policy)]
        if policy.height_cm is not None:
            metres = f"{policy.height_cm / _CM_PER_M:.2f}".rstrip("0").rstrip(".")
            parts.append(self.tr("身高 {metres} 米以下").format(metres=metres))
        if policy.region:
            parts.append(self.tr("证件地区 {code}").format(code=policy.region))
        return self.tr(" 或 ").join(part for part in parts if part)

    def _ages(self, policy: ConcessionClassFacts) -> str:
        least, most = policy.age_from, policy.age_to
        if least is None and most is None:
            return ""
        if least is None:
            return self.tr("{most} 周岁以下").format(most=most)
        if most is None:
            return self.tr("{least} 周岁以上").format(least=least)
        return self.tr("{least}–{most} 周岁").format(least=least, most=most)

    def _row(self, choice: Choice) -> RowFace:
        policy, language = choice.policy, self._words.language
        documents = ""
        if choice.documents is not None:
            documents = self.tr("核对 {documents}").format(
                documents=choice.documents.text(language)
            )
        along = self.tr("可带 1 名陪同") if policy.companion else ""
        note = " · ".join(part for part in (documents, self.who(policy), along) if part)
        return RowFace(
            title=policy.name.text(language),
            note=note,
            value=format_yuan(choice.unit),
            value_note=self._relief(choice),
        )

    def _relief(self, choice: Choice) -> str:
        if not choice.unit:
            return self.tr("免票")
        saved = format_yuan(choice.saves)
        return self.tr("省 {amount}").format(amount=saved) if choice.saves.fen > 0 else ""

    def _sentence(self, shown: ClassesShown) -> tuple[str, Status]:
        match shown.said:
            case ClassSaid.CHOOSE:
                return self.tr("请先按 1–9 或方向键选中，再按 Enter"), Status.WARN
            case ClassSaid.UNREADABLE:
                return self.tr("不是出生日期，也不是 18 位证件号码，请核对"), Status.WARN
            case ClassSaid.NOT_BORN:
                return self.tr("出生日期在游玩日之后，请核对"), Status.WARN
            case ClassSaid.AT_AGE:
                words = self.tr("游玩日 {age} 周岁，可以享受：")
                return words.format(age=shown.age), Status.OK
            case ClassSaid.NONE_AT_AGE:
                words = self.tr("游玩日 {age} 周岁，此票没有可享受的优惠")
                return words.format(age=shown.age), Status.WARN
            case _:
                return self.tr("号码不保存；年龄按游玩日算"), Status.INFO
