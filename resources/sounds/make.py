"""Writes the sounds of the gate next to this file: `python resources/sounds/make.py`.

16 bit, mono, 44.1 kHz. Each tone fades in and out over 6 ms so that it does not click.
"""

from __future__ import annotations

import array
import math
import wave
from pathlib import Path

RATE = 44_100
FADE_SECONDS = 0.006
GAP_SECONDS = 0.12
PEAK = 0.8 * 32767

# name: (how often, hertz, seconds)
SOUNDS = {
    "pass": (1, 1200, 0.120),
    "check": (1, 800, 0.400),
    "refuse": (2, 300, 0.200),
    "alarm": (4, 1000, 0.180),
}


def _tone(hertz: int, seconds: float) -> array.array[int]:
    count = round(RATE * seconds)
    fade = RATE * FADE_SECONDS
    samples = array.array("h")
    for at in range(count):
        loudness = min(1.0, at / fade, (count - 1 - at) / fade)
        # A third harmonic carries the low tone through the small loudspeaker of a gate PC.
        turn = 2 * math.pi * hertz * at / RATE
        samples.append(round(PEAK * loudness * (0.8 * math.sin(turn) + 0.2 * math.sin(3 * turn))))
    return samples


def _sound(times: int, hertz: int, seconds: float) -> array.array[int]:
    silence = array.array("h", [0] * round(RATE * GAP_SECONDS))
    samples = _tone(hertz, seconds)
    for _ in range(times - 1):
        samples += silence + _tone(hertz, seconds)
    return samples


def main() -> None:
    """Write every sound."""
    for name, (times, hertz, seconds) in SOUNDS.items():
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(_sound(times, hertz, seconds).tobytes())


if __name__ == "__main__":
    main()
