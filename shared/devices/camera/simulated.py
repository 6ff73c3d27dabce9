"""A network camera that exists only in memory: moving pictures as MJPEG over HTTP on loopback."""

from __future__ import annotations

import io
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from PIL import Image, ImageDraw

_BOUNDARY = "picture"
_SECONDS_A_PICTURE = 0.02


@dataclass
class CameraFaults:
    """What the camera does wrong from now on; may be changed while it runs."""

    frozen: bool = False  # sends the same picture again and again
    silent: bool = False  # sends nothing more
    garbled: bool = False  # sends what is no picture


class SimulatedCamera:
    """Shows an outline that moves, or whoever stands before it; `vanish` cuts every line."""

    def __init__(self, port: int = 0, *, size: tuple[int, int] = (640, 480)) -> None:
        self.faults = CameraFaults()
        self.size = size
        self.pictures = 0
        self.before_it: bytes | None = None  # a JPEG of what stands there
        self._port = port
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        self._gone = threading.Event()
        self.come_back()

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return f"http://127.0.0.1:{self._port}/camera.mjpg"

    def vanish(self) -> None:
        """Be unplugged."""
        self._gone.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
        if self._thread is not None:
            self._thread.join()
        self._server = self._thread = None

    def come_back(self) -> None:
        """Be plugged in again."""
        self._gone.clear()
        camera = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                camera._stream(self)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._server.daemon_threads = True
        self._port = int(self._server.server_address[1])
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="simulated-camera", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Go away for good; may be called twice."""
        self.vanish()

    def _stream(self, request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        kind = f"multipart/x-mixed-replace; boundary={_BOUNDARY}"
        request.send_header("Content-Type", kind)
        request.end_headers()
        try:
            while not self._gone.is_set():
                if not self.faults.silent:
                    request.wfile.write(self._part())
                time.sleep(_SECONDS_A_PICTURE)
        except OSError:
            return  # the driver hung up

    def _part(self) -> bytes:
        jpeg = b"no picture" if self.faults.garbled else self._picture()
        head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
        return head.encode() + jpeg + b"\r\n"

    def _picture(self) -> bytes:
        if not self.faults.frozen:
            self.pictures += 1
        image = self._outline() if self.before_it is None else self._somebody(self.before_it)
        data = io.BytesIO()
        image.save(data, "JPEG", quality=80)
        return data.getvalue()

    def _outline(self) -> Image.Image:
        width, height = self.size
        image = Image.new("RGB", self.size, "#8FA6AD")
        draw = ImageDraw.Draw(image)
        middle = width // 2 + (self.pictures * 3) % 40 - 20
        draw.ellipse((middle - 60, height // 4, middle + 60, height // 4 + 150), fill="#E3C4A8")
        draw.ellipse((middle - 130, height * 3 // 5, middle + 130, height + 140), fill="#1E4F5C")
        return image

    def _somebody(self, jpeg: bytes) -> Image.Image:
        image = Image.new("RGB", self.size, "#8FA6AD")
        image.paste(Image.open(io.BytesIO(jpeg)), (0, 0))
        shade = 100 + self.pictures % 100  # nobody stands quite still
        ImageDraw.Draw(image).rectangle((0, 0, 16, 16), fill=(shade, shade, shade))
        return image
