"""The words of the catalogue that several pages use: kinds, states, credentials, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject

from boxoffice.catalogue.park_names import Named
from shared.catalogue.days import Days
from shared.catalogue.draft import (
    EditionHead,
    EditionState,
    PriceFamily,
    RealName,
    TermsKind,
    ValidityKind,
)
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money, format_yuan

MONEY_GAP = "–"


class CatalogueWording(QObject):
    """Words values in the language of the moment."""

    def __init__(self, translations: Translations, parent: QObject) -> None:
        super().__init__(parent)
        self._translations = translations

    @property
    def language(self) -> Language:
        """The language of the screens."""
        return self._translations.language

    def name(self, name: Bilingual) -> str:
        """Give a name in the language of the screens, in the other one where it is missing."""
        return name.text(self.language) or name.zh or name.en

    def named(self, named: Sequence[Named], number: int | None) -> str:
        """Give the name of an id; its number if nothing has it."""
        return next((self.name(one.name) for one in named if one.id == number), f"{number}")

    def kind(self, kind: TermsKind) -> str:
        """Name a kind of ticket."""
        return {
            TermsKind.ADULT: self.tr("成人票"),
            TermsKind.CONCESSION: self.tr("优待票"),
            TermsKind.PACKAGE: self.tr("套票"),
            TermsKind.ANNUAL_PASS: self.tr("年卡"),
            TermsKind.TIMED: self.tr("分时票"),
            TermsKind.DISCOUNTED: self.tr("优惠票"),
            TermsKind.GROUP: self.tr("团体票"),
        }[kind]

    def ticket_class(self, letter: str) -> str:
        """Name a ticket class, its letter first."""
        names = {
            "A": self.tr("全价"),
            "B": self.tr("优待"),
            "C": self.tr("免票"),
            "F": self.tr("家庭"),
            "P": self.tr("套票"),
            "S": self.tr("索道"),
            "G": self.tr("园中园"),
            "V": self.tr("车船"),
            "E": self.tr("演出"),
        }
        return f"{letter} {names[letter]}"

    def validity(self, kind: ValidityKind) -> str:
        """Name a kind of validity."""
        return {
            ValidityKind.VISIT_DAY: self.tr("游览日当天起"),
            ValidityKind.FIXED_RANGE: self.tr("固定日期"),
            ValidityKind.DAYS_FROM_PURCHASE: self.tr("购票日起 N 天"),
            ValidityKind.DAYS_FROM_FIRST_USE: self.tr("首次使用起 N 天"),
            ValidityKind.HOURS_FROM_FIRST_USE: self.tr("首次使用起 N 小时"),
            ValidityKind.CALENDAR_YEAR: self.tr("当年有效"),
        }[kind]

    def real_name(self, need: RealName) -> str:
        """Name whose name is taken."""
        return {
            RealName.NONE: self.tr("不实名"),
            RealName.CONTACT: self.tr("留联系人"),
            RealName.EACH: self.tr("每人实名"),
        }[need]

    def credential(self, code: str) -> str:
        """Name a credential."""
        names = {
            "qr": self.tr("二维码"),
            "id_card": self.tr("身份证"),
            "card": self.tr("RFID 卡"),
            "face": self.tr("人脸"),
        }
        return names.get(code, code)

    def family(self, family: PriceFamily) -> str:
        """Name a family of price rules."""
        calendar = family is PriceFamily.CALENDAR
        return self.tr("当日价") if calendar else self.tr("按人优惠")

    def state(self, state: EditionState) -> str:
        """Name the state of an edition."""
        return {
            EditionState.DRAFT: self.tr("草稿"),
            EditionState.CHECKED: self.tr("已检查"),
            EditionState.IN_FORCE: self.tr("已发布"),
            EditionState.DROPPED: self.tr("已放弃"),
        }[state]

    def banner(self, head: EditionHead | None) -> str:
        """Say which edition is open, and whether it can be changed."""
        if head is None:
            return self.tr("还没有版次")
        title = head.title
        match head.state:
            case EditionState.DRAFT:
                return self.tr("草稿：{title}").format(title=title)
            case EditionState.CHECKED:
                return self.tr("已检查，只读：{title}").format(title=title)
            case EditionState.IN_FORCE:
                day = local_day(head.in_force_from)
                return self.tr("只读：{day} 起生效的版次").format(day=day)
            case EditionState.DROPPED:
                return self.tr("已放弃，只读：{title}").format(title=title)

    def weekdays(self) -> tuple[str, ...]:
        """Name the seven days shortly, Monday first."""
        return (
            self.tr("一"),
            self.tr("二"),
            self.tr("三"),
            self.tr("四"),
            self.tr("五"),
            self.tr("六"),
            self.tr("日"),
        )

    def days(self, days: Days) -> str:
        """Write a range of days, both ends included."""
        if days.first is None and days.last is None:
            return self.tr("一直")
        if days.last is None:
            return self.tr("{first} 起").format(first=days.first)
        if days.first is None:
            return self.tr("至 {last}").format(last=days.last)
        if days.first == days.last:
            return f"{days.first}"
        return self.tr("{first} 至 {last}").format(first=days.first, last=days.last)


def local_day(instant: datetime | None) -> date | None:
    """Give the calendar day of an instant at the site."""
    return None if instant is None else instant.astimezone(SITE_TIME_ZONE).date()


def local_minute(instant: datetime) -> str:
    """Write an instant by the clock of the site, to the minute."""
    return f"{instant.astimezone(SITE_TIME_ZONE):%Y-%m-%d %H:%M}"


def amount_text(amount: Money | None) -> str:
    """Write an amount for a cell; a dash for none."""
    return MONEY_GAP if amount is None else format_yuan(amount)
