"""Joins the room of marketing to the promotions: what is listed, watched, made and withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.back_office.room import RoomContext
from boxoffice.marketing.making import Making
from boxoffice.marketing.reading import MarketingBooks, read_books, read_slots
from boxoffice.marketing.view import ALL, MarketingView
from boxoffice.marketing.wording import MarketingWording
from shared.desktop.form.list_rows import ListRow
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.marketing.promote import withdraw_promotion
from shared.marketing.queries import PromotionRow, PromotionState
from shared.marketing.rules import Source

RIGHT: Final = "marketing_edit"
_TICK_MS: Final = 1_000
_READ_TICKS: Final = 5
_WEEK: Final = timedelta(days=7)
_ORDER: Final = (
    PromotionState.RUNNING,
    PromotionState.PLANNED,
    PromotionState.OVER,
    PromotionState.WITHDRAWN,
)


class MarketingPresenter(QObject):
    """Keeps the promotions as they were read last, and which one is shown."""

    def __init__(self, view: MarketingView, context: RoomContext, words: MarketingWording) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._books = MarketingBooks()
        self._shown: int | None = None
        self._ticks = 0
        self._making = Making(view, context, words, self._made)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._connect()

    def read_again(self) -> None:
        """Read and show everything; a form that is open stays as it is."""
        now = self._context.clock.now()
        self._timer.start()
        self._context.run(self, lambda session: read_books(session, now), self._take)

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; says why not."""
        form = self._view.form()
        if form is not None and form.form.dirty:
            self._words.unsaved()
            return False
        return True

    def _connect(self) -> None:
        view = self._view
        view.opened.connect(self.read_again)
        view.leave = self.may_leave
        view.kind_shown.connect(lambda _: self._show_kind())
        view.list.chosen.connect(self._choose)
        view.list.new_pressed.connect(self._begin)
        view.kinds.chosen.connect(lambda kind: self._begin_kind(Source(kind)))
        view.kinds.cancelled.connect(self._show_chosen)
        view.made.withdraw.confirmed.connect(self._withdraw)
        view.codes.done.clicked.connect(self._forget_codes)
        view.flash.asked.connect(self._read_slots)
        for form in view.forms.values():
            form.discarded.connect(self._words.forget)
            form.discarded.connect(self._show_chosen)
        self._context.translations.changed.connect(self._reword)

    def _reword(self) -> None:
        self._take(self._books)

    # Showing.

    def _take(self, books: MarketingBooks) -> None:
        self._books = books
        view, words = self._view, self._words
        words.types = {one.id: one.name for one in books.park.types}
        types = [(one, words.type(one)) for one in books.series_of]
        view.coupon.take_types(types)
        view.promo.take_types(types)
        view.bundle.take_types(types, books.prices)
        view.flash.take_types(types, books.prices, books.series_of)
        view.may = self._context.may(RIGHT)
        view.show_read()
        view.list.new.setEnabled(view.may)
        self._show_list()
        if view.stack.currentWidget() in (view.nothing, view.made):
            self._show_chosen()

    def _show_list(self) -> None:
        self._view.list.show_rows(self._rows())
        if self._view.stack.currentWidget() is self._view.made:
            self._view.list.choose(self._shown)

    def _show_kind(self) -> None:
        self._show_list()
        form = self._view.form()
        typed = form is not None and form.form.dirty
        if not typed and self._view.stack.currentWidget() is not self._view.codes:
            if self._shown not in [row.id for row in self._listed()]:
                self._shown = None
            self._show_chosen()

    def _rows(self) -> Iterator[ListRow]:
        shown = self._view.tabs.current()
        kept = [row for row in self._books.promotions if shown in (ALL, row.kind)]
        for state in _ORDER:
            own = [row for row in kept if row.state is state]
            if own:
                yield ListRow(None, self._words.state(state))
            for row in own:
                yield self._row(row)

    def _row(self, row: PromotionRow) -> ListRow:
        words = self._words
        ended = row.state in (PromotionState.OVER, PromotionState.WITHDRAWN)
        return ListRow(
            row.id,
            words.name(row.name),
            f"{words.off(row)} · {words.period(row)}",
            words.count(row),
            words.letter(row.kind),
            quiet=ended,
        )

    def _show_chosen(self) -> None:
        row = self._find(self._shown) or next(self._listed(), None)
        view = self._view
        if view.stack.currentWidget() is not view.made:
            # Nobody who presses Enter once too often shall meet the key that withdraws.
            view.list.view.setFocus()
        if row is None:
            view.stack.setCurrentWidget(view.nothing)
            return
        self._shown = row.id
        view.made.show_promotion(row, self._now(), may=self._context.may(RIGHT))
        view.stack.setCurrentWidget(view.made)
        view.list.choose(row.id)

    def _listed(self) -> Iterator[PromotionRow]:
        ids = (row.id for row in self._view.list.rows() if row.id is not None)
        return (row for number in ids if (row := self._find(number)) is not None)

    def _tick(self) -> None:
        """Let the clocks run; read the counts anew now and then, while somebody looks."""
        view = self._view
        if not view.isVisible():
            self._timer.stop()
            return
        view.made.tick(self._now())
        self._ticks += 1
        if self._ticks % _READ_TICKS == 0 and view.stack.currentWidget() is view.made:
            self.read_again()

    # What the user did.

    def _choose(self, number: int) -> None:
        if number == self._shown and self._view.form() is None:
            return
        if self._view.stack.currentWidget() is self._view.codes:
            self._view.codes.forget()
        if self.may_leave():
            self._shown = number
            self._show_chosen()
        else:
            self._view.list.choose(None)

    def _begin(self) -> None:
        if not self._context.may(RIGHT) or not self.may_leave():
            return
        self._view.list.choose(None)
        shown = self._view.tabs.current()
        if shown == ALL:
            self._view.stack.setCurrentWidget(self._view.kinds)
            next(iter(self._view.kinds.keys.values())).setFocus()
        else:
            self._begin_kind(Source(shown))

    def _begin_kind(self, kind: Source) -> None:
        self._words.forget()
        form = self._view.forms[kind]
        self._view.stack.setCurrentWidget(form)
        starts = self._now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        form.begin(starts, starts + _WEEK)

    def _read_slots(self, kind: int, day: date) -> None:
        series = self._books.series_of.get(kind, ())
        names = {one.id: self._words.name(one.name) for one in self._books.park.series}
        self._context.run(
            self,
            lambda session: read_slots(session, kind, series, day),
            lambda offers: self._view.flash.take_offers(offers, names),
        )

    def _made(self, number: int) -> None:
        """Go to what was just made; the codes of coupons come first."""
        self._shown = number
        view = self._view
        if view.stack.currentWidget() is not view.codes:
            view.stack.setCurrentWidget(view.nothing)
        self.read_again()

    def _forget_codes(self) -> None:
        self._view.codes.forget()
        self._show_chosen()

    def _withdraw(self) -> None:
        number, token = self._shown, self._context.token()
        if number is None:
            return

        def done(_: None) -> None:
            self._words.say(Status.OK, self.tr("已撤回"), self.tr("已售出的票和已用的优惠不变。"))
            self.read_again()

        self._context.run(
            self,
            lambda session: withdraw_promotion(session, number, token=token),
            done,
            self._words.refused,
        )

    def _find(self, number: int | None) -> PromotionRow | None:
        return next((row for row in self._books.promotions if row.id == number), None)

    def _now(self) -> datetime:
        return self._context.clock.now().astimezone(SITE_TIME_ZONE)
