"""The pages on which a visitor chooses tickets and hours."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.basket import DAYS_SHOWN, TYPES_SHOWN, TypeRow, quote_of, rows
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
    grid,
    next_key,
    title,
)
from boxoffice.kiosk.shown import KioskShown
from boxoffice.sale.desk import SalePage
from boxoffice.sale.wording import SaleWording
from shared.desktop.paint import CENTRE
from shared.desktop.translations import Translations
from shared.kernel.money import format_yuan


class BuyingScenes(QObject):
    """Composes them; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations
        self._sale = SaleWording(translations, self)

    def tickets(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page of types and days."""
        page = shown.sale_page
        if page is None:
            return []
        box = frame.body
        day_height = 116.0 if frame.upright else 92.0
        every = rows(page, shown.wanted)
        part = every[shown.first_type : shown.first_type + TYPES_SHOWN]
        columns = 1 if frame.upright else 2
        lines = -(-TYPES_SHOWN // columns)
        area = below(box, day_height + GAP)
        height = (area.height() - (lines - 1) * GAP) / lines
        items = self._days(page, QRectF(box.left(), box.top(), box.width(), day_height))
        for at, row in zip(grid(area, columns, len(part), height), part, strict=True):
            items += self._type(row, at)
        return [*items, *self._tickets_foot(shown, frame, len(every))]

    def _days(self, page: SalePage, box: QRectF) -> list[Item]:
        today = page.days[0].day
        return [
            Touch(
                at, Press(Act.DAY, place), self._day(one.day, today), 38,
                Kind.CHOSEN if one.day == page.visit_day else Kind.PLAIN,
                one.left is None or one.left > 0,
                f"{one.day:%m-%d}" if one.left is None or one.left > 0 else self.tr("已满"),
            )
            for place, (at, one) in enumerate(
                zip(grid(box, DAYS_SHOWN, DAYS_SHOWN, box.height()), page.days[:DAYS_SHOWN],
                    strict=False)
            )
        ]  # fmt: skip

    def _day(self, day: date, today: date) -> str:
        if day == today + timedelta(days=2):
            return self.tr("后天")
        return self._sale.day_name(day, today)

    def _type(self, row: TypeRow, box: QRectF) -> list[Item]:
        key = min(box.height() - 32, 112.0)
        more = QRectF(box.right() - 20 - key, box.center().y() - key / 2, key, key)
        count = QRectF(more.left() - 96, more.top(), 96, key)
        fewer = QRectF(count.left() - key, more.top(), key, key)
        text = QRectF(box.left() + 28, box.top(), fewer.left() - box.left() - 48, box.height())
        items: list[Item] = [Plate(box, Tone.ACCENT if row.quantity else None)]
        items += self._type_words(row, text)
        return items if row.offer.left == 0 else [*items, *_counter(row, fewer, count, more)]

    def _type_words(self, row: TypeRow, text: QRectF) -> list[Item]:
        offer, language, middle = row.offer, self._sale.language, text.center().y()
        sold_out = offer.left == 0
        name = QRectF(text.left(), middle - 62, text.width(), 52)
        price = QRectF(text.left(), middle - 4, 190, 60)
        note = QRectF(price.right() + 8, price.top(), text.right() - price.right() - 8, 60)
        left = self.tr("售完") if sold_out else self._left(offer.left)
        under = " · ".join(one for one in (left, offer.note.text(language)) if one)
        tone = Tone.QUIET if sold_out else Tone.INK
        ink = Tone.QUIET if sold_out else Tone.ACCENT
        return [
            Words(name, offer.name.text(language), 40, bold=True, tone=tone),
            Words(price, f"¥{format_yuan(offer.price)}", 38, bold=True, tone=ink),
            Words(note, under, 30, tone=Tone.QUIET),
        ]

    def _left(self, left: int | None) -> str:
        if left is None or left > 99:
            return ""
        return self.tr("余 {left}").format(left=left)

    def _tickets_foot(self, shown: KioskShown, frame: Frame, types: int) -> list[Item]:
        items: list[Item] = [back_key(frame, self.tr("结束"), Act.HOME)]
        quote = quote_of(shown.sale_page, shown.wanted)
        foot = frame.foot
        middle = QRectF(foot.left() + 316, foot.top(), foot.width() - 316 - 416, foot.height())
        pages = -(-types // TYPES_SHOWN)
        if pages > 1:
            now = shown.first_type // TYPES_SHOWN
            key, middle = _shared(middle, frame)
            words = self.tr("更多票种 {page}/{pages}").format(page=now + 1, pages=pages)
            items.append(Touch(key, Press(Act.PAGE, (now + 1) % pages), words, 34))
        if quote is not None:
            words = self.tr("{count} 张 ¥{total}").format(
                count=shown.tickets, total=format_yuan(quote.total)
            )
            items.append(Words(middle, words, 44, bold=True, align=CENTRE))
        return [*items, next_key(frame, self.tr("下一步"), enabled=quote is not None)]

    def slots(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page of hours."""
        box = frame.body
        name = shown.slot_of.text(self._sale.language)
        if shown.slot_series is None:
            head = title(box, self.tr("{name}：选几点入园").format(name=name))
        else:
            place = shown.slot_series.text(self._sale.language)
            head = title(box, self.tr("{name}：选几点到{place}").format(name=name, place=place))
        columns = 3 if frame.upright else 6
        area = below(box, 104)
        rows_needed = max(-(-len(shown.slots) // columns), 1)
        height = min(140.0, (area.height() - (rows_needed - 1) * GAP) / rows_needed)
        boxes = grid(area, columns, len(shown.slots), height)
        keys = [self._slot(place, at, shown) for place, at in enumerate(boxes)]
        return [head, *keys, back_key(frame, self.tr("返回"))]

    def _slot(self, place: int, box: QRectF, shown: KioskShown) -> Touch:
        slot, prices = shown.slots[place], shown.slot_prices
        words = f"{slot.starts:%H:%M}" if slot.starts else ""
        left = self.tr("余 {left}").format(left=slot.left) if slot.left > 0 else self.tr("售完")
        price = f"¥{format_yuan(prices[place])}" if prices else ""
        under = " · ".join(one for one in (price, left) if one)
        room = slot.left >= shown.slot_places
        return Touch(box, Press(Act.SLOT, slot.timeslot_id), words, 48, Kind.PLAIN, room, under)


def _counter(row: TypeRow, fewer: QRectF, count: QRectF, more: QRectF) -> list[Item]:
    """Give the two keys of a type, and between them how many are wanted."""
    type_id = row.offer.ticket_type_id
    tone = Tone.INK if row.quantity else Tone.QUIET
    return [
        Touch(fewer, Press(Act.FEWER, type_id), "−", 64, enabled=row.quantity > 0),
        Words(count, str(row.quantity), 56, bold=True, align=CENTRE, tone=tone),
        Touch(more, Press(Act.MORE, type_id), "+", 64),
    ]


def _shared(box: QRectF, frame: Frame) -> tuple[QRectF, QRectF]:
    """Share the middle of the foot between the next page and the total."""
    if frame.upright:
        half = (box.height() - 8) / 2
        upper = QRectF(box.left(), box.top(), box.width(), half)
        return upper, QRectF(box.left(), upper.bottom() + 8, box.width(), half)
    width = (box.width() - GAP) / 2
    left = QRectF(box.left(), box.top(), width, box.height())
    return left, QRectF(left.right() + GAP, box.top(), width, box.height())
