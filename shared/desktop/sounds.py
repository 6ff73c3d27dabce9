"""The four sounds of a lane, loaded beforehand so that they start with the answer."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

_FOLDER: Final = Path(__file__).parents[2] / "resources" / "sounds"


class Sound(StrEnum):
    """What is heard: domain 4.8. The value is the name of the file."""

    PASS = "pass"  # noqa: S105 - a sound, not a password
    CHECK = "check"
    REFUSE = "refuse"
    ALARM = "alarm"


def sound_file(sound: Sound) -> Path:
    """Give the wav file of a sound."""
    return _FOLDER / f"{sound}.wav"


class Sounds(QObject):
    """Plays the sounds of one lane at that lane's volume (0–1); silent where nothing can play."""

    def __init__(self, volume: float = 0.7, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = volume
        self._muted = False
        self._effects: dict[Sound, QSoundEffect] = {}
        self._devices = QMediaDevices(self)
        # A loudspeaker may be plugged in after the start.
        self._devices.audioOutputsChanged.connect(self._load)
        self._load()

    @property
    def volume(self) -> float:
        """0–1, also while muted."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether nothing is heard by choice."""
        return self._muted

    @property
    def audible(self) -> bool:
        """Whether this machine has something to play on."""
        return bool(self._effects)

    def set_volume(self, volume: float) -> None:
        """Take another volume, 0–1."""
        self._volume = volume
        for effect in self._effects.values():
            effect.setVolume(volume)

    def set_muted(self, muted: bool) -> None:
        """Fall silent, or be heard again."""
        self._muted = muted
        for effect in self._effects.values():
            effect.setMuted(muted)

    def play(self, sound: Sound) -> None:
        """Play from the start; the newest sound is the one that is heard."""
        for effect in self._effects.values():
            effect.stop()
        if sound in self._effects:
            self._effects[sound].play()

    def _load(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        self._effects = {}
        if device.isNull():
            return
        for sound in Sound:
            effect = QSoundEffect(device, self)
            effect.setSource(QUrl.fromLocalFile(str(sound_file(sound))))
            effect.setVolume(self._volume)
            effect.setMuted(self._muted)
            self._effects[sound] = effect
