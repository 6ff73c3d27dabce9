"""How the page for names words kinds, faults and what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from boxoffice.sale.naming.entry import PHONE, Entry, EntryFault, Fault, Paper
from boxoffice.sale.naming.needs import Need
from boxoffice.sale.naming.shown import NamingShown, PersonShown
from boxoffice.sale.wording import SaleWording
from shared.desktop.tokens import Status
from shared.identity.document_number import DocumentKind, NumberFault
from shared.identity.names import normalise_number
from shared.kernel.money import format_yuan

_CITIZEN_LENGTH = 18


@dataclass(frozen=True, slots=True)
class PersonFace:
    """A row of the list, worded; the number is masked."""

    number: str
    ticket_class: str
    ticket: str
    name: str = field(repr=False)
    kind: str
    mask: str
    state: str
    status: Status | None = None


class NamingWording(QObject):
    """Words facts; ask it anew after a change of language."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def kind(self, kind: Paper) -> str:
        """Name a kind of document as people at a window call it."""
        return {
            DocumentKind.ID_CARD: self.tr("居民身份证"),
            DocumentKind.TEMPORARY_ID_CARD: self.tr("临时身份证"),
            DocumentKind.HOUSEHOLD_REGISTER: self.tr("户口簿"),
            DocumentKind.HK_MACAO_PERMIT: self.tr("港澳通行证"),
            DocumentKind.TAIWAN_PERMIT: self.tr("台胞证"),
            DocumentKind.HMT_RESIDENCE_PERMIT: self.tr("港澳台居住证"),
            DocumentKind.FOREIGN_RESIDENCE_CARD: self.tr("外国人永居证"),
            DocumentKind.PASSPORT: self.tr("护照"),
            DocumentKind.MILITARY_CARD: self.tr("军官证、士兵证"),
            PHONE: self.tr("手机号"),
        }[kind]

    def ticket(self, need: Need) -> str:
        """Name what somebody is asked for: a ticket type, or the contact."""
        return (
            self.tr("联系人") if need.line is None else need.offer.name.text(self._words.language)
        )

    def place(self, shown: NamingShown) -> str:
        """Say whom the fields are for."""
        person = shown.person
        if shown.field is None:
            return self.tr("全部登记好了")
        if person is None:
            return ""
        if person.need.line is None:
            return self.tr("联系人 · {ticket}").format(
                ticket=person.need.offer.name.text(self._words.language)
            )
        return self.tr("第 {number} 位 · {ticket}").format(
            number=shown.current + 1, ticket=self.ticket(person.need)
        )

    def counts(self, shown: NamingShown) -> tuple[tuple[str, Status], ...]:
        """Word how many are named of each: 成人票 2/3."""
        return tuple(
            (
                f"{self.ticket(need)} {done}/{need.persons}",
                Status.OK if done == need.persons else Status.WARN,
            )
            for need, done in shown.counts()
        )

    def missing(self, shown: NamingShown) -> str:
        """List what is not complete: 成人票 2/3 · 联系人 0/1."""
        return " · ".join(word for word, status in self.counts(shown) if status is not Status.OK)

    def face(self, at: int, person: PersonShown, shown: NamingShown) -> PersonFace:
        """Word a row."""
        state, status = self._state(person, shown)
        entry = person.entry
        return PersonFace(
            number=str(at + 1),
            ticket_class=person.need.offer.ticket_class,
            ticket=self.ticket(person.need),
            name=entry.name.strip(),
            kind="" if entry.empty else self.kind(entry.kind),
            mask=entry.mask,
            state=state,
            status=status,
        )

    def age(self, person: PersonShown, shown: NamingShown) -> str:
        """Write the age on the day of the visit; "" while it is unknown."""
        age = person.age(shown.visit_day)
        return "" if age is None else self.tr("{age} 周岁").format(age=age)

    def told(self, person: PersonShown, shown: NamingShown) -> str:
        """Write the birth that a number tells, and the age: 1990-03-07 · 36 周岁."""
        facts = person.judged.person
        if facts is None or facts.birthday is None:
            return ""
        return f"{facts.birthday.isoformat()} · {self.age(person, shown)}"

    def better(self, person: PersonShown) -> str:
        """Name the concession that would cost less, and what one ticket then costs."""
        choice = person.better
        if choice is None:
            return ""
        name = choice.policy.name.text(self._words.language)
        return f"{name} {format_yuan(choice.unit)}"

    def offered_price(self, person: PersonShown) -> str:
        """Write the lower price on its key."""
        choice = person.better
        if choice is None:
            return ""
        return self.tr("改为 {price}").format(price=format_yuan(choice.unit))

    def offer(self, person: PersonShown, shown: NamingShown) -> str:
        """Say that a concession would cost less: 66 周岁，可改 免票 0.00."""
        if person.better is None:
            return ""
        return self.tr("{age}，可改 {choice}，按 Ctrl G；不改按 Enter").format(
            age=self.age(person, shown), choice=self.better(person)
        )

    def fault(self, person: PersonShown, shown: NamingShown) -> str:
        """Say in a sentence what is wrong with an entry, and what to do; "" if nothing is."""
        fault = person.judged.fault
        if fault is None:
            return ""
        if fault is EntryFault.TWICE:
            first = next(
                at for at, one in enumerate(shown.people) if one.need.line == person.need.line
            )
            return self.tr("与第 {number} 位是同一证件，一证一票").format(
                number=first + person.judged.other + 1
            )
        if fault is EntryFault.GUARDIAN_MISSING and shown.guardian:
            return self.tr("未满 14 周岁：监护人是{name}就按 Enter，不是就输入姓名").format(
                name=shown.guardian
            )
        return self.sentence(fault, person.entry)

    def notice(self, shown: NamingShown) -> str:
        """Say which notice visitors are shown before they give their names."""
        if shown.notice is None:
            return ""
        return self.tr("请出示《个人信息告知书》第 {version} 版").format(
            version=shown.notice.version
        )

    def sentence(self, fault: Fault, entry: Entry) -> str:
        """Say what is wrong with an entry by itself."""
        if fault is NumberFault.WRONG_LENGTH and entry.kind is DocumentKind.ID_CARD:
            return self.tr("身份证号码是 {right} 位，现在有 {typed} 位").format(
                right=_CITIZEN_LENGTH, typed=len(normalise_number(entry.number))
            )
        return {
            EntryFault.NAME_MISSING: self.tr("还要输入姓名"),
            EntryFault.BAD_NAME: self.tr("姓名里不应有数字"),
            EntryFault.NUMBER_MISSING: self.tr("还要输入号码"),
            EntryFault.BAD_PHONE: self.tr("手机号不对，请核对"),
            EntryFault.BORN_MISSING: self.tr("号码里没有出生日期，请按证件输入，如 1990-03-07"),
            EntryFault.BAD_BORN: self.tr("出生日期写成 1990-03-07"),
            EntryFault.BORN_LATER: self.tr("出生日期晚于游玩日期，请核对"),
            EntryFault.GUARDIAN_MISSING: self.tr("未满 14 周岁要监护人同意：请输入监护人姓名"),
            EntryFault.BAD_GUARDIAN: self.tr("监护人姓名里不应有数字"),
            NumberFault.WRONG_LENGTH: self.tr("号码位数不对，请核对号码和证件种类"),
            NumberFault.WRONG_CHARACTER: self.tr("号码里有不该有的字符，请核对号码和证件种类"),
            NumberFault.WRONG_REGION: self.tr("这种证件没有这样开头的号码，请核对"),
            NumberFault.IMPOSSIBLE_DATE: self.tr("号码第 7 至 14 位不是日期，请核对"),
            NumberFault.WRONG_DIGIT: self.tr("校验码不对，请与证件逐位核对"),
        }[fault]

    def _state(self, person: PersonShown, shown: NamingShown) -> tuple[str, Status | None]:
        fault = person.judged.fault
        if fault is not None:
            return self._short(fault), Status.BAD
        if person.judged.person is None:
            return self.tr("待登记"), None
        age = self.age(person, shown) or self.tr("已登记")
        if person.better is not None:
            return self.tr("{age} 可优惠").format(age=age), Status.INFO
        return age, Status.OK

    def _short(self, fault: Fault) -> str:
        return {
            EntryFault.NAME_MISSING: self.tr("缺姓名"),
            EntryFault.BAD_NAME: self.tr("姓名有误"),
            EntryFault.NUMBER_MISSING: self.tr("缺号码"),
            EntryFault.BAD_PHONE: self.tr("手机号有误"),
            EntryFault.BORN_MISSING: self.tr("缺出生日期"),
            EntryFault.BAD_BORN: self.tr("出生日期有误"),
            EntryFault.BORN_LATER: self.tr("出生日期有误"),
            EntryFault.GUARDIAN_MISSING: self.tr("缺监护人"),
            EntryFault.BAD_GUARDIAN: self.tr("监护人有误"),
            EntryFault.TWICE: self.tr("证件重复"),
            NumberFault.WRONG_LENGTH: self.tr("位数不对"),
            NumberFault.WRONG_CHARACTER: self.tr("字符不对"),
            NumberFault.WRONG_REGION: self.tr("开头不对"),
            NumberFault.IMPOSSIBLE_DATE: self.tr("日期不存在"),
            NumberFault.WRONG_DIGIT: self.tr("校验码不对"),
        }[fault]
