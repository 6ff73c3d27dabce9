"""Faces of nobody: drawn so that a detector sees a face, and an engine tells two apart."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageDraw, ImageFilter

SIZE = 480
Ink = tuple[int, int, int]


class _Drawing:
    """Shapes around the middle of the face, in shares of its half width and half height."""

    def __init__(self, size: int, light: int, shift: tuple[int, int]) -> None:
        self.image = Image.new("RGB", (size, size), (120 + light, 130 + light, 140 + light))
        self.pen = ImageDraw.Draw(self.image)
        self.x, self.y = size / 2 + shift[0], size / 2 + shift[1]
        self.light = light

    def oval(self, x: float, y: float, rx: float, ry: float, ink: Ink) -> None:
        box = (self.x + x - rx, self.y + y - ry, self.x + x + rx, self.y + y + ry)
        self.pen.ellipse(box, fill=self.lit(ink))

    def stroke(self, points: list[tuple[float, float]], ink: Ink, width: float) -> None:
        moved = [(self.x + x, self.y + y) for x, y in points]
        self.pen.line(moved, fill=self.lit(ink), width=round(width))

    def lit(self, ink: Ink) -> Ink:
        red, green, blue = (max(0, min(255, one + self.light)) for one in ink)
        return red, green, blue


def face(
    person: int, *, light: int = 0, shift: tuple[int, int] = (0, 0), scale: float = 1.0
) -> bytes:
    """Draw a person as a JPEG; the same person looks the same in another light and place."""
    chance = random.Random(person)  # noqa: S311 - the same face each time
    drawing = _Drawing(SIZE, light, shift)
    wide = chance.uniform(0.26, 0.34) * SIZE * scale
    high = chance.uniform(0.34, 0.43) * SIZE * scale
    red = round(chance.uniform(120, 240))
    skin: Ink = (red, round(red * 0.8), round(red * chance.uniform(0.6, 0.72)))
    shade: Ink = (round(red * 0.72), round(red * 0.58), round(red * 0.46))
    hair: Ink = (chance.randrange(20, 190), chance.randrange(20, 120), chance.randrange(20, 90))
    drawing.oval(0, -high * 0.12, wide * 1.12, high * 1.08, hair)
    drawing.oval(0, 0, wide, high, skin)
    eyes = -chance.uniform(0.1, 0.2) * high
    _eyes(drawing, chance, (chance.uniform(0.36, 0.46) * wide, eyes, wide), (shade, hair))
    _nose_and_mouth(drawing, chance, (eyes, wide, high), (skin, shade, hair))
    image = drawing.image.filter(ImageFilter.GaussianBlur(SIZE * 0.006))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=90)
    return data.getvalue()


def nobody() -> bytes:
    """Draw an empty lane."""
    data = io.BytesIO()
    Image.new("RGB", (SIZE, SIZE), (120, 130, 140)).save(data, "JPEG")
    return data.getvalue()


def _eyes(
    drawing: _Drawing,
    chance: random.Random,
    place: tuple[float, float, float],
    inks: tuple[Ink, Ink],
) -> None:
    aside, down, wide = place
    shade, hair = inks
    eye, brow = chance.uniform(0.15, 0.2) * wide, chance.uniform(1.6, 1.9)
    for side in (-1, 1):
        x = side * aside
        drawing.oval(x, down, eye * 1.5, eye, shade)
        drawing.oval(x, down, eye * 1.2, eye * 0.62, (245, 245, 240))
        drawing.oval(x, down, eye * 0.55, eye * 0.6, (50, 35, 30))
        drawing.oval(x, down, eye * 0.25, eye * 0.28, (5, 5, 5))
        top = down - brow * eye
        ends = [(x - eye * 1.7, top + eye * 0.3), (x, top - eye * 0.2)]
        drawing.stroke([*ends, (x + eye * 1.7, top + eye * 0.3)], hair, eye * 0.55)


def _nose_and_mouth(
    drawing: _Drawing,
    chance: random.Random,
    place: tuple[float, float, float],
    inks: tuple[Ink, Ink, Ink],
) -> None:
    eyes, wide, high = place
    skin, shade, hair = inks
    nose, tip = chance.uniform(0.16, 0.22) * wide, eyes + chance.uniform(0.32, 0.45) * high
    drawing.oval(0, tip, nose * 1.15, nose * 0.55, shade)
    drawing.oval(0, tip - nose * 0.3, nose, nose * 0.55, skin)
    for side in (-0.55, 0.55):
        drawing.oval(side * nose, tip + nose * 0.1, nose * 0.28, nose * 0.18, (70, 40, 35))
    down, half = chance.uniform(0.48, 0.56) * high, chance.uniform(0.36, 0.46) * wide
    if chance.random() < 0.5:  # a beard tells more than a mouth
        drawing.oval(0, down + high * 0.12, half * 1.5, high * 0.3, hair)
    drawing.oval(0, down, half, high * 0.09, (165, 80, 80))
    drawing.oval(0, down - high * 0.013, half * 0.95, high * 0.027, (90, 35, 40))
