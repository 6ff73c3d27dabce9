"""Chinese and English on the screens, changed while the program runs; Chinese is the source."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

from shared.desktop.resources import RESOURCES, ResourceMissing
from shared.kernel.locale import Language

SOURCE_FILE: Final = RESOURCES / "translations" / "shanmen_en.ts"
COMPILED_FILE: Final = SOURCE_FILE.with_suffix(".qm")

logger = logging.getLogger(__name__)


class Translations(QObject):
    """Holds the language of the screens; each widget then gets a LanguageChange event."""

    changed = Signal()

    def __init__(
        self, application: QCoreApplication, language: Language, compiled: Path = COMPILED_FILE
    ) -> None:
        super().__init__(application)
        self._application = application
        self._english = _load(compiled)
        self.language = Language.ZH
        self.choose(language)

    def choose(self, language: Language) -> None:
        """Put every screen into a language."""
        if language is self.language:
            return
        self.language = language
        if language is Language.EN:
            self._application.installTranslator(self._english)
        else:
            self._application.removeTranslator(self._english)
        self.changed.emit()

    def toggle(self) -> None:
        """Change to the other language."""
        self.choose(Language.ZH if self.language is Language.EN else Language.EN)


def compile_translations(source: Path = SOURCE_FILE) -> Path:
    """Compile the Qt Linguist file to a .qm beside it, and give its path.

    CalledProcessError carries what the compiler said.
    """
    compiled = source.with_suffix(".qm")
    subprocess.run(  # noqa: S603 - Qt's own compiler on the product's own file
        [str(_compiler()), "-silent", str(source), "-qm", str(compiled)],
        check=True,
        capture_output=True,
        text=True,
    )
    return compiled


def _compiler() -> Path:
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    return Path(PySide6.__file__).parent / name


def _load(compiled: Path) -> QTranslator:
    translator = QTranslator()
    if not compiled.is_file() or not translator.load(str(compiled)):
        raise ResourceMissing(compiled, "请运行 / run `python -m shared.desktop.translations`")
    return translator


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    logger.info("compiled %s", compile_translations())
