"""The office of a test: a station, a maker and an approver, and an edition with a bit of all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import (
    BlackoutFacts,
    ConcessionClassFacts,
    EditionContent,
    EditionFacts,
    FeeStepFacts,
    LaneCredentialFacts,
    PackagePartFacts,
    PatternFacts,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    SlotShareFacts,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
)
from shared.catalogue.edit import (
    PriceList,
    add_tax_class,
    save_concession,
    save_pattern,
    save_prices,
    save_rule,
    save_terms,
)
from shared.catalogue.edition_queries import read_edition
from shared.catalogue.editions import back_to_draft, check_draft, new_draft, put_in_force
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.provision import add_station
from shared.site.sign_in import StaffToken
from tests.shared.stage import Stage

OFFICE, STATION = "office_cat", "CAT"
EDITOR = ("catalogue_edit", "price_edit", "capacity_edit")
APPROVER = ("catalogue_approve",)


@dataclass
class Office:
    """An office station with somebody who writes editions and somebody who approves them."""

    stage: Stage
    maker: StaffToken
    approver: StaffToken

    @classmethod
    def open(cls, stage: Stage) -> Office:
        name = Bilingual("目录办公室", "Catalogue office")
        add_station(stage.session, code=STATION, kind="office", name=name, password="not used here")
        return cls(
            stage,
            stage.token("1001", STATION, EDITOR),
            stage.token("1002", STATION, APPROVER),
        )

    @contextmanager
    def at_work(self) -> Iterator[Session]:
        """Be the office's login inside the block."""
        with self.stage.acting(OFFICE) as session:
            yield session

    def token(self, *rights: str, number: str = "1001") -> StaffToken:
        return self.stage.token(number, STATION, rights)

    @property
    def in_force(self) -> int:
        """The edition that the demonstration park sells by."""
        found: int = self.stage.value(
            "SELECT id FROM edition WHERE state = 'IN_FORCE' ORDER BY in_force_from DESC LIMIT 1"
        )
        return found

    def draft(self, copy_of: int | None = None) -> int:
        with self.at_work() as session:
            return new_draft(session, "试验", copy_of, token=self.maker)

    def read(self, edition: int) -> EditionFacts:
        with self.at_work() as session:
            return read_edition(session, edition)

    def content(self, edition: int) -> EditionContent:
        return self.read(edition).content

    def terms(self, edition: int, code: str) -> TermsFacts:
        return next(one for one in self.content(edition).terms if one.code == code)

    def save(self, edition: int, terms: TermsFacts) -> int:
        with self.at_work() as session:
            return save_terms(session, edition, terms, token=self.maker).terms_id

    def price(self, edition: int, terms: int, rule: int, *prices: tuple[Days, int]) -> None:
        rows = tuple(PriceFacts(terms, rule, days, Money(fen), Money(fen)) for days, fen in prices)
        with self.at_work() as session:
            lists = [PriceList(terms, rule, rows)]
            save_prices(session, edition, lists, token=self.maker)

    def state(self, edition: int) -> str:
        found: str = self.stage.value("SELECT state FROM edition WHERE id = :id", id=edition)
        return found

    def check(self, edition: int) -> None:
        """Have it checked; what is wrong with it fails the test."""
        with self.at_work() as session:
            problems = check_draft(session, edition, token=self.maker)
        assert [one for one in problems if one.is_error] == []

    def approve(self, edition: int, start: datetime | None = None) -> datetime:
        with self.at_work() as session:
            return put_in_force(session, edition, start, token=self.approver)

    def take_up_again(self, edition: int) -> None:
        with self.at_work() as session:
            back_to_draft(session, edition, token=self.maker)

    def audit(self) -> list[tuple[str, dict[str, Any]]]:
        """What the office's chains say, action and detail, in the order of time."""
        rows = self.stage.run(
            "SELECT action, detail FROM audit_log AS l JOIN station AS s ON s.id = l.station_id"
            " WHERE s.code = :code ORDER BY l.at",
            code=STATION,
        )
        return [(row.action, row.detail) for row in rows]

    def full(self) -> int:
        """Make a draft that has a row in every table an edition has, and passes the check."""
        today = self.stage.today
        always = Days(today, None)
        lane = self.stage.value("SELECT min(id) FROM lane")
        gate, cable = (
            self.stage.value("SELECT id FROM zone WHERE code = :code", code=code)
            for code in ("site", "cable")
        )
        series = self.stage.value("SELECT id FROM timeslot_series WHERE code = 'site'")
        edition = self.draft()
        with self.at_work() as session:
            tax = add_tax_class(
                session, "test_600", Bilingual("游览", "Sights"), 600, token=self.maker
            )
            child = save_concession(
                session,
                edition,
                ConcessionClassFacts(
                    "child", Bilingual("儿童", "Child"), always, 5000, 1, age_from=6, age_to=18
                ),
                token=self.maker,
            )
            base = save_rule(
                session,
                edition,
                PriceRuleFacts("base", Bilingual("平日价", "Base"), PriceFamily.CALENDAR, 0),
                token=self.maker,
            )
            young = save_rule(
                session,
                edition,
                PriceRuleFacts(
                    *("child", Bilingual("儿童价", "Child"), PriceFamily.PERSONAL, 0),
                    concession_id=child,
                    slot_until=time(17),
                ),
                token=self.maker,
            )
            save_pattern(
                session,
                edition,
                PatternFacts(series, always, 9_000, shares=(SlotShareFacts("ota", 900, 60),)),
                token=self.maker,
            )
            zone = TermsZoneFacts(gate, tax_class_id=tax, series_id=series)
            adult = save_terms(
                session,
                edition,
                TermsFacts(
                    *("adult", TermsKind.ADULT, Bilingual("成人票", "Adult"), "A"),
                    button=1,
                    zones=(zone,),
                    ceiling=Money(15_000),
                    sale_from=datetime(2020, 1, 1, 8, 30, tzinfo=UTC),
                    blackouts=(BlackoutFacts(Days(None, today), Bilingual("检修", "Works")),),
                    fee_steps=(FeeStepFacts("refund", 24), FeeStepFacts("refund", 0, 3000)),
                    lane_credentials=(LaneCredentialFacts(lane, ("qr", "face")),),
                ),
                token=self.maker,
            )
            ride = save_terms(
                session,
                edition,
                TermsFacts(
                    *("ride", TermsKind.TIMED, Bilingual("观光车", "Shuttle"), "V"),
                    button=2,
                    zones=(TermsZoneFacts(cable, tax_class_id=tax),),
                ),
                token=self.maker,
            )
            both = save_terms(
                session,
                edition,
                TermsFacts(
                    *("shuttle_both", TermsKind.PACKAGE, Bilingual("联票", "Both"), "P"),
                    zones=(zone, replace(zone, zone_id=cable, series_id=None)),
                    parts=(
                        PackagePartFacts(adult.ticket_type_id),
                        PackagePartFacts(ride.ticket_type_id),
                    ),
                ),
                token=self.maker,
            )
        self.price(edition, adult.terms_id, base, (always, 12_000))
        self.price(edition, adult.terms_id, young, (always, 6_000))
        self.price(edition, ride.terms_id, base, (always, 2_000))
        self.price(edition, both.terms_id, base, (always, 13_000))
        return edition


def later(days: int = 1) -> datetime:
    """An instant in the future."""
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)
