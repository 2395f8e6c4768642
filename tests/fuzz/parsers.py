"""
Every reader and parser that a stranger's bytes can reach, and every writer that escapes them.

A target is a function of a file; whatever stands in the file, it returns or raises a
`LocalizeError`. `strategies` makes the files.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from localize import bitext, config, glossary, readers, segment
from localize.bcp47 import Direction, Locale
from localize.bitext import Hints, write
from localize.catalog import compile as compiled
from localize.catalog import extract, fill, judge, pofile, update
from localize.catalog.settings import Settings as CatalogSettings
from localize.document import Block, BlockKind
from localize.engines import apertium, archive, offers
from localize.engines.marian import Marian
from localize.engines.store import Store
from localize.errors import LocalizeError
from localize.glossary import exchange
from localize.memory import ApprovedMemory, MachineMemory
from localize.memory.database import approved_copy, connect
from localize.review import po
from localize.review.merge import merge
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit
from localize.writers import body, manifest
from tests.engines.packages import RECORDS, registry
from tests.engines.serving import Site, serving

EN, PT = Locale("en"), Locale("pt")
EN_PT = Direction(EN, PT)

SLOW = 10.0
"""Seconds of processor time that no file of a fuzzer may take: the largest have 100 KB."""


def _article(path: Path) -> None:
    """Read the articles of a file, cut them into sentences, and write them in every format."""
    for article in readers.read(path):
        segment.segments(article)
        body.html(article, article.blocks)
        body.native(article, article.blocks, PT)
        body.markdown(article, article.blocks, PT)


def _pairs(path: Path) -> None:
    for _ in bitext.read(path, Hints(EN, PT)):
        pass


_SUFFIXES = {"tbx": ".tbx", "csv": ".csv", "tsv": ".tsv", "toml": ".toml", "omegat": ".utf8"}


def _glossary(path: Path) -> None:
    """Load a glossary; what is written of it in other formats can be loaded."""
    termbase = glossary.load([path], EN_PT)
    for form, suffix in _SUFFIXES.items():
        written = path.with_name(f"written{suffix}")
        written.write_bytes(exchange.export(termbase, form, EN_PT).text.encode())
        _must_load(glossary.load, [written], EN_PT)


def _must_load(load: Callable[..., object], *arguments: object) -> None:
    """
    Load what we have written ourselves.

    Raises:
        AssertionError: it is refused.
    """
    try:
        load(*arguments)
    except LocalizeError as error:
        raise AssertionError(f"refused: {error}") from error


def _desk(path: Path) -> None:
    """Take people's texts and write the file anew: it can be read, and no text is gone."""
    before = po.parse(path.read_bytes(), path)
    approvals = po.take(before, "article", PT, [])
    units = [_unit(number, f"{text}.", text) for number, text in enumerate("abc")]
    written = po.write(
        merge(units, approvals, {}),
        blocks={"b": Block("b", BlockKind.PARAGRAPH, "a. b. c.")},
        findings=[],
        article="article",
        path="a.txt",
        before=before,
    )
    again = po.parse(written.encode(), path)
    texts = [text for entry in again for text in (entry.msgstr, entry.comment)]
    lost = [one.target for one in approvals if not any(one.target in text for text in texts)]
    assert not lost, f"lost: {lost}"


def _unit(number: int, source: str, target: str) -> TranslationUnit:
    place = Segment(f"b:{number}", source, EN, "b")
    return TranslationUnit(place, PT, target, Origin(OriginKind.ENGINE), State.REVIEWED)


def _catalog(path: Path) -> None:
    """Judge, fill, update and compile a site's catalog; what was saved can be read."""
    catalog = pofile.load(path)
    judge.stats(catalog)
    wrong = list(judge.problems(catalog, path))
    fill.fill(catalog, PT, list, "pseudo")
    update.update(catalog, update.new_catalog(catalog, PT), PT)
    if not wrong:
        for _, make in compiled.FORMATS.values():
            make(catalog, PT, "site")
    pofile.save(catalog, path)
    _must_load(pofile.load, path)


def _template(path: Path) -> None:
    extract.extract([path], path.parent, CatalogSettings())


