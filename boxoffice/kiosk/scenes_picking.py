"""The pages on which a visitor picks up, and those of the staff."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.pads import digit_pad, field_items
from boxoffice.kiosk.scene import (
    GAP,
    Frame,
    Item,
    Kind,
    Plate,
    Sign,
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
from shared.desktop.icons import IconName
from shared.desktop.paint import CENTRE
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import format_yuan
from shared.sales.pickup import WaitingOrder

MOST_ORDERS = 8
PHONE_END_DIGITS = 4
_ONE_ORDER = 1200


class PickingScenes(QObject):
    """Composes them; ask it anew after a change of language."""

    def __init__(self, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translations = translations

    def ways(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the three ways to prove what is yours."""
        box = frame.body
        columns = 1 if frame.upright else 3
        height = (box.height() - 104 - (2 * GAP if frame.upright else 0)) / (
            3 if frame.upright else 1
        )
        at = grid(below(box, 104), columns, 3, height)
        return [
            title(box, self.tr("请用下面任意一种方式")),
            *self._way(at[0], "card", self.tr("身份证"), self.tr("放在读卡区，马上就读")),
            Touch(_key_of(at[0]), Press(Act.TYPE_ID), self.tr("没带卡：手动输入"), 36),
            *self._way(
                at[1], "keyboard", self.tr("手机号 + 取票码"), self.tr("取票码在购票短信里")
            ),
            Touch(_key_of(at[1]), Press(Act.TYPE_PHONE), self.tr("点这里输入"), 36),
            *self._way(at[2], "scanner", self.tr("二维码"), self.tr("把订单二维码对准下方扫码口")),
            back_key(frame, self.tr("结束"), Act.HOME),
        ]

    def _way(self, box: QRectF, icon: IconName, head: str, say: str) -> list[Item]:
        middle = box.center().x()
        top = box.top() + max((box.height() - 380) / 2, 8)
        return [
            Plate(box),
            Sign(QRectF(middle - 44, top, 88, 88), icon, Tone.ACCENT),
            Words(QRectF(box.left() + 24, top + 96, box.width() - 48, 72), head, 48, bold=True,
                  align=CENTRE),
            Words(QRectF(box.left() + 24, top + 168, box.width() - 48, 56), say, 32,
                  tone=Tone.QUIET, align=CENTRE),
        ]  # fmt: skip

    def phone(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the pad of telephone and code."""
        box = column(frame.body, 1100)
        height = 112.0 if frame.upright else 92.0
        width = (box.width() - GAP) / 2
        if frame.upright:
            boxes = [QRectF(box.left(), box.top() + at * (height + GAP), box.width(), height)
                     for at in range(2)]  # fmt: skip
        else:
            boxes = [QRectF(box.left() + at * (width + GAP), box.top(), width, height)
                     for at in range(2)]  # fmt: skip
        phone, code = shown.typed, shown.code
        typed = " ".join(one for one in (phone[:3], phone[3:7], phone[7:]) if one)
        under = below(box, boxes[-1].bottom() - box.top() + GAP)
        return [
            Touch(boxes[0], Press(Act.TYPE_PHONE), "", kind=Kind.UNSEEN),
            *field_items(boxes[0], typed, self.tr("手机号 11 位"), now=not shown.typing_code),
            Touch(boxes[1], Press(Act.TYPE_CODE), "", kind=Kind.UNSEEN),
            *field_items(boxes[1], code, self.tr("取票码 6 位"), now=shown.typing_code),
            *digit_pad(under),
            back_key(frame, self.tr("返回")),
            next_key(frame, self.tr("查找"), enabled=bool(phone and code)),
        ]

    def phone_end(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the pad of what proves, besides a typed number, that an order is theirs."""
        box = column(frame.body, 1100)
        why = self.tr("只有证件号不能取票：请再输购票时所留手机号的后 4 位")
        say = QRectF(box.left(), box.top(), box.width(), 88)
        field = QRectF(box.left(), say.bottom() + GAP, box.width(), 112 if frame.upright else 92)
        under = below(box, field.bottom() - box.top() + GAP)
        return [
            Words(say, why, 38, bold=True, align=CENTRE, wrapped=True),
            *field_items(field, shown.code, self.tr("手机号后 4 位"), now=True),
            *digit_pad(under),
            back_key(frame, self.tr("返回")),
            next_key(frame, self.tr("查找"), enabled=len(shown.code) == PHONE_END_DIGITS),
        ]

    def orders(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose what was found."""
        box = frame.body
        found = shown.orders[:MOST_ORDERS]
        columns = 1 if frame.upright or len(found) == 1 else 2
        lines = max(-(-len(found) // columns), 3)
        area = column(below(box, 100), _ONE_ORDER if columns == 1 else box.width())
        height = min(220.0, (area.height() - (lines - 1) * GAP) / lines)
        items: list[Item] = [title(box, self.tr("找到您的订单"))]
        for place, at in enumerate(grid(area, columns, len(found), height)):
            items += self._order(found[place], place, at)
        return [*items, back_key(frame, self.tr("返回"))]

    def _order(self, order: WaitingOrder, place: int, box: QRectF) -> list[Item]:
        language = self._translations.language
        count = len(order.to_print)
        key = QRectF(box.right() - 324, box.top() + 20, 300, box.height() - 40)
        text = QRectF(box.left() + 28, box.top(), key.left() - box.left() - 48, box.height())
        third = (box.height() - 24) / 3
        rows = [QRectF(text.left(), text.top() + 12 + at * third, text.width(), third)
                for at in range(3)]  # fmt: skip
        what = self.tr("，").join(f"{name.text(language)} × {n}" for name, n in order.order.what)
        person = order.order.person
        who = f"{person.name}  {person.document}".strip() if person else ""
        day = f"{order.order.visit_day:%Y-%m-%d}"
        items: list[Item] = [
            Plate(box),
            Words(rows[0], what, 38, bold=True),
            Words(rows[1], self.tr("{day} 游玩").format(day=day), 32),
            Words(rows[2], f"{order.order.number}  {who}", 30, tone=Tone.QUIET),
        ]
        if order.collected_at is not None and order.collected_where is not None:
            time = f"{order.collected_at.astimezone(SITE_TIME_ZONE):%m-%d %H:%M}"
            where = order.collected_where.text(language)
            said = self.tr("已取走\n{time}\n{place}").format(time=time, place=where)
            items.append(Words(key, said, 30, bold=True, tone=Tone.WARN, align=CENTRE,
                               wrapped=True))  # fmt: skip
        elif count:
            words = self.tr("打印 {count} 张").format(count=count)
            items.append(Touch(key, Press(Act.TAKE, place), words, 44, Kind.PRIMARY))
        else:
            said = self.tr("没有可打印的票")
            items.append(Words(key, said, 30, tone=Tone.QUIET, align=CENTRE, wrapped=True))
        return items

    # Staff.

    def staff_pin(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page on which staff sign in."""
        box = column(frame.body, 900)
        number, pin = shown.staff.typed
        height = 100.0
        half = (box.width() - GAP) / 2
        boxes = [QRectF(box.left() + at * (half + GAP), box.top() + 92, half, height)
                 for at in range(2)]  # fmt: skip
        at_pin = shown.staff.at_pin
        return [
            title(box, self.tr("工作人员"), 48),
            Touch(boxes[0], Press(Act.STAFF_FIELD, 0), "", kind=Kind.UNSEEN),
            *field_items(boxes[0], number, self.tr("工号"), now=not at_pin),
            Touch(boxes[1], Press(Act.STAFF_FIELD, 1), "", kind=Kind.UNSEEN),
            *field_items(boxes[1], "•" * len(pin), self.tr("密码"), now=at_pin),
            *digit_pad(below(box, 92 + height + GAP)),
            back_key(frame, self.tr("返回"), Act.HOME),
            next_key(frame, self.tr("确定"), enabled=bool(number)),
        ]

    def staff(self, shown: KioskShown, frame: Frame) -> list[Item]:
        """Compose the page of the staff."""
        box = column(frame.body, 1500)
        staff = shown.staff
        stands = self.tr("第 {shift} 班 · {orders} 单 · ¥{total} · 未打印 {left} 张").format(
            shift=staff.shift, orders=staff.orders, total=format_yuan(staff.total), left=staff.left
        )
        head = QRectF(box.left(), box.top(), box.width(), 70)
        line = QRectF(box.left(), head.bottom(), box.width(), 60)
        rest = self.tr("恢复服务") if staff.resting else self.tr("暂停服务")
        keys = (
            (Act.X_REPORT, self.tr("打印 X 报表"), True),
            (Act.Z_REPORT, self.tr("结班，打印 Z"), staff.supervisor),
            (Act.PRINT_LEFT, self.tr("打印未出的票"), staff.left > 0),
            (Act.REST, rest, True),
            (Act.LEAVE, self.tr("退出程序"), staff.supervisor),
        )
        boxes = grid(below(box, 160), 2, len(keys), 140)
        items: list[Item] = [
            Words(head, self.tr("{name}，您好").format(name=staff.name), 48, bold=True,
                  align=CENTRE),
            Words(line, stands, 34, tone=Tone.QUIET, align=CENTRE),
        ]  # fmt: skip
        items += [
            Touch(at, Press(act), words, 42, enabled=works)
            for at, (act, words, works) in zip(boxes, keys, strict=True)
        ]
        return [*items, next_key(frame, self.tr("完成"), act=Act.HOME)]


def _key_of(box: QRectF) -> QRectF:
    """Give the place of the key on a way's card."""
    top = box.top() + max((box.height() - 380) / 2, 8)
    width = min(box.width() - 96, 560)
    return QRectF(box.center().x() - width / 2, top + 244, width, 116)
