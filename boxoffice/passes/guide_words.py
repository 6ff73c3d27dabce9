"""What the cashier and the visitor have to do while a photo is taken or a card is waited for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.passes.shown import PassShown, Stage
from boxoffice.sale.wording import SaleWording


class GuideWords(QObject):
    """Words steps in the language of the moment."""

    def __init__(self, words: SaleWording) -> None:
        super().__init__(words)
        self._words = words

    def guide(self, shown: PassShown) -> tuple[str, ...]:
        """Say what to do while a photo is taken, or a card is waited for."""
        match shown.stage:
            case Stage.PHOTO if shown.taken is not None:
                return (self.tr("看清楚了吗？"), self.tr("Enter 保存，Esc 重拍。"))
            case Stage.PHOTO if shown.blind:
                return (
                    self.tr("摄像头没有画面"),
                    self.tr("请看插头，或按 Ctrl E 到设备页绑定摄像头；照片可以以后再拍。"),
                )
            case Stage.PHOTO:
                return (
                    self.tr("请游客看镜头，脸在画面中间"),
                    self.tr("照片只供检票员核对本人，加密保存，到期一年后删除。"),
                )
            case Stage.CARD:
                old = shown.person is not None and shown.person.card is not None
                return (
                    self.tr("请把新卡放到读卡器上"),
                    self.tr("绑上新卡，旧卡立即失效。") if old else self.tr("放稳后自动绑定。"),
                )
            case Stage.LOST:
                return (
                    self.tr("挂失这张卡？"),
                    self.tr("按 Enter 立即失效，年卡仍可凭票码或证件入园；有新卡直接按 F3。"),
                )
            case Stage.FACE if shown.notice is not None:
                return self._consent(shown), shown.notice.text.text(self._words.language)
            case Stage.FACE_END:
                return (
                    self.tr("撤回同意、删除人脸？"),
                    self.tr("按 Enter 立即删除，不问原因；年卡仍可凭票码、卡或证件入园。"),
                )
        return ("", "")

    def _consent(self, shown: PassShown) -> str:
        match shown.guardian:
            case None:
                return self.tr("1 已满 14 岁　2 未满，监护人在场")
            case True:
                return self.tr("请监护人听告知，同意才登记")
        return self.tr("请本人听告知，同意才登记")
