"""Makes what stands in the forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.marketing.codes_file import CodesFile, make_coupons
from boxoffice.marketing.promotion_form import PromotionForm
from boxoffice.marketing.view import MarketingView
from boxoffice.marketing.wording import MarketingWording
from shared.database.verb import RowRefused
from shared.desktop.tokens import Status
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.refusal import Refusal
from shared.marketing.promote import NewCoupons, add_bundle, add_flash_sale, add_promo_code

_FIELD_OF: Final = {
    "uq_promo_code_code": "code",
    "promotion_over": "ends",
    "ck_promotion_time": "ends",
    "parts": "parts",
    "pk_bundle_part": "parts",
    "ck_bundle_part_quantity": "parts",
}


class Making(QObject):
    """`made` is called with the id of a promotion that was made."""

    def __init__(
        self,
        view: MarketingView,
        context: RoomContext,
        words: MarketingWording,
        made: Callable[[int], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._made = made
        view.coupon.save_pressed.connect(self._make_coupons)
        view.promo.save_pressed.connect(self._make_promo)
        view.bundle.save_pressed.connect(self._make_bundle)
        view.flash.save_pressed.connect(self._make_flash)

    def _make_promo(self) -> None:
        new, token = self._view.promo.new(), self._context.token()
        if new is not None:
            self._make(self._view.promo, lambda s: add_promo_code(s, new, token=token))

    def _make_bundle(self) -> None:
        new, token = self._view.bundle.new(), self._context.token()
        if new is not None:
            self._make(self._view.bundle, lambda s: add_bundle(s, new, token=token))

    def _make_flash(self) -> None:
        new, token = self._view.flash.new(), self._context.token()
        if new is not None:
            self._make(self._view.flash, lambda s: add_flash_sale(s, new, token=token))

    def _make_coupons(self) -> None:
        new, token = self._view.coupon.new(), self._context.token()
        if new is None:
            return
        file = self._file(new)

        def done() -> None:
            name = self._words.name(new.frame.name)
            self._view.codes.show_codes(name, new.codes, file.path)
            self._view.stack.setCurrentWidget(self._view.codes)

        self._make(self._view.coupon, lambda s: make_coupons(s, new, file, token), done)

    def _file(self, new: NewCoupons) -> CodesFile:
        """Name a file that is not there yet: by the kind, the time, and the request's tail."""
        words, frame = self._words, new.frame
        now = self._context.clock.now().astimezone(SITE_TIME_ZONE)
        name = self.tr("优惠券 {time} {tail}.xlsx").format(
            time=f"{now:%Y-%m-%d %H%M}", tail=frame.request.hex[-4:]
        )
        period = f"{words.moment(frame.starts_at)} – {words.moment(frame.ends_at)}"
        off = words.taken(new.off, new.min_spend)
        facts = (words.name(frame.name), off, words.covered(sorted(new.types)), period)
        folder: Path = self._context.export_folder
        return CodesFile(folder / name, facts, self._context.language())

    def _make(
        self,
        form: PromotionForm,
        job: Callable[[Session], int],
        done: Callable[[], None] | None = None,
    ) -> None:
        form.show_saving(saving=True)

        def made(number: int) -> None:
            form.form.show(form.form.values())
            form.show_saving(saving=False)
            self._words.say(Status.OK, self.tr("已做成"), self._made_words(form))
            if done is not None:
                done()
            self._made(number)

        def refused(refusal: Refusal) -> None:
            form.show_saving(saving=False)
            field = _FIELD_OF.get(refusal.rule, "") if isinstance(refusal, RowRefused) else ""
            if field in form.form.fields:
                form.form.show_faults({field: self._words.reason(refusal)})
            self._words.refused(refusal)

        self._context.run(self, job, made, refused, lambda: form.show_saving(saving=False))

    def _made_words(self, form: PromotionForm) -> str:
        """Name it, with the time from which it counts while that lies ahead."""
        name, starts = self._words.name(form.name_field.value()), form.starts.value()
        if starts is None or starts <= self._context.clock.now():
            return name
        words = self.tr("{name}，{time} 起生效")
        return words.format(name=name, time=self._words.moment(starts))
