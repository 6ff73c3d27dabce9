"""What all pages of a kiosk share: head, steps, sentence, countdown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.scene import (
    MARGIN,
    Frame,
    Item,
    Kind,
    Plate,
    Sign,
    Tone,
    Touch,
    Words,
    column,
)
from boxoffice.kiosk.sentences import Sentences
from boxoffice.kiosk.shown import KioskShown, Page, Said
from shared.desktop.paint import CENTRE, RIGHT
from shared.desktop.translations import Translations
from shared.kernel.locale import Language

_BUY_STEPS: Final = {
    Page.TICKETS: 0,
    Page.SLOTS: 0,
    Page.NAMES: 1,
    Page.PAD: 1,
    Page.PAY: 2,
    Page.PAYING: 2,
}


class CommonScenes(QObject):
    """Composes the parts around a page."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations
        self._sentences = Sentences(translations, self)

    @property
    def language(self) -> Language:
        """Tell the language of the moment."""
        return self._translations.language

    def head(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Name the place, at the top."""
        box = frame.head
        icon = QRectF(MARGIN, box.center().y() - 32, 64, 64)
        name = QRectF(icon.right() + 20, 0, box.width() * 0.62 - icon.right(), box.height())
        station = QRectF(name.right(), 0, box.right() - MARGIN - name.right(), box.height())
        items: list[Item] = [
            Plate(box, Tone.ACCENT, filled=True),
            Sign(icon, "gate-logo", Tone.ON_ACCENT),
            Words(name, shown.site.text(self.language), 44, bold=True, tone=Tone.ON_ACCENT),
            Words(station, shown.station.text(self.language), 30, tone=Tone.ON_ACCENT, align=RIGHT),
        ]
        if shown.page in (Page.HOME, Page.RESTING):
            corner = QRectF(0, 0, 220, box.height())
            items.append(Touch(corner, Press(Act.CORNER), "", kind=Kind.UNSEEN))
        return items

    def steps(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Show how far somebody is."""
        names, at = self._course(shown)
        if at is None:
            return []
        box = frame.steps
        width = box.width() / len(names)
        items: list[Item] = []
        for place, name in enumerate(names):
            part = QRectF(box.left() + place * width, box.top(), width, box.height())
            items += _step(part, name, place, at)
        return items

    def _course(self, shown: KioskShown) -> tuple[tuple[str, ...], int | None]:
        buys = shown.sale_page is not None
        buying = (self.tr("选票"), self.tr("登记"), self.tr("付款"), self.tr("取票"))
        picking = (self.tr("验证"), self.tr("选订单"), self.tr("取票"))
        match shown.page:
            case Page.PRINTING | Page.DONE | Page.PAPER_FAILED:
                return (buying, 3) if buys else (picking, 2)
            case Page.PAD if not buys:
                return picking, 0
            case Page.PICK_UP | Page.PICK_PHONE | Page.PHONE_END:
                return picking, 0
            case Page.ORDERS:
                return picking, 1
            case page:
                return buying, _BUY_STEPS.get(page)

    def sentence(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Say what there is to say."""
        words = self._sentences.text(shown)
        if not words:
            return []
        tone = Tone.INFO if shown.said is Said.NOTHING else self._sentences.tone(shown.said)
        box = frame.sentence
        return [
            Plate(box, tone),
            Words(box.adjusted(28, 4, -28, -4), words, 34, bold=True, tone=tone, align=CENTRE,
                  wrapped=True),
        ]  # fmt: skip

    def countdown(self, seconds: int, frame: Frame) -> list[Item]:
        """Ask whether somebody is still there; nothing of theirs is shown meanwhile."""
        box = column(frame.whole, 980)
        middle = box.center().y()
        figure = QRectF(box.left(), middle - 330, box.width(), 260)
        ask = QRectF(box.left(), figure.bottom(), box.width(), 84)
        say = QRectF(box.left(), ask.bottom(), box.width(), 60)
        words = self.tr("{seconds} 秒后回到首页，并清除您的信息").format(seconds=seconds)
        return [
            Words(figure, str(seconds), 220, bold=True, tone=Tone.ACCENT, align=CENTRE),
            Words(ask, self.tr("您还在吗？"), 60, bold=True, align=CENTRE),
            Words(say, words, 36, tone=Tone.QUIET, align=CENTRE),
            Touch(QRectF(box.left(), say.bottom() + 40, box.width(), 160), Press(Act.STILL_HERE),
                  self.tr("继续"), 64, Kind.PRIMARY),
        ]  # fmt: skip


def _step(part: QRectF, name: str, place: int, at: int) -> list[Item]:
    """Give one step, of those before it done with a tick."""
    dot = QRectF(part.center().x() - 28, part.top() + 4, 56, 56)
    label = QRectF(part.left(), dot.bottom(), part.width(), part.bottom() - dot.bottom())
    done, now = place < at, place == at
    filled = done or now
    tone = Tone.ON_ACCENT if filled else Tone.QUIET
    number = Words(dot, str(place + 1), 32, bold=True, tone=tone, align=CENTRE)
    tick = Sign(dot.adjusted(12, 12, -12, -12), "tick", Tone.ON_ACCENT)
    ink = Tone.ACCENT if now else Tone.QUIET
    return [
        Plate(dot, Tone.ACCENT if filled else None, filled=filled, around=True),
        tick if done else number,
        Words(label, name, 28, bold=now, tone=ink, align=CENTRE),
    ]
