"""
Downloads that resume, and that nothing but `localize models` ever starts.

What came so far is kept as ``<name>.part`` with the server's mark of that version (its ETag), and
goes on from there, now or in another run; a file that has changed meanwhile is begun anew.
"""

from __future__ import annotations

import errno
import hashlib
import http.client
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from localize.errors import ModelCorrupt, ModelError
from localize.files import replacing

Progress = Callable[[int, int | None], None]
"""Told the bytes that are here, and how many there will be (None: the server does not say)."""

_SILENCE = 30.0
"""Seconds without a byte after which a connection is given up."""
_ATTEMPTS = 5
"""Connections that may break before a download is given up; it can be taken up again later."""
_CHUNK = 256 * 1024
_MOST_OF_AN_INDEX = 64 * 1024**2
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES)
_PARTIAL, _RANGE_NOT_SATISFIABLE = 206, 416


def silent(done: int, total: int | None) -> None:
    """Progress that is shown to nobody."""


def fetch(url: str) -> bytes:
    """
    A small file's bytes (an index).

    Raises:
        ModelError: it cannot be had.
    """
    _permitted(url, url)
    with _opened(url, {}) as response:
        data: bytes = response.read(_MOST_OF_AN_INDEX + 1)
    if len(data) > _MOST_OF_AN_INDEX:
        raise ModelError("an index of more than 64 MB is none", where=url)
    return data


def download(
    url: str,
    part: Path,
    *,
    listed_at: str,
    most: int,
    sha256: str = "",
    progress: Progress = silent,
) -> None:
    """
    Download `url` into the file `part`, going on where an earlier attempt ended.

    `listed_at` is the index that names `url`: a link may not be less safe than it is. With
    `sha256`, what came is checked against it, and thrown away if it is something else.

    Raises:
        ModelError: the server does not give it, or the connection broke too often.
        ModelCorrupt: what came is not what was promised, or is more than `most` bytes.
    """
    _permitted(url, listed_at)
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            _attempt(url, part, most, progress)
            break
        except (OSError, http.client.HTTPException) as error:
            if getattr(error, "errno", None) in _NO_ROOM:
                raise ModelError(f"cannot be written: {error}", where=part) from error
            if attempt == _ATTEMPTS:
                raise _broken(url, error, part) from error
    if _size(part) > most:
        forget(part)
        raise ModelCorrupt(f"is more than the {most:,} bytes that were promised", where=url)
    if sha256 and _sha256(part) != sha256.lower():
        forget(part)
        raise ModelCorrupt("what was downloaded has another SHA-256 than was promised", where=url)


def forget(part: Path) -> None:
    """Remove what was downloaded so far."""
    part.unlink(missing_ok=True)
    _mark(part).unlink(missing_ok=True)


def _attempt(url: str, part: Path, most: int, progress: Progress) -> None:
    """Go on with `part` until it is whole."""
    begun, mark = _size(part), _read_mark(part, url)
    if not mark:
        begun = 0
    with _opened(url, {"Range": f"bytes={begun}-", "If-Range": mark} if begun else {}) as response:
        if response.status == _RANGE_NOT_SATISFIABLE:
            if _total(response) == begun:
                return
            forget(part)
            raise http.client.HTTPException("the file on the server has changed")
        if begun and (response.status != _PARTIAL or _start(response) != begun):
            begun = 0
        total = _total(response)
        _write_mark(part, url, response.headers)
        with part.open("r+b" if begun else "wb") as file:
            file.truncate(begun)
            file.seek(begun)
            _receive(response, file, begun, total, most, progress)


def _receive(
    response: Any, file: IO[bytes], done: int, total: int | None, most: int, progress: Progress
) -> None:
    while done <= most:
        progress(done, total)
        chunk = response.read(_CHUNK)
        if not chunk:
            break
        file.write(chunk)
        done += len(chunk)
    if total is not None and done < min(total, most):
        raise http.client.IncompleteRead(b"", total - done)


@contextmanager
def _opened(url: str, headers: Mapping[str, str]) -> Iterator[Any]:
    """
    The server's answer to a GET; one that says the range is at fault is an answer as well.

    Raises:
        ModelError: any other answer than a file, or no answer.
    """
    request = urllib.request.Request(url, headers={"User-Agent": "localize", **headers})  # noqa: S310 - see _permitted
    opener = urllib.request.build_opener(_OnlyAsSafe)
    try:
        response = opener.open(request, timeout=_SILENCE)
    except urllib.error.HTTPError as error:
        if error.code != _RANGE_NOT_SATISFIABLE:
            error.close()
            raise ModelError(
                f"the server answers {error.code} {error.reason}", where=url
            ) from error
        response = error
    except (urllib.error.URLError, http.client.InvalidURL, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise ModelError(f"cannot be reached: {reason}", where=url) from error
    with response:
        yield response


class _OnlyAsSafe(urllib.request.HTTPRedirectHandler):
    """Follows a redirection unless it leads from HTTPS to something less."""

    def redirect_request(
        self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: str
    ) -> Any:
        _permitted(newurl, req.full_url)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _permitted(url: str, named_by: str) -> None:
    scheme, name = urllib.parse.urlsplit(url).scheme, urllib.parse.urlsplit(named_by).scheme
    if scheme != "https" and (scheme != "http" or name != "http"):
        raise ModelError(f"a link of the kind {scheme!r} is not followed", where=url)


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _sha256(part: Path) -> str:
    with part.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _mark(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


def _read_mark(part: Path, url: str) -> str:
    """The server's mark of the version of `url` that `part` began with; empty: none is known."""
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        known = json.loads(_mark(part).read_text(encoding="utf-8"))
        if known["url"] == url:
            return str(known["mark"])
    return ""


def _write_mark(part: Path, url: str, headers: Mapping[str, str]) -> None:
    mark = headers.get("ETag") or ""
    # A weak tag does not promise the same bytes; If-Range may not use it (RFC 9110, 13.1.5).
    if not mark or mark.startswith("W/"):
        mark = headers.get("Last-Modified") or ""
    with replacing(_mark(part)) as file:
        file.write(json.dumps({"url": url, "mark": mark}).encode())


def _total(response: Any) -> int | None:
    """How long the whole file is, as far as the answer says."""
    if match := re.search(r"/(\d+)\s*\Z", response.headers.get("Content-Range") or ""):
        return int(match[1])
    length = response.headers.get("Content-Length") or ""
    return int(length) if length.isdecimal() and response.status != _PARTIAL else None


def _start(response: Any) -> int:
    match = re.match(r"bytes (\d+)-", response.headers.get("Content-Range") or "")
    return int(match[1]) if match else -1


def _broken(url: str, error: Exception, part: Path) -> ModelError:
    hint = "run the command again: it goes on from there" if _size(part) else None
    return ModelError(f"the connection broke: {error}", where=url, hint=hint)
