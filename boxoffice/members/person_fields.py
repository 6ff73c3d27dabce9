"""The fields of a person as the room's forms have them: name, phone, document, birthday, card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from boxoffice.members.wording import MemberWording
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField
from shared.desktop.form.form import Form
from shared.desktop.form.section import Section
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.identity.document_number import (
    BadDocumentNumber,
    DocumentKind,
    DocumentNumber,
    parse_number,
)
from shared.identity.names import LONGEST_NAME
from shared.identity.person import PersonFacts
from shared.kernel.refusal import Refusal
from shared.members.refusals import (
    BadBirthday,
    BadPhone,
    CardBound,
    MemberExists,
    NameMissing,
)


class DocumentField(TextField):
    """The number of a document of the kind that another field says; empty is none."""

    def __init__(
        self, theme: Theme, words: MemberWording, kind: Callable[[], DocumentKind | None]
    ) -> None:
        super().__init__(theme, pattern=r"[^\x00-\x1f]*", longest=40)
        self._words = words
        self._kind = kind

    def document(self) -> DocumentNumber | None:
        """Read the number. Raises BadDocumentNumber."""
        kind = self._kind()
        return parse_number(kind, self.value()) if kind and self.value() else None

    def fault(self) -> str:
        """Say why the number cannot be one of its kind."""
        if self.value() and self._kind() is None:
            return self.tr("请先选证件种类")
        try:
            self.document()
        except BadDocumentNumber as refusal:
            return self._words.number_fault(refusal)
        return super().fault()


class PersonFields(QObject):
    """Puts the fields into a form and two sections, and reads a person from them."""

    def __init__(
        self,
        theme: Theme,
        words: MemberWording,
        form: Form,
        today: Callable[[], date],
        *,
        new: bool,
    ) -> None:
        super().__init__(form)
        self._words = words
        self._form = form
        self._new = new
        self.name = form.add("name", TextField(theme, longest=LONGEST_NAME, required=new))
        self.phone = form.add("phone", TextField(theme, pattern=r"[0-9+() \-]*", longest=30))
        self.shared = form.add("shared", SwitchField(theme))
        self.card = form.add("card", TextField(theme, pattern=r"[0-9A-Za-z: \-]*", longest=40))
        self.kind: ChoiceField[DocumentKind] = form.add("kind", ChoiceField(theme))
        self.number = form.add("number", DocumentField(theme, words, self.kind.value))
        self.born = form.add("born", DateField(theme, today))
        self.word()

    def lay_out(self, contact: Section, document: Section) -> None:
        """Put the fields into their sections."""
        for part, span in ((self.name, 4), (self.phone, 3), (self.shared, 2), (self.card, 3)):
            contact.add(part, span)
        document.add(self.kind, 4)
        document.add(self.number, 5)
        document.add(self.born, 3)

    def clear(self) -> None:
        """Empty every field, as saved."""
        self._form.show(
            {
                "name": "",
                "phone": "",
                "shared": False,
                "card": "",
                "kind": DocumentKind.ID_CARD if self._new else None,
                "number": "",
                "born": None,
            }
        )

    def person(self) -> PersonFacts:
        """Read the person; every field is sound by then."""
        return PersonFacts(
            self.name.value(), self.phone.value(), self.number.document(), self.born.value()
        )

    def explain(self, refusal: Refusal) -> bool:
        """Show a refusal at its field; False for one that belongs to none."""
        match refusal:
            case NameMissing():
                name = "name"
            case BadPhone() | MemberExists(by="phone"):
                name = "phone"
            case BadDocumentNumber() | MemberExists():
                name = "number"
            case BadBirthday():
                name = "born"
            case CardBound():
                name = "card"
            case _:
                return False
        self._form.show_faults({name: self._words.refusal(refusal)})
        return True

    def show_present(self, name: str, phone: str, document: str, *, card: bool) -> None:
        """Say below the fields what is there now, masked; an empty field leaves it."""
        now = self.tr("现为 {now}，留空不改")
        none = self.tr("还没有")
        self.name.show_label(self.tr("姓名"), now.format(now=name) if name else none)
        self.phone.show_label(self.tr("手机"), now.format(now=phone) if phone else none)
        self.number.show_label(self.tr("证件号码"), now.format(now=document) if document else none)
        bound = self.tr("已绑定，留空不改") if card else self.tr("未绑定，可刷卡")
        self.card.show_label(self.tr("会员卡号"), bound)

    def word(self) -> None:
        """Word the fields in the language of the moment."""
        self.name.show_label(self.tr("姓名"))
        self.phone.show_label(self.tr("手机"))
        self.shared.show_label(self.tr("手机与家人共用"))
        self.card.show_label(self.tr("会员卡号"), self.tr("可刷卡"))
        self.kind.show_label(self.tr("证件种类"))
        kinds = [(kind, self._words.document(kind)) for kind in DocumentKind]
        self.kind.show_options(kinds)
        self.number.show_label(self.tr("证件号码"), self.tr("本人愿意才填"))
        self.born.show_label(self.tr("生日"), self.tr("证件上有就不用填"))
