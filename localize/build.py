"""The build folder: what an earlier run left there, what this one writes, the manifest last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from localize.bcp47 import Locale
from localize.errors import InputError
from localize.folder import Folder
from localize.localized import Localized
from localize.unit import State
from localize.writers import body, manifest
from localize.writers.bundle import Alternate, bundle, to_bytes
from localize.writers.manifest import Entry, Lock, Manifest, Source
from localize.writers.page import page

SUFFIXES = {"json": ".json", "html": ".html", "markdown": ".md"}
"""Format → suffix of the files that are written for it."""


@dataclass(frozen=True, slots=True)
class Made:
    """
    The files of an article in a locale, each with its entry, whose `review` is still to be known.

    Data are None where the file is written already. `routes` are the models by direction.
    """

    files: tuple[tuple[Entry, bytes | None], ...]
    routes: Mapping[str, tuple[str, ...]]


def make(localized: Localized, alternates: Sequence[Alternate], formats: Sequence[str]) -> Made:
    """The files that `formats` ask for."""
    return Made(
        tuple(
            (_entry(localized, role, data), data)
            for role, data in _files(localized, alternates, formats)
        ),
        {
            str(route.direction): tuple(map(manifest.model_text, route.models))
            for route in localized.routes
        },
    )


class Build:
    """
    A build folder under way.

    `inputs` digests all that bundles depend on beside the article itself (settings, terms, models,
    this program's version): what was made of the same file with the same inputs, and still has the
    bytes that the manifest says, is up to date.
    """

    def __init__(
        self,
        folder: Folder,
        formats: Sequence[str],
        settings: str,
        inputs: str,
        review: Callable[[str, Locale], str],
        lock: Lock | None = None,
    ):
        """
        `lock` says what this run works with; the routes taken are added as articles are written.
        `review` gives the digest of the translators' file of an article and locale as it is now.

        Raises:
            InputError: the folder holds a manifest that is not ours.
        """
        self.folder = folder
        self._formats = formats
        self._settings = settings
        self._inputs = inputs
        self._review = review
        self._lock = lock
        before = manifest.of(folder) or Manifest("")
        self._sources = {source.path: source for source in before.sources}
        self._entries = {entry.path: entry for entry in before.entries}
        self._of: dict[str, set[str]] = {}
        for entry in before.entries:
            self._of.setdefault(entry.source, set()).add(entry.path)
        self._routes = dict(before.lock.routes) if before.lock else {}
        self._made: set[str] = set()
        self._read: dict[str, Sequence[Locale]] = {}
        self._incomplete: set[str] = set()

    @property
    def sources(self) -> tuple[str, ...]:
        """The project's files whose articles the folder holds, from this run or an earlier one."""
        return tuple(sorted(path for path, source in self._sources.items() if source.inside))

    def slugs(self, source: str) -> set[str]:
        """The slugs of the articles of the file `source`."""
        return {self._entries[path].slug for path in self._of.get(source, ())}

    def is_up_to_date(self, source: str, digest: str, targets: Sequence[Locale]) -> bool:
        """Whether nothing is to be done for the file `source`, whose bytes have `digest`."""
        known = self._sources.get(source)
        return (
            known is not None
            and known.sha256 == digest
            and all(known.inputs.get(str(target)) == self._inputs for target in targets)
            and all(self._is_current(self._entries[path]) for path in self._of.get(source, ()))
        )

    def complete(
        self, source: str, digest: str, targets: Sequence[Locale], *, inside: bool, below: str
    ) -> None:
        """All articles of the file `source` have been read (their translations may still fail)."""
        known = self._sources.get(source)
        kept = known.inputs if known is not None and known.sha256 == digest else {}
        new = {str(target): self._inputs for target in targets}
        inputs = dict(sorted({**kept, **new}.items()))
        self._sources[source] = Source(source, digest, inputs, inside, below)
        self._read[source] = targets

    def incomplete(self, source: str) -> None:
        """An article of the file `source` failed: the next run tries it again."""
        self._incomplete.add(source)

    def write(self, localized: Localized, alternates: Sequence[Alternate]) -> None:
        """Write the article's files, each whole or not at all; unchanged ones are not touched."""
        self.add(make(localized, alternates, self._formats))

    def add(self, made: Made) -> None:
        """Write an article's files that are not written yet, and list them all."""
        self._routes.update(made.routes)
        for entry, data in made.files:
            if data is not None:
                self.folder.write(entry.path, data)
            self._made.add(entry.path)
            review = self._review(entry.slug, Locale.parse(entry.locale))
            self._entries[entry.path] = replace(entry, review=review)

    def forget(self, source: str) -> None:
        """Remove what was made of the file `source`, which is no more."""
        self._sources.pop(source, None)
        for path in self._of.pop(source, ()):
            self._remove(path)

    def close(self) -> None:
        """
        Write the manifest: of what this run made, and of what it was not asked about.

        What an earlier version of a file gave and this one no longer gives is removed.
        """
        for source, targets in self._read.items():
            locales = set(map(str, targets))
            for path in self._of.get(source, set()) - self._made:
                if self._entries[path].locale in locales and source not in self._incomplete:
                    self._remove(path)
        for source in self._incomplete:
            self._sources.pop(source, None)
        for locale in {entry.locale for entry in self._entries.values()}:
            self.folder.tidy(locale)
        lock = self._lock and replace(self._lock, routes=dict(sorted(self._routes.items())))
        whole = Manifest(
            self._settings, tuple(self._sources.values()), tuple(self._entries.values()), lock
        )
        self.folder.write(manifest.FILE_NAME, whole.to_bytes())

    def _remove(self, path: str) -> None:
        """Delete a file of ours, unless somebody has changed it since."""
        if self._is_whole(entry := self._entries.pop(path)):
            self.folder.remove(entry.path)

    def _is_current(self, entry: Entry) -> bool:
        """Whether the file is as it was written, and nobody has touched the translators' since."""
        review = self._review(entry.slug, Locale.parse(entry.locale))
        return review == entry.review and self._is_whole(entry)

    def _is_whole(self, entry: Entry) -> bool:
        with suppress(InputError):
            data = self.folder.read(entry.path)
            return data is not None and manifest.sha256(data) == entry.sha256
        return False


def _files(
    localized: Localized, alternates: Sequence[Alternate], formats: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    for role in formats:
        match role:
            case "json":
                yield role, to_bytes(bundle(localized, alternates))
            case "html":
                yield role, page(localized, alternates).encode()
            case "markdown":
                yield (
                    role,
                    body.markdown(localized.article, localized.blocks, localized.locale).encode(),
                )


def _entry(localized: Localized, role: str, data: bytes) -> Entry:
    article, target = localized.article, localized.locale
    findings = Counter(finding.severity.value for finding in localized.findings)
    return Entry(
        path=f"{target}/{article.id}{SUFFIXES[role]}",
        sha256=manifest.sha256(data),
        role=role,
        locale=str(target),
        slug=article.id,
        source=article.path.as_posix(),
        source_sha256=article.source_sha256,
        route="; ".join(str(route) for route in localized.routes),
        segments=len(localized.units),
        reviewed=sum(u.state in (State.REVIEWED, State.FINAL) for u in localized.units),
        findings=dict(sorted(findings.items())),
    )
