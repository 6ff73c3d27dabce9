"""Leads through the steps: reads what the park has, proposes, judges, and writes the draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.reports.desk import export_table
from boxoffice.set_up.view import CHECK, DONE, OFFER, ROOM, SITE, SetUpView
from boxoffice.set_up.wording import ProposalNames, SetUpWording
from shared.catalogue.editions import drop_draft
from shared.desktop.form.problem_list import ProblemRow
from shared.desktop.tokens import Status
from shared.kernel.locale import Bilingual
from shared.planning.begin import begin_catalogue, make_place, read_existing
from shared.planning.profile import Kind, Profile, read_profile
from shared.planning.proposal import Existing, Proposal, proposal_problems
from shared.planning.sizing import Sizing, size_site
from shared.reporting.sizing_table import sizing_table
from shared.reporting.table import ReportTable
from shared.site.place_facts import NEW, ZoneFacts
from shared.site.place_queries import read_site

NOTHING_THERE = Existing({}, {}, {}, {})
WRITES = ("catalogue_edit", "price_edit", "capacity_edit")
PLACE_RIGHT = "site_edit"


class SetUpPresenter(QObject):
    """Keeps what was read of the park, and the draft that was written."""

    def __init__(self, view: SetUpView, context: RoomContext, words: SetUpWording) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._there = NOTHING_THERE
        self._profile = read_profile(Kind.NATURE)
        self._site = Bilingual("", "")
        self._edition: int | None = None
        self._connect()
        self._propose(self._profile)

    def _connect(self) -> None:
        view = self._view
        view.opened.connect(self._read)
        view.next_pressed.connect(self._go_on)
        view.back_pressed.connect(lambda: view.show_step(view.step - 1))
        view.site.kind.edited.connect(self._choose_kind)
        view.place.export_pressed.connect(self._export)
        view.done.open_pressed.connect(lambda: self._context.go_to("catalogue", None))
        view.done.drop.confirmed.connect(self._drop)
        self._context.translations.changed.connect(self._show_found)

    # What is proposed.

    def _read(self) -> None:
        def read(session: Session) -> tuple[Existing, Bilingual]:
            return read_existing(session), read_site(session).settings.name

        self._context.run(self, read, self._take)

    def _take(self, found: tuple[Existing, Bilingual]) -> None:
        self._there, self._site = found

    def _choose_kind(self) -> None:
        kind = self._view.site.kind.value()
        if kind is not None and kind is not self._profile.kind:
            self._propose(read_profile(kind))

    def _propose(self, profile: Profile) -> None:
        self._profile = profile
        site = self._view.site
        site.kind.show_value(profile.kind)
        site.visitors.show_value(profile.visitors)
        site.opens.show_value(profile.opens)
        site.closes.show_value(profile.closes)
        site.stay.show_value(profile.stay_minutes)
        self._view.room.show_spots([(one.name, one.spot) for one in profile.spots])
        title = self.tr("开园（{kind}）").format(kind=self._words.name(profile.name))
        self._view.offer.show_profile(profile, title)

    def _sizing(self) -> Sizing:
        site = self._view.site
        return size_site(site.visitors.value() or 0, site.peak.value())

    def _zones(self) -> tuple[ZoneFacts, ...]:
        room = self._view.room.approved
        return tuple(
            ZoneFacts(NEW, zone.code, zone.name, zone.capacity(room))
            for zone in self._profile.zones
        )

    # Going on.

    def _go_on(self) -> None:
        view = self._view
        if not view.pages[view.step].is_complete():
            return
        match view.step:
            case step if step == SITE:
                view.room.show_times(view.site.open_minutes, view.site.stay.value() or 1)
            case step if step == ROOM:
                view.place.show_zones(self._zones(), self._there.zones)
                view.place.show_sizing(self._sizing())
                view.offer.show_room(view.room.approved)
            case step if step == OFFER:
                self._show_found()
            case step if step == CHECK:
                self._write()
                return
            case step if step == DONE:
                self._read()
                view.show_step(SITE)
                return
        view.show_step(view.step + 1)

    def _proposal(self) -> Proposal:
        offer, may_place = self._view.offer, self._context.may(PLACE_RIGHT)
        chosen = offer.chosen_series()
        there = self._there.channels
        return Proposal(
            title=offer.title.value(),
            channels=tuple(
                one for one in self._profile.channels if may_place and one.code not in there
            ),
            zones=self._view.place.chosen(),
            taxes=self._profile.taxes,
            series=tuple(series for series, _ in chosen),
            quotas={series.code: quota for series, quota in chosen},
            rules=offer.chosen_rules(),
            types=offer.chosen_types(),
            concessions=offer.chosen_concessions(),
        )

    def _show_found(self) -> None:
        view, proposal = self._view, self._proposal()
        names = self._names(proposal)
        rows = [
            ProblemRow(Status.BAD, *self._words.problem(problem, names))
            for problem in proposal_problems(proposal, self._there)
        ]
        counts = (proposal.zones, proposal.types, proposal.rules, proposal.series)
        view.check.show_found([*map(len, counts), len(proposal.concessions)], rows)

    def _names(self, proposal: Proposal) -> ProposalNames:
        name, whole = self._words.name, self._profile
        # What is not ticked is called what the profile calls it.
        types = (*whole.types, *proposal.types)
        return ProposalNames(
            types={one.terms.code: name(one.terms.name) for one in types},
            classes={one.facts.code: name(one.facts.name) for one in proposal.concessions},
            zones={zone.code: name(zone.name) for zone in whole.zones},
            series={one.code: name(one.name) for one in whole.series},
        )

    # Writing.

    def _write(self) -> None:
        if not self._view.check.is_sound:
            self._words.say(Status.WARN, self.tr("还不能写成草稿"), self.tr("先改好列出的问题。"))
            return
        if not all(map(self._context.may, WRITES)):
            self._make_place_only()
            return
        proposal, token = self._proposal(), self._context.token()

        def write(session: Session) -> int:
            if proposal.zones or proposal.channels:
                make_place(session, proposal, token)
            return begin_catalogue(session, proposal, token)

        self._view.show_busy(busy=True)
        self._context.run(self, write, self._show_written, self._words.refused, self._show_ready)

    def _make_place_only(self) -> None:
        proposal, token = self._proposal(), self._context.token()
        self._view.show_busy(busy=True)

        def made(_: None) -> None:
            self._show_ready()
            self._read()
            head = self.tr("分区和渠道已建好")
            self._words.say(Status.OK, head, self.tr("票种和价格由票务管理接着做。"))

        self._context.run(
            self,
            lambda session: make_place(session, proposal, token),
            made,
            self._words.refused,
            self._show_ready,
        )

    def _show_ready(self) -> None:
        self._view.show_busy(busy=False)

    def _show_written(self, edition: int) -> None:
        self._edition = edition
        self._show_ready()
        self._view.done.show_written(self._view.offer.title.value(), ())
        self._view.show_step(DONE)

    def _drop(self) -> None:
        edition, token = self._edition, self._context.token()
        if edition is not None:
            self._context.run(
                self,
                lambda session: drop_draft(session, edition, token=token),
                lambda _: self._view.done.show_dropped(),
                self._words.refused,
            )

    # The sheet.

    def _export(self, suffix: str) -> None:
        name = self.tr("规模表")
        path = self._context.export_folder / f"{name}-{self._context.today()}{suffix}"
        table, language = self._table(), self._context.language()
        self._context.long_work.run(
            self,
            lambda: export_table(table, path, language),
            lambda _: self._said_exported(path),
            lambda error: self._not_exported(path, error),
        )

    def _table(self) -> ReportTable:
        visitors = self._view.site.visitors.value() or 0
        bearing, now = self._view.room.approved, self._context.clock.now()
        approval = self._view.room.number.value()
        return sizing_table(self._site, visitors, self._sizing(), bearing, now, approval)

    def _said_exported(self, path: Path) -> None:
        self._words.say(
            Status.OK, self.tr("已保存 {file}").format(file=path.name), f"{path.parent}"
        )

    def _not_exported(self, path: Path, error: BaseException) -> None:
        head = self.tr("{file} 没有写成").format(file=path.name)
        self._words.say(Status.BAD, head, f"{error}")
