"""A web server on this machine, as bad as it is told to be."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """
    Files by path. `breaks` says after how many bytes of an answer the connection to a path is
    dropped, once for each number; `ranges` are the ranges that were asked for, by path.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    breaks: dict[str, list[int]] = field(default_factory=dict)
    ranges: dict[str, list[str]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    tagged: bool = True
    url: str = ""


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve `site` at `site.url` while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path in site.redirects:
                self.send_response(302)
                self.send_header("Location", site.redirects[self.path])
                self.end_headers()
                return
            data = site.files.get(self.path)
            if data is None:
                self.send_error(404)
                return
            self._answer(data)

        def _answer(self, data: bytes) -> None:
            tag = f'"{hashlib.sha256(data).hexdigest()}"'
            asked = self.headers.get("Range") or ""
            site.ranges.setdefault(self.path, []).append(asked)
            begin = re.fullmatch(r"bytes=(\d+)-", asked)
            start = int(begin[1]) if begin and self.headers.get("If-Range") == tag else 0
            if start and start >= len(data):
                self.send_response(416)
                self.send_header("Content-Range", f"bytes */{len(data)}")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            if site.tagged:
                self.send_header("ETag", tag)
            body = data[start:]
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            breaks = site.breaks.get(self.path)
            self.wfile.write(body[: breaks.pop(0)] if breaks else body)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
