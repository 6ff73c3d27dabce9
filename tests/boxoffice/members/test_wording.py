"""Every refusal about members has a sentence in both languages; figures are written for people."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from boxoffice.members.tier_card import share_reached
from boxoffice.members.wording import MemberWording
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.desktop.widgets.message_bar import MessageBar
from shared.identity.document_number import BadDocumentNumber, DocumentKind, NumberFault
from shared.identity.keep import ReasonMissing
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members import refusals
from shared.members.rules import NextTier, PointKind, Standing, TierFacts

SAMPLES: tuple[Refusal, ...] = (
    refusals.PointsShort(5, 20),
    refusals.MemberExists("00000018", "document"),
    refusals.MemberExists("00000018", "phone"),
    refusals.CardBound("00000018"),
    *(refusals.CannotLink(reason) for reason in ("itself", "linked", "circle")),
    *(refusals.CannotMerge(reason) for reason in ("itself", "family")),
    refusals.NoSuchMember(None),
    refusals.NoSuchMember("CLOSED"),
    refusals.BenefitUsedUp(0),
    refusals.BenefitUsedUp(3),
    refusals.NotByTheRules("rate"),
    refusals.GuardianNeeded(),
    refusals.NameMissing(),
    refusals.BadPhone(),
    refusals.BadBirthday(),
    ReasonMissing(),
    *(BadDocumentNumber(DocumentKind.ID_CARD, fault) for fault in NumberFault),
)


@pytest.fixture
def words(qtbot: QtBot, theme: Theme, translations: Translations) -> MemberWording:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    return MemberWording(translations, bar)


@pytest.mark.parametrize("refusal", SAMPLES, ids=repr)
@pytest.mark.parametrize("language", list(Language))
def test_a_refusal_is_a_sentence(
    words: MemberWording, translations: Translations, refusal: Refusal, language: Language
) -> None:
    translations.choose(language)

    said = words.refusal(refusal)

    assert said != type(refusal).__name__
    assert said.isascii() == (language is Language.EN)


def next_tier(spend: int | None, visits: int | None) -> NextTier:
    tier = TierFacts(2, "gold", 1, Bilingual("金卡", "Gold"), Money(100), 10, 100, 12)
    return NextTier(tier, None if spend is None else Money(spend), visits)


@pytest.mark.parametrize(
    ("spend", "visits", "said"),
    [
        (255_200, 15, "还差 ¥2,552.00 或 15 次到访，升为金卡"),
        (255_200, None, "还差 ¥2,552.00，升为金卡"),
        (None, 15, "还差 15 次到访，升为金卡"),
    ],
)
def test_what_is_missing_to_a_tier_is_said(
    words: MemberWording, spend: int | None, visits: int | None, said: str
) -> None:
    assert words.missing(next_tier(spend, visits)) == said


def test_points_have_a_sign(words: MemberWording) -> None:
    assert (words.points(1200), words.points(-5)) == ("+1,200", "−5")


@pytest.mark.parametrize("kind", list(PointKind))
def test_every_kind_of_entry_has_a_word(words: MemberWording, kind: PointKind) -> None:
    assert words.entry(kind) != kind


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_of_document_has_a_name(words: MemberWording, kind: DocumentKind) -> None:
    assert words.document(kind) != kind


@pytest.mark.parametrize(
    ("spend", "visits", "share"), [(0, 0, 0.0), (50, 2, 0.5), (10, 8, 0.8), (300, 0, 1.0)]
)
def test_the_nearer_way_fills_the_bar(spend: int, visits: int, share: float) -> None:
    standing = Standing(1, None, Money(spend), visits)

    assert share_reached(standing, next_tier(0, 0)) == share
