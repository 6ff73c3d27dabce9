"""How the keys of the screen of passes are worded, and when each works."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.passes.acts import Act
from boxoffice.passes.shown import PassShown, Stage
from shared.passes.rules import PassState


class PassKeyWords(QObject):
    """Words keys in the language of the moment."""

    def hints(self, shown: PassShown) -> tuple[tuple[str, str], ...]:
        """Word the keys that work now."""
        match shown.stage:
            case Stage.PASS:
                several = shown.held is not None and len(shown.held.holders) > 1
                pick = (("↑↓", self.tr("持卡人")),) if several else ()
                return (*pick, ("PgDn", self.tr("更早的记录")))
            case Stage.RENEW if shown.card is not None:
                return (("0–9", self.tr("末四位或授权号")), ("Esc", self.tr("收现金")))
            case Stage.RENEW:
                return (("F11", self.tr("刷卡")), ("Esc", self.tr("返回")))
            case Stage.FACE if shown.person and shown.guardian is None:
                return (("1 2", self.tr("年龄")), ("Esc", self.tr("返回")))
            case Stage.PAUSE:
                return (("1–4", self.tr("原因")), ("Esc", self.tr("返回")))
            case Stage.SEARCH:
                return ()
        return (("Esc", self.tr("返回")),)

    def primary(self, shown: PassShown) -> tuple[str, str, bool]:
        """Word the next key, its cap, and whether it works."""
        if shown.stage is Stage.PASS:
            return self._next(shown)
        word, ready = self._step(shown)
        return word, "" if shown.stage is Stage.CARD else "Enter", ready and not shown.busy

    def _step(self, shown: PassShown) -> tuple[str, bool]:
        return {
            Stage.SEARCH: (self.tr("打开"), bool(shown.found.passes)),
            Stage.PHOTO: (
                self.tr("拍照") if shown.taken is None else self.tr("保存照片"),
                shown.taken is not None or not shown.blind,
            ),
            Stage.CARD: (self.tr("等待放卡"), False),
            Stage.LOST: (self.tr("挂失"), True),
            Stage.PAUSE: (self.tr("暂停年卡"), shown.reason is not None),
            Stage.RENEW: (self.tr("续卡并出票"), shown.chosen is not None),
            Stage.FACE: (
                self.tr("同意并登记"),
                not shown.blind and shown.guardian is not None,
            ),
            Stage.FACE_END: (self.tr("撤回并删除"), True),
        }[shown.stage]

    def _next(self, shown: PassShown) -> tuple[str, str, bool]:
        free = not shown.busy
        if shown.state is PassState.ON_HOLD:
            return self.tr("恢复年卡"), "F6", free
        if shown.photo_missing:
            return self.tr("拍照"), "F2", free and shown.living
        return self.tr("续卡"), "F5", free and shown.living

    def leave(self, shown: PassShown) -> str:
        """Word the key at the left of the next one."""
        return self.tr("回售票") if shown.back() is None else self.tr("返回")

    def function(self, act: Act, shown: PassShown) -> str:
        """Word a key at the foot of the left side."""
        bound = shown.person is not None and shown.person.card is not None
        known = shown.person is not None and shown.person.face is not None
        paused = shown.state is PassState.ON_HOLD
        return {
            Act.SEARCH: self.tr("再查一张"),
            Act.PHOTO: self.tr("拍照"),
            Act.CARD: self.tr("换卡") if bound else self.tr("绑卡"),
            Act.LOST: self.tr("挂失"),
            Act.RENEW: self.tr("续卡"),
            Act.PAUSE: self.tr("恢复") if paused else self.tr("暂停"),
            Act.ORDER: self.tr("退票·补打"),
            Act.FACE: self.tr("删人脸") if known else self.tr("人脸"),
        }[act]

    def works(self, act: Act, shown: PassShown) -> bool:
        """Tell whether such a key does anything now."""
        if act is Act.SEARCH:
            return shown.stage is not Stage.SEARCH
        if shown.busy or shown.stage is not Stage.PASS:
            return False
        person = shown.person
        return {
            Act.PHOTO: shown.living and person is not None,
            Act.CARD: shown.living and person is not None,
            Act.LOST: person is not None and person.card is not None,
            Act.RENEW: shown.living,
            Act.PAUSE: shown.can_pause or shown.state is PassState.ON_HOLD,
            Act.ORDER: True,
            Act.FACE: shown.living and person is not None,
        }[act]
