"""The folder of PO files where translators work on articles."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from localize.approval import Approval, Reviewed
from localize.bcp47 import Locale
from localize.document import Block
from localize.files import write_if_changed
from localize.finding import Finding
from localize.review import po


@dataclass(frozen=True, slots=True)
class Taken:
    """People's texts, and the bytes of the file that they were taken from (None: there is none)."""

    approvals: tuple[Approval, ...]
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Desk:
    """``FOLDER/LOCALE/articles/SLUG.po``, beside the site's own catalogs."""

    folder: Path

    def path(self, article: str, locale: Locale) -> Path:
        """The PO file of an article in a locale."""
        return self.folder / locale.gettext / "articles" / f"{article}.po"

    def files(self) -> Iterator[Path]:
        """The PO files of all articles, by locale and name."""
        yield from sorted(self.folder.glob("*/articles/*.po"))

    def copied(self, folder: Path) -> Desk:
        """A desk in `folder` with the same files on it."""
        for path in self.files():
            copy = folder / path.relative_to(self.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        return Desk(folder)

    def take(self, article: str, locale: Locale, accepted: Sequence[Approval]) -> Taken:
        """
        What people did there (see `po.take`); nothing where there is no file yet.

        Raises:
            CatalogError: the file is damaged; it is not touched.
        """
        data = self.read(article, locale)
        if data is None:
            return Taken((), None)
        catalog = po.parse(data, self.path(article, locale))
        return Taken(po.take(catalog, article, locale, accepted), data)

    def put(
        self,
        reviewed: Reviewed,
        *,
        blocks: Mapping[str, Block],
        findings: Iterable[Finding],
        article: str,
        source: str,
        locale: Locale,
    ) -> bool:
        """
        Write the PO file, unless a person has saved it since it was taken.

        Says whether it holds what was to be written; if not, `take` it again.
        """
        path = self.path(article, locale)
        before = po.parse(reviewed.taken_from, path) if reviewed.taken_from is not None else None
        text = po.write(
            reviewed, blocks=blocks, findings=findings, article=article, path=source, before=before
        )
        return self.replace(article, locale, text.encode(), taken=reviewed.taken_from)

    def replace(self, article: str, locale: Locale, data: bytes, *, taken: bytes | None) -> bool:
        """
        Let the PO file hold `data`, unless it holds other bytes than when it was taken.

        Says whether it does.
        """
        if self.read(article, locale) != taken:
            return False
        write_if_changed(self.path(article, locale), data)
        return True

    def digest(self, article: str, locale: Locale) -> str:
        """The SHA-256 of the article's file as it is now; empty where there is none."""
        data = self.read(article, locale)
        return hashlib.sha256(data).hexdigest() if data is not None else ""

    def read(self, article: str, locale: Locale) -> bytes | None:
        """The article's file as it is now, None where there is none."""
        with suppress(FileNotFoundError):
            return self.path(article, locale).read_bytes()
        return None
