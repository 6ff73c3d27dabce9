"""The room for members, put together: members, tiers, and what people ask of their own data."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.records import RecordDesk, RecordPresenter
from boxoffice.back_office.room import RoomContext
from boxoffice.members.deeds import MemberDeeds
from boxoffice.members.desk import MembersDesk
from boxoffice.members.export_file import ExportFile
from boxoffice.members.merging import Merging
from boxoffice.members.presenter import MembersPresenter
from boxoffice.members.privacy import PrivacyPresenter
from boxoffice.members.privacy_view import PrivacyView
from boxoffice.members.tier_view import TierEntry, TierView
from boxoffice.members.view import MembersView
from boxoffice.members.wording import MemberWording
from shared.members.benefits import save_benefit, save_tier
from shared.members.tier_queries import TierRecord, list_tiers

MEMBERS, TIERS, PRIVACY = "members", "tiers", "privacy"


class _Keyless:
    """Stands in for the presenter on a PC without keys: nobody can be found there."""

    def open(self, target: object = None) -> None:
        """Show nobody."""

    def may_leave(self) -> bool:
        """Hold nobody back."""
        return True


class MembersRoom(PagesRoom):
    """Members, tiers, people's own data. A target of the room is (MEMBERS, id of a member)."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        self._words = MemberWording(context.translations, context.messages)
        self.members = MembersView(context.theme, self._words, context.today)
        self.tiers = TierView(context.theme, self._words, context.today)
        self._presenter: MembersPresenter | None = None
        self._desk: MembersDesk | None = None
        self._exports = ExportFile(context, self._words, self)
        self._add_members(context)
        tiers: RecordPresenter[TierRecord] = RecordPresenter(
            context,
            self.tiers,
            RecordDesk(
                list_tiers,
                lambda tier: tier.id,
                lambda session, _, entry: _save(session, entry, context),
            ),
        )
        self.add_page(TIERS, self.tiers, tiers)
        self._add_privacy(context)
        self._word()

    def go_back(self) -> bool:
        """Go back from a form to the page of a member."""
        return self.shown() == MEMBERS and self._presenter is not None and self._presenter.go_back()

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _add_members(self, context: RoomContext) -> None:
        keys = context.person_keys()
        if keys is None:
            self.members.show_keyless()
            self.add_page(MEMBERS, self.members, _Keyless())
            return
        self._desk = desk = MembersDesk(keys, context.token, context.today)
        self._presenter = MembersPresenter(self.members, context, desk, self._words)
        self.deeds = MemberDeeds(self.members, self._presenter, desk, self._words, self._exports)
        self._merging = Merging(self.members, self._presenter, desk, self._words)
        self.add_page(MEMBERS, self.members, self._presenter)

    def _add_privacy(self, context: RoomContext) -> None:
        """Put the page in on a PC with keys: without them no document is found."""
        if self._desk is None:
            return
        self.privacy = PrivacyView(context.theme, self._words)
        self._privacy = PrivacyPresenter(
            self.privacy, context, self._desk, self._words, self._exports
        )
        self.privacy.member_opened.connect(lambda member: self.open((MEMBERS, member)))
        self.add_page(PRIVACY, self.privacy, self._privacy)

    def _word(self) -> None:
        pages = [(MEMBERS, self.tr("会员")), (TIERS, self.tr("等级与权益"))]
        if self._desk is not None:
            pages.append((PRIVACY, self.tr("个人信息")))
        self.show_pages(pages)


def build_members(context: RoomContext) -> QWidget:
    """Build the room."""
    return MembersRoom(context)


def _save(session: Session, entry: TierEntry, context: RoomContext) -> int:
    token = context.token()
    tier_id = save_tier(session, entry.tier, token)
    for benefit in entry.benefits:
        save_benefit(session, benefit.of_tier(tier_id), token)
    return tier_id
