"""Puts the room of people together: staff and roles, each on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from boxoffice.back_office.former_states import FormerStates
from boxoffice.back_office.pages_room import PagesRoom
from boxoffice.back_office.records import RecordDesk, RecordPresenter
from boxoffice.back_office.room import RoomContext
from boxoffice.people.role_view import RoleEntry, RoleView
from boxoffice.people.staff_view import StaffEntry, StaffView
from shared.site.former_states import Kind
from shared.site.people import (
    NewStaff,
    add_staff,
    remove_role,
    rename_staff,
    reset_pin,
    save_role,
    set_roles,
    switch_staff,
)
from shared.site.people_queries import RoleFacts, StaffFacts, list_roles, list_staff

STAFF, ROLES = "staff", "roles"


class PeopleDesk:
    """What the room asks of the database, in the name of whoever is signed in."""

    def __init__(self, context: RoomContext) -> None:
        self._context = context

    def save_staff(self, session: Session, staff: StaffFacts | None, entry: StaffEntry) -> int:
        """Take somebody on, or write what has changed; gives the id."""
        token = self._context.token()
        if staff is None:
            roles = tuple(sorted(entry.roles))
            new = NewStaff(entry.number, entry.name, entry.pin, roles)
            return add_staff(session, new, token=token)
        version = staff.version  # of the row as it was shown: the first change makes another
        if entry.name != staff.name:
            version = rename_staff(session, staff.id, entry.name, token=token, version=version)
        if entry.pin:
            reset_pin(session, staff.id, entry.pin, token=token)
        if entry.roles != staff.roles:
            set_roles(session, staff.id, entry.roles, token=token, version=version)
        return staff.id

    def save_role(self, session: Session, role: RoleFacts | None, entry: RoleEntry) -> int:
        """Write a role; gives the id."""
        return save_role(
            session,
            entry.id,
            entry.code,
            entry.name,
            entry.rights,
            token=self._context.token(),
            version=role.version if role else None,
        )

    def remove_role(self, session: Session, role: RoleFacts) -> None:
        """Take a role away."""
        remove_role(session, role.id, token=self._context.token(), version=role.version)

    def switch(self, session: Session, staff: StaffFacts) -> None:
        """Let somebody in who was out, or out who was in."""
        token = self._context.token()
        switch_staff(session, staff.id, active=not staff.active, token=token, version=staff.version)


class PeopleRoom(PagesRoom):
    """Staff and roles."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__(context.theme)
        desk = PeopleDesk(context)
        theme, translations = context.theme, context.translations
        self.staff = StaffView(theme, translations, context.token().staff_id)
        self.roles = RoleView(theme, translations)
        staff: RecordPresenter[StaffFacts] = RecordPresenter(
            context,
            self.staff,
            RecordDesk(list_staff, lambda one: one.id, desk.save_staff, choices=list_roles),
        )
        roles: RecordPresenter[RoleFacts] = RecordPresenter(
            context,
            self.roles,
            RecordDesk(list_roles, lambda one: one.id, desk.save_role, desk.remove_role),
        )
        self.staff.switch_pressed.connect(lambda: _switch(staff, desk))
        self.add_page(STAFF, self.staff, staff)
        self.add_page(ROLES, self.roles, roles)
        FormerStates(context, self).offer(Kind.ROLE, self.roles, roles)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word the tabs in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.show_pages(((STAFF, self.tr("人员")), (ROLES, self.tr("角色"))))


def _switch(presenter: RecordPresenter[StaffFacts], desk: PeopleDesk) -> None:
    staff = presenter.shown
    if staff is not None and presenter.may_leave():
        presenter.act(lambda session: desk.switch(session, staff))


def build_people(context: RoomContext) -> QWidget:
    """Build the room."""
    return PeopleRoom(context)
