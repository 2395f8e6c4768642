"""What `localize glossary diff` compares, and how it shows what it found."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from localize import glossary
from localize.bcp47 import Locale
from localize.concept import Termbase
from localize.errors import ConfigError, GlossaryError, InputError
from localize.glossary.diff import diff
from localize.glossary.diffpage import GlossaryDiff, as_html, as_json, as_markdown
from localize.glossary.impact import impact
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit

_NOW = "the files as they are"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def compare(
    before: str | None,
    after: str | None,
    paths: Sequence[Path],
    build: Path,
    settings: glossary.Settings,
    *,
    must_exist: bool,
) -> GlossaryDiff:
    """
    The changes from `before` to `after`, and what they touch in the bundles below `build`.

    Both are a path or a git revision of `paths`; None is the last commit, and the files now.

    Raises:
        GlossaryError: a side is neither, or its glossaries cannot be loaded.
        InputError: a bundle cannot be read, or there is no `build` where it `must_exist`.
    """
    with ExitStack() as stack:
        old = _side(before or "HEAD", paths, stack)
        new = _side(after, paths, stack) if after else glossary.load(paths)
    changes = tuple(diff(old, new))
    if must_exist and not build.is_dir():
        raise InputError("there is no such folder", where=build)
    touched = tuple(impact(old, new, units(build), settings)) if changes else ()
    return GlossaryDiff(before or "HEAD", after or _NOW, changes, touched)


def shown(found: GlossaryDiff, form: str) -> str:
    """A diff as text for a terminal, or in one of the other forms."""
    if form == "json":
        return json.dumps(as_json(found), ensure_ascii=False, indent=2) + "\n"
    if form == "markdown":
        return as_markdown(found)
    return as_html(found) if form == "html" else "\n".join(_lines(found)) + "\n"


def units(build: Path) -> Iterator[tuple[str, TranslationUnit]]:
    """
    The translations in the bundles of a build folder, article after article.

    Raises:
        InputError: a bundle cannot be read.
    """
    for path in sorted(build.glob("*/*.json")):
        try:
            bundle = json.loads(path.read_bytes())
            yield from _units(bundle)
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
            ConfigError,
        ) as error:
            raise InputError(f"is not a bundle: {error}", where=path) from error


def _units(bundle: dict[str, Any]) -> Iterator[tuple[str, TranslationUnit]]:
    locale = Locale.parse(bundle["locale"])
    for block in bundle["blocks"]:
        for one in block["segments"]:
            origin = OriginKind(one.get("origin", "engine"))
            if origin is not OriginKind.KEPT:
                segment = Segment(one["id"], one["source"], Locale.parse(one["source_locale"]))
                state = State(one.get("state", "translated"))
                yield (
                    bundle["slug"],
                    TranslationUnit(segment, locale, one["target"], Origin(origin), state),
                )


def _side(name: str, paths: Sequence[Path], stack: ExitStack) -> Termbase:
    if Path(name).exists():
        return glossary.load([Path(name)])
    top = _git(paths[0].parent, "rev-parse", "--show-toplevel").strip()
    if not top:
        raise GlossaryError(
            f"{name!r} is no file or folder, and the glossaries are in no git repository",
            where=paths[0],
        )
    revision = _git(
        Path(top), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if not revision.strip():
        raise GlossaryError(f"{name!r} is neither a file or folder nor a git revision")
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="localize-")))
    found = [
        _checked_out(Path(top), revision.strip(), path, folder / str(index))
        for index, path in enumerate(paths)
    ]
    return glossary.load([path for path in found if path.exists()])


def _checked_out(top: Path, revision: str, path: Path, folder: Path) -> Path:
    """`path` as it was at a revision, written below `folder`; it does not exist if it did not."""
    try:
        name = path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        raise GlossaryError(f"lies outside of the repository {top}", where=path) from None
    listed = _git(top, "ls-tree", "-r", "-z", "--name-only", revision, "--", name)
    for file in filter(None, listed.split("\0")):
        inside = Path(file).relative_to(name)
        copy = folder / path.name / inside
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_git(top, "show", f"{revision}:{file}"), encoding="utf-8", newline="")
    return folder / path.name


def _git(folder: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails or is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, check=False, timeout=60
        )
    except FileNotFoundError:
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""


def _lines(found: GlossaryDiff) -> Iterator[str]:
    yield found.summary
    for change in found.changes:
        locale = f" [{change.locale}]" if change.locale else ""
        yield f"\n{change.concept_id}{locale}: {change.kind}: {_plain(change.what)}"
        if change.before and change.before != change.what:
            yield f"  - {_plain(change.before)}"
        if change.after and change.after != change.what:
            yield f"  + {_plain(change.after)}"
    for one in found.touched:
        source = one.source
        named = f"{source[: one.span.start]}[{one.span.of(source)}]{source[one.span.end :]}"
        mark = "wrong now" if one.wrong else "touched"
        yield f"\n{one.article_id} {one.segment_id} → {one.locale}: {one.concept_id}: {mark}"
        yield f"    {_plain(named)}"
        yield f"    {_plain(one.target)}"
        yield f"  - {_plain(one.before) or 'nothing'}"
        yield f"  + {_plain(one.after) or 'nothing'}"


def _plain(text: str) -> str:
    """Text that a terminal shows as it is: no escapes, nothing that turns its direction."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\n", " "))
