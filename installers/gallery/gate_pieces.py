"""The screens of the gate: every answer, every fault, and where an attendant types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gatestation.grant import GivenBack
from gatestation.lane_shown import LaneFault, LaneShown, LaneState, ReaderShown
from gatestation.offline.facts import OfflineFacts
from gatestation.pace import PaceFigures
from gatestation.reading.protocol import ReaderKind, ReadTrouble
from gatestation.screen.group_panel import GroupPanel
from gatestation.screen.hand_panel import HandPanel
from gatestation.screen.hand_wording import HandHint, Hint
from gatestation.screen.lane_keys import SoundState
from gatestation.screen.lanes_view import LanesView
from gatestation.screen.sign_panel import SignPanel
from gatestation.screen.typed_panel import TypedPanel
from gatestation.screen.view import GateView
from gatestation.window import GateWindow
from gatestation.wording import Scanned
from installers.gallery.answers import LONG_PLACE, NOON, group_answer, sample_answer
from installers.gallery.pieces import Pieces
from installers.gallery.shot import Shot
from shared.admission.lane_news import NewsKind
from shared.admission.queries import LaneFigures, ZoneFigures
from shared.admission.rules import Verdict
from shared.devices.fault import FaultReason
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.site.queries import LaneKind

_DEAD_SCANNER: Final = (ReaderShown(ReaderKind.SCANNER, FaultReason.OFFLINE),)


def _entries(view: GateView, window: QWidget) -> Iterator[Shot]:
    """Show where an attendant types, and all that may be said there."""
    view.entries.press("typed")
    yield Shot("typed", (GateView, TypedPanel), window)
    view.entries.typed.number.edit.setText("2-1")
    view.entries.press("enter")
    yield Shot("typed-short", (GateView, TypedPanel), window)
    view.entries.typed.number.edit.setText("K12-1123-T000123-012")
    yield Shot("typed-longest", (GateView, TypedPanel), window)
    view.entries.leave()
    view.entries.press("hand")
    for hint in HandHint:
        view.entries.hand.show_hint(Hint(hint, tries_left=4, until=NOON))
        name = hint.lower().replace("_", "-")
        yield Shot(f"by-hand-{name}", (GateView, HandPanel), window)
    view.entries.leave()


def _questions(view: GateView, window: QWidget) -> Iterator[Shot]:
    """Show what is asked: a count that is too high, and the list of a group."""
    asked = group_answer()
    view.show_scan(Scanned(asked, LONG_PLACE, NOON))
    yield Shot("count-empty", (GateView,), window)
    for figure in str(asked.persons + 1):
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_0.value + int(figure)))
    yield Shot("count-too-many", (GateView,), window)
    view.keys.key("list").click()
    yield Shot("group-list-empty", (GateView, GroupPanel), window)
    view.entries.press("enter")
    yield Shot("group-list-nobody", (GateView, GroupPanel), window)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(view.entries.group, key)
    yield Shot("group-list", (GateView, GroupPanel), window)
    view.entries.leave()


def _persons(view: GateView, window: QWidget) -> Iterator[Shot]:
    """Show whom a pass is for, and that it was somebody else."""
    answer = replace(sample_answer(Verdict.OK_ENTRY), has_photo=True, ticket_id=uuid7())
    ticket = answer.ticket_id
    view.show_scan(Scanned(answer, LONG_PLACE, NOON))
    if ticket is None:
        return
    view.show_photo(ticket, _portrait())
    yield Shot("pass-photo", (GateView,), window)
    view.show_held(ticket)
    yield Shot("pass-held", (GateView,), window)
    view.keys.key("sign").click()
    for hint in (HandHint.NUMBER, HandHint.WRONG_PIN, HandHint.TOO_LATE, HandHint.DATABASE_LOST):
        view.entries.sign.show_hint(Hint(hint, tries_left=4))
        name = hint.lower().replace("_", "-")
        yield Shot(f"pass-sign-{name}", (GateView, SignPanel), window)
    view.entries.leave()
    view.show_signed()
    yield Shot("pass-signed", (GateView,), window)
    view.show_scan(Scanned(answer, LONG_PLACE, NOON))
    view.show_not_held(ticket)
    yield Shot("pass-not-held", (GateView,), window)


def _desk(view: GateView, window: QWidget) -> Iterator[Shot]:
    """Show an exit desk, which has no arm."""
    view.show_state(LaneShown("X1", kind=LaneKind.EXIT, has_arm=False))
    view.show_idle()
    yield Shot("desk-idle", (GateView,), window)
    gone = sample_answer(Verdict.OK_EXIT)
    state = LaneState.ANSWER
    view.show_state(LaneShown("X1", state, gone, kind=LaneKind.EXIT, has_arm=False))
    view.show_scan(Scanned(gone, LONG_PLACE, NOON))
    yield Shot("desk-gone", (GateView,), window)
    view.show_state(LaneShown("A1"))


def _portrait() -> bytes:
    """Paint somebody who is nobody."""
    picture = QImage(480, 640, QImage.Format.Format_RGB32)
    picture.fill(QColor("#8FA6AD"))
    painter = QPainter(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#E8D5C4"))
    painter.drawEllipse(130, 120, 220, 280)
    painter.setBrush(QColor("#3C5A66"))
    painter.drawEllipse(40, 420, 400, 400)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"jpeg")).write(picture)
    return bytes(data.data())


def gate(pieces: Pieces) -> Iterator[Shot]:
    """Show every answer and every fault of a lane, then several lanes."""
    theme, translations = pieces.looks.theme, pieces.looks.translations
    view = GateView(theme, translations)
    others = [GateView(theme, translations) for _ in range(7)]
    window = GateWindow(theme, [view, *others])
    pieces.show(window)
    for walk in (_rest, _entries, _answers, _faults, _standing_alone, _alarms, _ways):
        yield from walk(view, window)
    yield from _lanes(view, others, window)


def _rest(view: GateView, window: QWidget) -> Iterator[Shot]:
    view.show_lane(LONG_PLACE)
    view.show_sound(SoundState(audible=True, muted=False, volume_percent=80))
    view.show_time("12:00")
    view.show_idle()
    yield Shot("idle-empty", (GateView,), window)
    view.show_state(LaneShown("A1"))
    view.show_figures(_figures(), network_lost=False)
    view.show_pace(PaceFigures(1_234, 240))
    view.show_scans(tuple(_scanned(verdict) for verdict in tuple(Verdict)[:20]))
    view.show_idle()
    yield Shot("idle", (GateView,), window)


def _answers(view: GateView, window: QWidget) -> Iterator[Shot]:
    for verdict in Verdict:
        view.show_scan(_scanned(verdict))
        yield Shot(f"verdict-{verdict.lower().replace('_', '-')}", (GateView,), window)
    view.show_not_walked(_scanned(Verdict.OK_ENTRY))
    yield Shot("not-walked", (GateView,), window)
    for outcome in (GivenBack.KEPT, GivenBack.NOTED):
        view.show_not_walked(replace(_scanned(Verdict.OK_ENTRY), given_back=outcome))
        yield Shot(f"not-walked-{outcome}", (GateView,), window)
    yield from _questions(view, window)
    yield from _persons(view, window)
    yield from _desk(view, window)


def _faults(view: GateView, window: QWidget) -> Iterator[Shot]:
    view.show_waiting_key("7587 7BB4")
    view.show_idle()
    yield Shot("key-waits", (GateView,), window)
    view.show_scan(_scanned(Verdict.NO_KEYS))
    yield Shot("key-waits-refused", (GateView,), window)
    view.show_waiting_key("")
    view.show_state(LaneShown("A1", readers=_DEAD_SCANNER, turnstile=FaultReason.OFFLINE))
    view.show_figures(_figures(), network_lost=True)
    for trouble in ReadTrouble:
        view.show_trouble(trouble, NOON)
        yield Shot(f"trouble-{trouble.lower().replace('_', '-')}", (GateView,), window)
    for fault in LaneFault:
        view.show_fault(fault, NOON)
        yield Shot(f"fault-{fault.lower().replace('_', '-')}", (GateView,), window)


def _standing_alone(view: GateView, window: QWidget) -> Iterator[Shot]:
    for name, standing in _standings():
        view.show_figures(_figures(), network_lost=standing.away is not None)
        view.show_offline(standing)
        view.show_idle()
        yield Shot(f"offline-{name}", (GateView,), window)
    view.show_offline(OfflineFacts(NOON))
    view.show_figures(_figures(), network_lost=False)


def _alarms(view: GateView, window: QWidget) -> Iterator[Shot]:
    view.show_state(LaneShown("A1"))
    for alarm in (*_ALARMS, NewsKind.EXTERNAL):
        view.show_alarm(alarm, NOON)
        yield Shot(f"alarm-{alarm.lower().replace('_', '-')}", (GateView,), window)


def _ways(view: GateView, window: QWidget) -> Iterator[Shot]:
    for why in ("FIRE", "MANUAL", "TEST"):
        view.show_state(LaneShown("A1", LaneState.FREE, free=why))
        view.show_free(why)
        yield Shot(f"free-{why.lower()}", (GateView,), window)
    for kind in (LaneKind.EXIT, LaneKind.EXIT_FREE):
        view.show_state(LaneShown("A1", kind=kind))
        view.show_idle()
        yield Shot(f"idle-{kind.value.replace('_', '-')}", (GateView,), window)


def _lanes(view: GateView, others: list[GateView], window: GateWindow) -> Iterator[Shot]:
    view.show_scan(_scanned(Verdict.OK_ENTRY))
    for at, lane in enumerate(others):
        lane.show_lane(Bilingual(f"{at + 2} 号闸", f"Lane {at + 2}"))
    others[0].show_scan(_scanned(Verdict.ALREADY_USED))
    others[1].show_fault(LaneFault.TURNSTILE, NOON)
    others[2].show_alarm(NewsKind.TAIL_GATING, NOON)
    others[3].show_state(LaneShown("A5", kind=LaneKind.EXIT))
    contacts = ("STATE OPEN_ENTRY", "PASSED ENTRY 1", "STATE CLOSED_IDLE")
    others[4].show_state(LaneShown("A6", LaneState.FREE, free="TEST", contacts=contacts))
    others[4].show_free("TEST")
    view.keys.key("lanes").click()
    yield Shot("lanes", (LanesView,), window)
    window.lanes.choose(5)
    window.lanes.keys.key("all").click()
    yield Shot("lanes-test", (LanesView,), window)
    window.lanes.opened.emit(0)


_ALARMS = (
    NewsKind.TAIL_GATING,
    NewsKind.FORCED,
    NewsKind.REVERSE,
    NewsKind.STAY,
    NewsKind.SWAPPED,
    NewsKind.SENSOR_FAULT,
)


def _standings() -> Iterator[tuple[str, OfflineFacts]]:
    away = OfflineFacts(NOON, away=NOON, ready=True, tickets=200_000, as_of=NOON, unsent=12_345)
    yield "away", away
    yield "old", replace(away, as_of=NOON - timedelta(days=2), stuck=12, conflicts=345)
    yield "sending", replace(away, away=None, drift_seconds=-12.4, conflicts=3)
    yield "far", OfflineFacts(NOON, ready=True, drift_seconds=7_200.0, confirm_time=True)
    yield "unsure", replace(away, unsent=0, time_unsure=True, confirm_time=True)
    yield "full", replace(away, full=True, broken=True)


def _figures() -> LaneFigures:
    zones = tuple(ZoneFigures(LONG_PLACE, 90 + 30 * at, 160) for at in range(3))
    return LaneFigures(8_765, 9_000, 12_345, 3_580, zones)


def _scanned(verdict: Verdict) -> Scanned:
    return Scanned(sample_answer(verdict), LONG_PLACE, NOON)
