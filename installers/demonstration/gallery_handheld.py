"""The page of a handheld: what it shows of tickets, and what it asks, phone beside phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Final

from PIL import Image

from installers.demonstration.gallery_album import Album
from installers.gallery.phone import ZONE, Phone, phone
from shared.admission.rules import ADMITTING, Verdict
from shared.admission.scan_answer import GroupFigures, ScanAnswer
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual, Language

SIZE: Final = (360, 640)
GAP: Final = 16
GROUND: Final = "#E7E5DF"
_LANE: Final = Bilingual("东门手持 1", "East gate 1")
_OTHER_LANE: Final = Bilingual("东门 2 号闸", "East gate, lane 2")
_ADULT: Final = Bilingual("成人票", "Adult")
_REDUCED: Final = Bilingual("优惠票", "Concession")
_TOUR: Final = Bilingual("团队票", "Group")
_PAPERS: Final = Bilingual("学生证", "Student card")
_ENTERED, _UNSENT = 1_286, 3
_GROUP: Final = GroupFigures(46, 12, 34)


def show_handheld(language: str, album: Album) -> None:
    """Photograph both rows of phones. Raises NoBrowser."""
    with phone(SIZE) as held:
        held.speak(Language(language))
        held.show_place(_LANE, _ENTERED)
        held.view("showLine", False, 0)
        held.view("open", "scan")
        album.keep("handheld-answers", _beside(held, _idle, _admitted, _refused, _checked))
        album.keep("handheld-questions", _beside(held, _counted, _typed, _offline, _recent))


def _beside(held: Phone, *scenes: Callable[[Phone], None]) -> Image.Image:
    width, height = SIZE
    row = Image.new("RGB", (len(scenes) * (width + GAP) - GAP, height), GROUND)
    for at, scene in enumerate(scenes):
        scene(held)
        with Image.open(BytesIO(held.picture())) as picture:
            row.paste(picture.convert("RGB"), (at * (width + GAP), 0))
    return row


def _idle(held: Phone) -> None:
    held.view("showIdle")


def _admitted(held: Phone) -> None:
    held.show_answer(_answer(Verdict.OK_ENTRY))


def _refused(held: Phone) -> None:
    before = datetime.now(ZONE) - timedelta(minutes=25)
    used = replace(_answer(Verdict.ALREADY_USED), first_used_at=before)
    held.show_answer(replace(used, first_used_lane=_OTHER_LANE))


def _checked(held: Phone) -> None:
    asked = replace(_answer(Verdict.CHECK_DISCOUNT), ticket_type=_REDUCED)
    held.show_answer(replace(asked, documents=_PAPERS))


def _counted(held: Phone) -> None:
    asked = replace(_answer(Verdict.CHECK_COUNT), ticket_type=_TOUR)
    held.show_answer(replace(asked, group=_GROUP, persons=_GROUP.left))


def _typed(held: Phone) -> None:
    held.view("open", "typing")


def _offline(held: Phone) -> None:
    held.view("open", "scan")
    held.view("showLine", True, _UNSENT)
    held.show_answer(_answer(Verdict.OK_ENTRY), offline=True)


def _recent(held: Phone) -> None:
    held.view("showLine", False, 0)
    held.view("open", "recent")
    now = datetime.now(ZONE).timestamp() * 1000
    verdicts = (Verdict.OK_ENTRY, Verdict.ALREADY_USED, Verdict.OK_ENTRY, Verdict.OK_ENTRY)
    rows = [
        {
            "verdict": verdict,
            "admitted": verdict in ADMITTING,
            "persons": 1,
            "type": {"zh": _ADULT.zh, "en": _ADULT.en},
            "at": now - at * 40_000,
            "givenBack": at == len(verdicts) - 1,
        }
        for at, verdict in enumerate(verdicts)
    ]
    held.view("showRecent", rows)


def _answer(verdict: Verdict) -> ScanAnswer:
    admitted = verdict in ADMITTING
    return ScanAnswer(uuid7(), verdict, admitted, ticket_type=_ADULT, persons=1)
