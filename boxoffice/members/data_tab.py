"""The tab in which a member's data are changed, and the membership is ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from boxoffice.members.person_fields import PersonFields
from boxoffice.members.wording import MemberWording
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.chips_field import ChipsField
from shared.desktop.form.form import Form
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import KeyKind
from shared.identity.sealing import SealedField
from shared.members.page import MemberPage
from shared.members.profile import MemberChange

CARD = "card"


class DataTab(QObject):
    """What of a person stands in the fields replaces what is kept; `close_confirmed` ends it."""

    close_confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: MemberWording,
        page: FormPage,
        key: str,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        tab = page.tab(key)
        self._contact, self._document, self._ending = tab.section(), tab.section(), tab.section()
        self.fields = PersonFields(theme, words, page.form, today, new=False)
        self.fields.lay_out(self._contact, self._document)
        self.gone: ChipsField[str] = ChipsField(theme, columns=4)
        page.form.add("gone", self.gone)
        self._document.add(self.gone, 12)
        self._form = Form(self)  # of its own: ending is no change that is saved
        self.reason = self._form.add("reason", TextField(theme, longest=100, required=True))
        self.erase = self._form.add("erase", SwitchField(theme))
        self.close = ArmedKey(theme, KeyKind.DANGER)
        self._ending.add(self.reason, 6)
        self._ending.add(self.erase, 6)
        self._ending.add(self.close, 3)
        self.close.confirmed.connect(self._confirmed)
        self._shown: MemberPage | None = None
        self.word()

    def show_page(self, page: MemberPage, *, may_edit: bool) -> None:
        """Empty the fields: what is kept is not known here; the masks stand below them."""
        self._shown = page
        self.gone.show_value(frozenset())
        self.fields.clear()
        self._form.show({"reason": "", "erase": False})
        self._ending.setVisible(may_edit and page.profile.state == "ACTIVE")
        self._show_present()

    def change(self) -> MemberChange | None:
        """Read what is to change; None when nothing is shown."""
        if self._shown is None:
            return None
        gone = self.gone.value()
        card = self.fields.card.value()
        return MemberChange(
            self._shown.profile.person_id,
            self.fields.person(),
            tuple(SealedField[name.upper()] for name in sorted(gone - {CARD})),
            card or ("" if CARD in gone else None),
            self.fields.shared.value(),
            self._shown.profile.version,
        )

    def word(self) -> None:
        """Word everything in the language of the moment."""
        self._contact.show_title(self.tr("联系方式"), self.tr("填了才改，留空不改"))
        self._document.show_title(self.tr("证件与生日"))
        self._ending.show_title(self.tr("终止会员"), self.tr("余下的积分同时作废，不能恢复"))
        self.gone.show_label(self.tr("删除已登记的"))
        names = {
            "phone": self.tr("手机"),
            "document": self.tr("证件"),
            "born": self.tr("生日"),
            CARD: self.tr("会员卡"),
        }
        self.gone.show_options(list(names.items()))
        self.reason.show_label(self.tr("终止的原因"))
        self.erase.show_label(self.tr("同时删除个人信息"), self.tr("本人要求时打开"))
        self.close.show_words(self.tr("终止会员"), self.tr("再按一次：终止"))
        self.fields.word()
        self._show_present()

    def _show_present(self) -> None:
        if self._shown is not None:
            one = self._shown.profile
            self.fields.show_present(one.name, one.phone, one.document, card=one.card)

    def _confirmed(self) -> None:
        if self._form.check():
            self.close_confirmed.emit()