def _written(path: Path) -> None:
    """Pairs of any text, written for other tools: as many come back, and nothing else."""
    texts = path.read_bytes().decode(errors="replace").split("\x1f")
    units = [_unit(n, f"source {n} {text}", f"target {text}") for n, text in enumerate(texts)]
    made = {
        ".xliff": write.xliff(units, texts[0]),
        ".tmx": write.tmx(units),
        ".po": write.po(units),
        ".tsv": write.tsv(units),
    }
    for suffix, text in made.items():
        written = path.with_suffix(suffix)
        written.write_bytes(text.encode())
        came_back = len(list(bitext.read(written, Hints(EN, PT))))
        assert came_back == len(units), f"{suffix}: {len(units)} units, {came_back} came back"


def _memory(path: Path) -> None:
    with suppress(sqlite3.Error):  # `localize.cli` says it in words
        approved_copy(path).close()
        with closing(connect(path)) as connection:
            machine, approved = MachineMemory(connection), ApprovedMemory(connection)
            machine.recall(["k"])
            machine.counts()
            approved.all()
            approved.add(approved.of_article("article", PT))


def _config(path: Path) -> None:
    config.load(path)


def _manifest(path: Path) -> None:
    manifest.read(path)


def _package(path: Path) -> None:
    archive.unpack_argos(path, path.parent / "unpacked")


def _firefox(path: Path) -> None:
    given = path.parent / "given"
    given.mkdir()
    (given / "vocab.enpt.spm").write_bytes(b"\n")
    path.rename(given / path.name)
    Store(path.parent / "store").install_path(given, EN_PT)


def _registry(path: Path) -> None:
    Store(path.parent).entries()


def _argos_index(path: Path) -> None:
    with serving(Site({"/index.json": path.read_bytes()})) as site:
        offers.argos(f"{site.url}/index.json")


def _firefox_registry(path: Path) -> None:
    with serving(Site()) as site:
        site.files = registry(site.url, {}) | {RECORDS: path.read_bytes()}
        offers.firefox(site.url + RECORDS)


def _marian(path: Path) -> None:
    Marian(path.read_bytes(), str(path))


def _mode(path: Path) -> None:
    apertium._commands(path)


TARGETS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "text": ("a.txt", _article),
    "encoding": ("a.txt", _article),
    "html": ("a.html", _article),
    "markdown": ("a.md", _article),
    "wxr": ("a.xml", _article),
    "bundle": ("a.json", _article),
    "po": ("a.po", _pairs),
    "desk": ("article.po", _desk),
    "catalog": ("site.po", _catalog),
    "xliff": ("a.xlf", _pairs),
    "tmx": ("a.tmx", _pairs),
    "tsv": ("a.tsv", _pairs),
    "pairs-in-bundle": ("a.json", _pairs),
    "written": ("a.bin", _written),
    "glossary": ("a.toml", _glossary),
    "glossary-csv": ("a.csv", _glossary),
    "glossary-tsv": ("a.tsv", _glossary),
    "omegat": ("a.utf8", _glossary),
    "tbx": ("a.tbx", _glossary),
    "config": ("localize.toml", _config),
    "manifest": ("manifest.json", _manifest),
    "memory": ("memory.sqlite", _memory),
    "registry": ("models.json", _registry),
    "argos-index": ("index.json", _argos_index),
    "firefox-registry": ("records.json", _firefox_registry),
    "argos": ("a.argosmodel", _package),
    "firefox": ("model.enpt.bin", _firefox),
    "marian": ("model.enpt.bin", _marian),
    "mode": ("eng-spa.mode", _mode),
    "template-html": ("a.html", _template),
    "template-py": ("a.py", _template),
    "template-js": ("a.js", _template),
    "template-md": ("a.md", _template),
}
"""Name → the file's name and what reads it."""


def accepts_or_refuses(name: str, data: bytes, folder: Path) -> None:
    """
    Hand `data` to the target `name`, in a file in `folder`.

    Raises:
        Exception: anything but a `LocalizeError`, or more than `SLOW` seconds of work: a bug.
    """
    file_name, target = TARGETS[name]
    path = folder / file_name
    path.write_bytes(data)
    began = time.process_time()
    with suppress(LocalizeError):
        target(path)
    took = time.process_time() - began
    assert took < SLOW, f"{took:.0f} s for {len(data):,} bytes"
