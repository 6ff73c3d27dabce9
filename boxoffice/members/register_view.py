"""The form in which somebody becomes a member, with what they are told before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from boxoffice.members.finder import MemberFinder
from boxoffice.members.person_fields import PersonFields
from boxoffice.members.wording import MemberWording
from shared.catalogue.concession import age_on
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.theme import Theme
from shared.identity.notices import GUARDIAN_UNDER, Notice
from shared.members.profile import NewMember


class AgreedField(SwitchField):
    """Somebody was told and agreed; nothing is kept of who did not."""

    def fault(self) -> str:
        """Ask for the consent."""
        return "" if self.value() else self.tr("同意后才能登记")


class RegisterView(QWidget):
    """A `FormPage` for a new member; a child under 14 needs the guardian who is looked for."""

    def __init__(
        self,
        theme: Theme,
        words: MemberWording,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._today = today
        self._notice: Notice | None = None
        self.page = FormPage(theme, self)
        tab = self.page.tab()
        self._contact, self._document = tab.section(), tab.section()
        self._guardian, self._told = tab.section(), tab.section()
        self.fields = PersonFields(theme, words, self.page.form, today, new=True)
        self.fields.lay_out(self._contact, self._document)
        self.guardian = MemberFinder(theme, words)
        self._guardian.add(self.guardian, 8)
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.notice.setFixedHeight(72)
        self.agreed = self.page.form.add("agreed", AgreedField(theme))
        self._told.add(self.notice, 12)
        self._told.add(self.agreed, 6)
        self.page.form.changed.connect(self._show_guardian)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._word()

    def begin(self, notice: Notice | None) -> None:
        """Begin with empty fields and the notice of today."""
        self._notice = notice
        self.fields.clear()
        self.page.form.show({"agreed": False})
        self.page.show_saving(saving=False)
        self.guardian.clear()
        self._word_notice()
        self._show_guardian()
        self.fields.name.take_focus()

    def entry(self) -> NewMember | None:
        """Read the new member; None while there is no notice to agree to."""
        if self._notice is None:
            return None
        guardian = self.guardian.member() if self.needs_guardian() else None
        return NewMember(
            self.fields.person(),
            self._notice.id,
            self.fields.card.value(),
            guardian.id if guardian else None,
            self.fields.shared.value(),
        )

    def needs_guardian(self) -> bool:
        """Tell whether what stands in the form is a child under 14."""
        fields = self.fields
        if fields.number.fault() or fields.born.fault():
            return False
        born = fields.person().birthday
        today = self._today()
        return born is not None and born <= today and age_on(born, today) < GUARDIAN_UNDER

    def ask_guardian(self) -> None:
        """Go to the search for the guardian: without one nothing can be saved."""
        self.page.tab().ensureWidgetVisible(self.guardian, 0, 32)
        self.guardian.search.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _show_guardian(self) -> None:
        self._guardian.setVisible(self.needs_guardian())

    def _word_notice(self) -> None:
        notice = self._notice
        self.notice.setText(self._words.name(notice.text) if notice else "")
        version = self.tr("第 {version} 版").format(version=notice.version) if notice else ""
        self._told.show_title(self.tr("个人信息告知书"), version)

    def _word(self) -> None:
        self.page.head.show_title(self.tr("登记会员"))
        self._contact.show_title(self.tr("联系方式"))
        self._document.show_title(self.tr("证件与生日"))
        self._guardian.show_title(
            self.tr("监护人"), self.tr("未满 14 周岁由监护人同意，监护人须是会员")
        )
        self.agreed.show_label(self.tr("已念给本人（或监护人）听，本人同意"))
        self.fields.word()
        self._word_notice()
