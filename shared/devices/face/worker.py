"""The child process of the dlib engine: reads JPEGs from its input, writes what it sees.

To compute a template holds Python's lock for a tenth of a second: in the program itself every
screen and lane would stand still meanwhile. Both ways a message is 4 bytes length, big-endian, and
so many bytes; an answer has for each face 2 bytes width and 512 bytes template, and is empty where
nobody is seen. It ends when its input ends, so it never outlives the program.
"""

from __future__ import annotations

import io
import struct
import sys
from typing import BinaryIO, Final

import face_recognition
import numpy as np
from PIL import Image, UnidentifiedImageError

LENGTH: Final = struct.Struct(">I")
FACE: Final = struct.Struct(">H512s")
_LONGEST_SIDE: Final = 640


def main() -> None:
    """Answer until there is nothing more to read."""
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    while (jpeg := _read(questions)) is not None:
        answer = b"".join(_faces(jpeg))
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return stream.read(LENGTH.unpack(head)[0])


def _faces(jpeg: bytes) -> list[bytes]:
    try:
        picture = Image.open(io.BytesIO(jpeg)).convert("RGB")
    except (UnidentifiedImageError, OSError):
        return []
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    pixels = np.asarray(picture)
    boxes = face_recognition.face_locations(pixels, number_of_times_to_upsample=0)
    boxes.sort(key=lambda box: box[3] - box[1])  # left minus right: the widest first
    told = face_recognition.face_encodings(pixels, boxes, model="small")
    return [
        FACE.pack(right - left, np.asarray(one, "<f4").tobytes())
        for (_, right, _, left), one in zip(boxes, told, strict=True)
    ]


if __name__ == "__main__":
    main()
