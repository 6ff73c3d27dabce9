"""The pages on which a visitor says who the tickets are for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.documents import PAPER_KINDS
from boxoffice.kiosk.naming import next_unknown
from boxoffice.kiosk.pads import digit_pad, field_items, grouped, letter_pad
from boxoffice.kiosk.scene import (
    GAP,
    Frame,
    Item,
    Kind,
    Plate,
    Tone,
    Touch,
    Words,
    back_key,
    below,
    column,
    grid,
    next_key,
    title,
)
from boxoffice.kiosk.shown import KioskShown
from shared.desktop.paint import CENTRE, RIGHT
from shared.desktop.translations import Translations
from shared.identity.document_number import DocumentKind

_ONE_COLUMN: Final = 7
_KIND_HEIGHT: Final = 96.0
_FIELD_HEIGHT: Final = 112.0


class NamingScenes(QObject):
    """Composes them; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations

    def names(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page on which visitors are named."""
        box = frame.body
        whole = next_unknown(shown.people) is None
        ask = self.tr("都登记好了，请点“下一步”") if whole else self.tr("请把身份证放在读卡区")
        under = 132.0 if frame.upright else 96.0
        area = QRectF(box.left(), box.top() + 100, box.width(), box.height() - 100 - under - GAP)
        return [
            title(box, ask),
            *self._people(shown, frame, area),
            *self._notice(shown, QRectF(box.left(), box.bottom() - under, box.width(), under)),
            *self._names_foot(frame, whole),
        ]

    def _people(self, shown: KioskShown, frame: Frame, area: QRectF) -> list[Item]:
        columns = (1 if len(shown.people) <= _ONE_COLUMN else 2) if frame.upright else 3
        lines = -(-max(len(shown.people), 1) // columns)
        height = min(112.0, (area.height() - (lines - 1) * GAP) / lines)
        boxes = grid(area, columns, len(shown.people), height)
        return [one for place, at in enumerate(boxes) for one in self._person(shown, place, at)]

    def _notice(self, shown: KioskShown, line: QRectF) -> list[Item]:
        notice = shown.sale_page.notice if shown.sale_page else None
        if notice is None:
            return []
        text = notice.text.text(self._translations.language)
        return [Words(line, text, 30, tone=Tone.QUIET, wrapped=True, align=CENTRE)]

    def _names_foot(self, frame: Frame, whole: bool) -> list[Item]:
        foot = frame.foot
        middle = QRectF(foot.left() + 316, foot.top(), foot.width() - 316 - 416, foot.height())
        under = self.tr("没带卡或用护照")
        return [
            back_key(frame, self.tr("返回")),
            Touch(middle, Press(Act.TYPE_ID), self.tr("手动输入"), 36, under=under),
            next_key(frame, self.tr("下一步"), enabled=whole),
        ]

    def _person(self, shown: KioskShown, place: int, box: QRectF) -> list[Item]:
        person, now = shown.people[place], shown.person == place
        known = person.facts is not None
        label = person.label.text(self._translations.language)
        who = person.shown if known else self.tr("待登记")
        if person.in_order is None:
            label = self.tr("取票人")
        text = f"{place + 1}. {label}"
        inner = box.adjusted(24, 0, -24, 0)
        left = QRectF(inner.left(), inner.top(), inner.width() * 0.42, inner.height())
        right = QRectF(left.right(), inner.top(), inner.right() - left.right(), inner.height())
        return [
            Plate(box, Tone.ACCENT if now else None),
            Touch(box, Press(Act.PERSON, place), "", kind=Kind.UNSEEN),
            Words(left, text, 32, bold=now),
            Words(right, who, 32, bold=known, tone=Tone.OK if known else Tone.QUIET, align=RIGHT),
        ]

    def pad(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the pad of a document's number."""
        box = column(frame.body, 1500)
        names = self._kinds()
        field = QRectF(box.left(), box.top() + _KIND_HEIGHT + GAP, box.width(), _FIELD_HEIGHT)
        area = below(box, _KIND_HEIGHT + _FIELD_HEIGHT + 2 * GAP)
        empty = self.tr("请输入{kind}号码").format(kind=names[shown.kind])
        id_card = shown.kind is DocumentKind.ID_CARD
        return [
            *_kind_keys(shown, box, names),
            *field_items(field, grouped(shown.typed, shown.kind), empty, now=True),
            *(digit_pad(area, "X") if id_card else letter_pad(area)),
            back_key(frame, self.tr("返回")),
            next_key(frame, self.tr("确定"), enabled=len(shown.typed) >= (15 if id_card else 6)),
        ]

    def _kinds(self) -> dict[DocumentKind, str]:
        return {
            DocumentKind.ID_CARD: self.tr("身份证"),
            DocumentKind.PASSPORT: self.tr("护照"),
            DocumentKind.HK_MACAO_PERMIT: self.tr("港澳通行证"),
            DocumentKind.TAIWAN_PERMIT: self.tr("台胞证"),
        }


def _kind_keys(shown: KioskShown, box: QRectF, names: dict[DocumentKind, str]) -> list[Touch]:
    """Give the keys that say which document it is."""
    line = QRectF(box.left(), box.top(), box.width(), _KIND_HEIGHT)
    return [
        Touch(at, Press(Act.PAPER_KIND, text=kind.value), names[kind], 36,
              Kind.CHOSEN if kind is shown.kind else Kind.PLAIN)
        for at, kind in zip(grid(line, 4, 4, _KIND_HEIGHT), PAPER_KINDS, strict=True)
    ]  # fmt: skip
