"""What the screen of passes says of faces in the message bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.passes.messages import SUBJECT
from shared.desktop.tokens import Status
from shared.desktop.widgets.message_bar import Message, MessageBar

_LONG_MS: Final = 12_000


class FaceMessages(QObject):
    """Words messages; the next key takes them away with the others of the screen."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def say_kept(self) -> None:
        """Say that the face opens the pass."""
        self._say(
            Status.OK,
            lambda: (
                self.tr("人脸已登记"),
                self.tr("可刷脸入园；刷码、刷卡照旧，按 F8 可撤回。"),
            ),
        )

    def say_gone(self) -> None:
        """Say that nothing of the face is left."""
        self._say(
            Status.OK,
            lambda: (self.tr("已撤回同意，人脸已删除"), self.tr("请凭票码、卡或证件入园。")),
        )

    def say_off(self) -> None:
        """Say that this site keeps no faces."""
        self._warn(
            lambda: (
                self.tr("本景区没有启用人脸识别"),
                self.tr("由系统管理员在后台“景区 → 人脸识别”填评估编号后启用。"),
            )
        )

    def say_no_notice(self) -> None:
        """Say that there is nothing to agree to, or something newer."""
        self._warn(
            lambda: (
                self.tr("没有现行的人脸告知文本"),
                self.tr("没有登记；请再按 F8，还没有就请管理员发布。"),
            )
        )

    def say_whose_consent(self) -> None:
        """Ask who agrees."""
        self._warn(
            lambda: (self.tr("先问年龄"), self.tr("满 14 岁按 1；不满 14 岁、监护人同意按 2。"))
        )

    def say_guardian_unknown(self) -> None:
        """Say that the guardian of a child is not known here."""
        self._warn(
            lambda: (
                self.tr("不满 14 岁，没有登记监护人"),
                self.tr("没有登记人脸；请先按 F9 登记家庭，或实名时填监护人。"),
            )
        )

    def say_no_picture(self) -> None:
        """Say that the camera shows nothing."""
        self._warn(lambda: (self.tr("没有拍到画面"), self.tr("请看摄像头，再按 Enter。")))

    def say_not_one(self, faces: int) -> None:
        """Say that there must be one face in the picture."""
        if faces:
            self._warn(
                lambda: (self.tr("画面里不止一个人"), self.tr("请只留本人在镜头前，再按 Enter。"))
            )
        else:
            self._warn(
                lambda: (self.tr("没有看清脸"), self.tr("请正对镜头、光线亮一些，再按 Enter。"))
            )

    def say_no_engine(self) -> None:
        """Say that this PC cannot describe faces."""
        self._warn(
            lambda: (
                self.tr("人脸程序没有响应"),
                self.tr("没有登记；请再按 Enter，还不行就用卡，并告诉信息技术人员。"),
            )
        )

    def _warn(self, words: Callable[[], tuple[str, str]]) -> None:
        self._say(Status.WARN, words)

    def _say(self, status: Status, words: Callable[[], tuple[str, str]]) -> None:
        shown_ms = _LONG_MS if status is Status.OK else None
        self._bar.post(SUBJECT, lambda: Message(status, *words(), shown_ms=shown_ms))
