"""The walk through the page of a handheld: every state of it, at two sizes of a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any, Final

from PySide6.QtGui import QImage

from installers.gallery.answers import LONG_NAME, LONG_PLACE, NOON, group_answer, sample_answer
from installers.gallery.phone import Phone, phone
from installers.gallery.phone_looking import looked_at
from installers.gallery.shoot import Shooting
from installers.gallery.shot import Variant
from shared.admission.misread import Misread, Nature
from shared.admission.rules import Verdict
from shared.admission.slot_facts import SlotFacts
from shared.desktop.theme import Look
from shared.kernel.locale import Bilingual, Language

# An old phone and a handheld of today; the page has no night, it is made for the sun.
SIZES: Final = ((360, 640), (412, 915))
_RECENT: Final = (Verdict.OK_ENTRY, Verdict.ALREADY_USED, Verdict.CHECK_DISCOUNT, Verdict.SITE_FULL)
_STOPS: Final = ("noNetwork", "second", "noStore")
_NOTICES: Final[dict[str, dict[str, Any]]] = {
    "conflicts": {"n": 12},
    "stuck": {"n": 345},
    "noLane": {},
    "clock": {},
    "noCamera": {},
}
# A count is asked with its figures below, and a handheld has no photo to compare.
_ELSEWHERE: Final = (Verdict.CHECK_COUNT, Verdict.CHECK_PHOTO)
_PAPERS: Final = Bilingual("学生证或录取通知书", "Student card or letter of admission")
_SLOT: Final = SlotFacts(date(2026, 11, 23), time(13, 30), time(15, 0))


def take_phone(shooting: Shooting, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Take every state in the languages of the shooting. Raises NoBrowser."""
    with phone(SIZES[0]) as held:
        for language in sorted({one.language for one in shooting.variants}):
            held.speak(language)
            names = [_take(shooting, held, language, sizes, name) for name in _states(held)]
    shooting.taken += names


def _take(
    shooting: Shooting,
    held: Phone,
    language: Language,
    sizes: Sequence[tuple[int, int]],
    state: str,
) -> str:
    for size in sizes:
        held.resize(size)
        picture = QImage.fromData(held.picture())
        name, variant = f"handheld-{state}", Variant(Look.LIGHT, language, size)
        shooting.judge(name, variant, *looked_at(held), picture)
    return name


def _states(held: Phone) -> Iterator[str]:
    for walk in (_entrance, _work, _answers, _questions, _pages, _without):
        yield from walk(held)


def _entrance(held: Phone) -> Iterator[str]:
    held.view("showPlace", None)
    held.view("showLine", False, 0)
    held.view("open", "enrol")
    yield "enrol"
    held.type("code", "K7QX-2M4P")
    held.view("showWrong", "enrol", "enrolWrong", {})
    yield "enrol-wrong"
    held.view("showWrong", "enrol", "enrolWrong", {"result": "LOCKED", "until": NOON.isoformat()})
    yield "enrol-locked"
    held.view("open", "sign-in")
    yield "sign-in"
    held.type("number", "1001")
    held.view("showWrong", "sign-in", "signInWrong", {"tries": 4})
    yield "sign-in-wrong"
    held.view("showFault", "sign-in", "signInAgain")
    yield "sign-in-again"
    held.view("showFault", "sign-in", "")


def _work(held: Phone) -> Iterator[str]:
    held.show_place(LONG_PLACE, 12_345)
    held.view("open", "scan")
    held.view("showIdle")
    yield "idle"
    held.view("showCamera", True)
    yield "camera"
    held.show_answer(sample_answer(Verdict.OK_ENTRY))
    yield "camera-admitted"
    held.show_answer(sample_answer(Verdict.CHECK_DISCOUNT))
    yield "camera-check"
    held.view("showCamera", False)


def _answers(held: Phone) -> Iterator[str]:
    for verdict in Verdict:
        if verdict not in _ELSEWHERE:
            held.show_answer(sample_answer(verdict))
            yield f"verdict-{verdict.lower().replace('_', '-')}"
    entry = sample_answer(Verdict.OK_ENTRY)
    for name, answer in (
        ("papers", replace(entry, documents=_PAPERS)),
        ("companion", replace(entry, companion=True)),
        ("others", replace(sample_answer(Verdict.DAY_LIMIT), others=12)),
        ("slot", replace(sample_answer(Verdict.TOO_EARLY), slot=_SLOT)),
        ("go-first", replace(sample_answer(Verdict.WRONG_GATE), go_first=LONG_PLACE)),
    ):
        held.show_answer(answer)
        yield f"answer-{name}"
    for nature in Nature:
        held.show_answer(replace(sample_answer(Verdict.BAD_CODE), misread=Misread(nature, 23)))
        yield f"misread-{nature.lower()}"


def _questions(held: Phone) -> Iterator[str]:
    held.show_answer(replace(sample_answer(Verdict.CHECK_DISCOUNT), documents=_PAPERS))
    yield "check-papers"
    held.show_answer(group_answer())
    yield "count"
    held.view("showCount", 1)
    yield "count-one"


def _pages(held: Phone) -> Iterator[str]:
    held.view("open", "typing")
    yield "typing"
    held.type("typed", "K12-1")
    held.view("showFault", "typed", "typedShort")
    yield "typing-short"
    held.view("showFault", "typed", "")
    held.type("typed", "")
    held.view("open", "recent")
    held.view("showRecent", [])
    yield "recent-none"
    held.view("showRecent", [_row(at) for at in range(20)])
    yield "recent"
    for stop in _STOPS:
        held.view("showLine", stop == "noNetwork", 0)
        held.view("showStop", stop)
        yield f"stop-{stop.lower()}"


def _row(at: int) -> dict[str, Any]:
    verdict = _RECENT[at % len(_RECENT)]
    return {
        "verdict": verdict,
        "admitted": verdict is Verdict.OK_ENTRY,
        "persons": 12,
        "type": {"zh": LONG_NAME.zh, "en": LONG_NAME.en},
        "offline": at % 3 == 0,
        "givenBack": at == 4,
        "at": NOON.timestamp() * 1000 - at * 60_000,
    }


def _without(held: Phone) -> Iterator[str]:
    """Stand without a network: what the page then says by itself."""
    held.view("showLine", True, 1_234)
    held.view("open", "scan")
    held.view("showIdle")
    yield "offline"
    for verdict in (Verdict.OK_ENTRY, Verdict.ALREADY_USED, Verdict.NOT_TODAY):
        held.show_answer(sample_answer(verdict), offline=True)
        yield f"offline-{verdict.lower().replace('_', '-')}"
    for word in ("NO_CLOCK", "NO_DISK"):
        held.show_word(word, offline=True)
        yield f"offline-{word.lower().replace('_', '-')}"
    held.show_word("NO_ANSWER", retry=True)
    yield "no-answer"
    held.show_answer(sample_answer(Verdict.OK_ENTRY))
    for notice, facts in _NOTICES.items():
        held.view("showNotice", notice, facts)
        yield f"notice-{notice.lower()}"
    held.view("showNotice", "")
    held.view("showLine", False, 0)
