"""How the screen words the picking up of orders that were made elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject

from boxoffice.lookup.shown import LookUpShown, Said


class PickUpWords(QObject):
    """Words facts in the language of the moment."""

    def sentence(self, shown: LookUpShown) -> str:
        """Say why nothing was found by what was shown."""
        if shown.said is Said.TOO_MANY_TRIES:
            return self.tr("试错太多次；请刷身份证、扫订单二维码，或看证件原件、按订单号查")
        left = shown.found.tries_left
        return self.tr("手机号、取票码或尾号不对，还可以试 {left} 次").format(left=left)

    def primary(self, shown: LookUpShown) -> tuple[str, str, bool]:
        """Word the key that prints the order; it says so where a document is looked at first."""
        count = len(shown.history.to_collect) if shown.history is not None else 0
        prints, seen = self.tr("打印 {count} 张"), self.tr("看过证件，打印 {count} 张")
        word = (seen if shown.looking else prints).format(count=count)
        return word, "Enter", count > 0 and not shown.busy
