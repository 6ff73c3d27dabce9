"""Members for tests: registered, linked and merged in one line each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from shared.identity.document_number import DocumentKind, DocumentNumber, check_digit, parse_number
from shared.identity.notices import MEMBERSHIP, present_notice
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.members.benefits import BenefitDraft, TierDraft, save_benefit, save_tier
from shared.members.family import FamilyKind, link_family
from shared.members.merging import (
    Membership,
    Merge,
    MergeProposal,
    agree_to_merge,
    merge_doubt,
    merge_members,
    open_merges,
    propose_merge,
)
from shared.members.page import MemberPage, member_page
from shared.members.points import Earning, earn_points
from shared.members.profile import NewMember, register
from shared.members.search import Found, find_members
from shared.members.standing import balance_of
from shared.site.provision import add_station
from shared.site.sign_in import StaffToken
from tests.shared.identity.people import KEYS
from tests.shared.members.orders import PAID_ORDER
from tests.shared.stage import WINDOW, Stage

CLERK_RIGHTS = ("sell", "member_edit", "member_view", "import_data")
MANAGER_RIGHTS = ("member_view", "member_open")
OFFICE = "office_t"
COLLEAGUE = "2001"
_BIRTHS = count(1)


def id_card(born: date = date(1980, 5, 20)) -> DocumentNumber:
    """A citizen's number that nobody else has in this run."""
    front = f"110105{born:%Y%m%d}{next(_BIRTHS) % 1000:03d}"
    return parse_number(DocumentKind.ID_CARD, front + check_digit(front))


@dataclass
class Club:
    """A clerk who may do everything with members, at window 2."""

    stage: Stage
    token: StaffToken = field(init=False)

    def __post_init__(self) -> None:
        self.token = self.stage.token(rights=CLERK_RIGHTS)

    @property
    def today(self) -> date:
        return self.stage.today

    @property
    def notice_id(self) -> int:
        notice = present_notice(self.stage.session, MEMBERSHIP)
        assert notice is not None
        return notice.id

    def join(
        self,
        name: str = "王小敏",
        *,
        phone: str = "",
        document: DocumentNumber | None = None,
        born: date | None = None,
        member_id: UUID | None = None,
        **others: Any,
    ) -> UUID:
        """Make a member and give the id."""
        member_id = member_id or uuid7()
        person = PersonFacts(name, phone, document, born)
        new = NewMember(person, self.notice_id, **others)
        with self.stage.acting(WINDOW) as session:
            register(session, new, KEYS, self.token, member_id=member_id, today=self.today)
        return member_id

    def find(self, typed: str) -> Found:
        with self.stage.acting(WINDOW) as session:
            return find_members(session, typed, KEYS, self.token)

    def found(self, typed: str) -> list[UUID]:
        return [member.id for member in self.find(typed).members]

    def page(self, member_id: UUID) -> MemberPage:
        with self.stage.acting(WINDOW) as session:
            return member_page(session, member_id, self.token, today=self.today)

    def link(self, member_id: UUID, other_id: UUID, kind: FamilyKind = FamilyKind.CHILD) -> UUID:
        link_id = uuid7()
        with self.stage.acting(WINDOW) as session:
            link_family(session, member_id, other_id, kind, self.token, link_id=link_id)
        return link_id

    def membership(self, member_id: UUID) -> Membership:
        row = self.stage.run("SELECT number, joined FROM member WHERE id = :i", i=member_id)[0]
        return Membership(member_id, row.number, row.joined)

    def plan(self, one: UUID, other: UUID, profile_of: UUID | None = None) -> Merge:
        """What is asked when two are to be one."""
        sides = self.membership(one), self.membership(other)
        return Merge(uuid7(), *sides, profile_of or one, "同一人")

    def merge(self, one: UUID, other: UUID, *, profile_of: UUID | None = None) -> UUID:
        """Merge two, whoever has to agree; gives who goes on."""
        plan = self.plan(one, other, profile_of)
        clerk = self.office()
        with self.stage.acting(OFFICE) as session:
            if merge_doubt(session, one, other, clerk) is None:
                return merge_members(session, plan, clerk)
        return self.agree(self.propose(plan))

    def propose(self, plan: Merge) -> MergeProposal:
        """Have the clerk propose a merge; gives it as a colleague sees it."""
        clerk, colleague = self.office(), self.office(COLLEAGUE, MANAGER_RIGHTS)
        with self.stage.acting(OFFICE) as session:
            propose_merge(session, plan, clerk)
            return open_merges(session, colleague)[-1]

    def agree(self, proposal: MergeProposal, number: str = COLLEAGUE) -> UUID:
        """Let somebody at the office agree."""
        token = self.office(number, MANAGER_RIGHTS)
        with self.stage.acting(OFFICE) as session:
            return agree_to_merge(session, proposal, token)

    def earn(self, member_id: UUID, yuan: int = 100, order_id: UUID | None = None) -> Earning:
        order_id = order_id or uuid7()
        self.pay(order_id, yuan)
        with self.stage.acting(WINDOW) as session:
            return earn_points(
                session,
                member_id,
                order_id,
                Money(yuan * 100),
                self.token,
                today=self.today,
            )

    def pay(self, order_id: UUID, yuan: int) -> None:
        """Let there be an order of so much; one that was really sold stays as it is."""
        self.stage.run(PAID_ORDER.format(id=":id", total=":total"), id=order_id, total=yuan * 100)

    def balance(self, member_id: UUID) -> int:
        return balance_of(self.stage.session, member_id)

    def kinds(self, member_id: UUID) -> list[tuple[str, int]]:
        """The entries of a member, as (kind, points)."""
        rows = self.stage.run(
            "SELECT kind, points FROM point_entry WHERE member_id = :i ORDER BY at, id", i=member_id
        )
        return [tuple(row) for row in rows]

    def office(self, number: str = "1001", rights: tuple[str, ...] = CLERK_RIGHTS) -> StaffToken:
        """A sign-in at an office, where tiers are written and doubles are judged."""
        if not self.stage.run("SELECT FROM station WHERE code = 'T'"):
            add_station(
                self.stage.session,
                code="T",
                kind="office",
                name=Bilingual("办公室", "Office"),
                password="x" * 16,
            )
        return self.stage.token(number, station="T", rights=rights)

    def tier(self, code: str, rank: int, **rule: Any) -> int:
        """Make a tier, of today on."""
        token = self.office()
        spend = rule.get("spend")
        draft = TierDraft(
            id=rule.get("id"),
            code=code,
            rank=rank,
            name=Bilingual(code, code),
            first_day=rule.get("first_day", self.today),
            spend_from=None if spend is None else Money(spend * 100),
            visits_from=rule.get("visits"),
            rate=rule.get("rate", 100),
            valid_months=rule.get("months", 12),
            version=self.stage.version("member_tier", rule["id"]) if "id" in rule else None,
        )
        with self.stage.acting(OFFICE) as session:
            return save_tier(session, draft, token)

    def benefit(self, tier_id: int, code: str = "cable", uses: int | None = 2) -> int:
        """Make a benefit of a tier."""
        token = self.office()
        draft = BenefitDraft(
            None, tier_id, code, Bilingual("索道一次", "Cable car"), uses, self.today, None
        )
        with self.stage.acting(OFFICE) as session:
            return save_benefit(session, draft, token)
