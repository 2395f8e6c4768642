"""
Every reader and parser that a stranger's bytes can reach, and what to throw at each.

A target is a function of a file; whatever stands in the file, it returns or raises a
`LocalizeError`. `strategy(name)` makes files: pieces of the format in any order, among them the
pieces that hostile files are made of, text of any script, and bytes that are no text.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from localize import bitext, config, glossary, readers, segment
from localize.bcp47 import Locale
from localize.bitext import Hints
from localize.engines import archive
from localize.errors import LocalizeError
from localize.review import po
from localize.writers import body, manifest

EN, PT = Locale("en"), Locale("pt")


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


def _glossary(path: Path) -> None:
    glossary.load([path])


def _catalog(path: Path) -> None:
    po.take(po.parse(path.read_bytes(), path), "article", PT, [])


def _config(path: Path) -> None:
    config.load(path)


def _manifest(path: Path) -> None:
    manifest.read(path)


def _package(path: Path) -> None:
    archive.unpack_argos(path, path.parent / "unpacked")


TARGETS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "text": ("a.txt", _article),
    "html": ("a.html", _article),
    "markdown": ("a.md", _article),
    "wxr": ("a.xml", _article),
    "bundle": ("a.json", _article),
    "po": ("a.po", _pairs),
    "desk": ("article.po", _catalog),
    "xliff": ("a.xlf", _pairs),
    "tmx": ("a.tmx", _pairs),
    "tsv": ("a.tsv", _pairs),
    "pairs-in-bundle": ("a.json", _pairs),
    "glossary": ("a.toml", _glossary),
    "glossary-csv": ("a.csv", _glossary),
    "tbx": ("a.tbx", _glossary),
    "config": ("localize.toml", _config),
    "manifest": ("manifest.json", _manifest),
    "argos": ("a.argosmodel", _package),
}
"""Name → the file's name and what reads it."""


def accepts_or_refuses(name: str, data: bytes, folder: Path) -> None:
    """
    Hand `data` to the target `name`, in a file in `folder`.

    Raises:
        Exception: anything but a `LocalizeError`: a bug.
    """
    file_name, target = TARGETS[name]
    path = folder / file_name
    path.write_bytes(data)
    with suppress(LocalizeError):
        target(path)


_HOSTILE = (
    "\0", "\ufeff", "\ufffd", "\u202e", "\u200d", "\x1b[2J", "\r\n", "\n\n", "\t", "../", "%00",
    "=cmd()", "'", '"', "\\", "&amp;", "&#0;", "&#x110000;", "&lt;", "]]>", "1e999", "-0", "\u0085",
    "a" * 300, "(" * 200, "[" * 200, "Ⅷ", "ﬁ", "𝟘", "\U000e0001",
)  # fmt: skip

_XML = (
    '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="utf-16"?>',
    '<?xml version="1.0" encoding="nonsense"?>', '<!DOCTYPE a [<!ENTITY e "x">]>', "&e;",
    "<![CDATA[", "]]>", "<!--", "-->", "<?p x?>", "<a:b>", "</a:b>", 'xml:lang="en"', 'xml:lang="../x"',
)  # fmt: skip

_PIECES: dict[str, tuple[str, ...]] = {
    "text": ("Title\n", "By Ana\n", "2024-01-01\n", "- item\n", "1. one\n", "> quote\n", "# head\n", "A sentence. Another one!\n", "Mr. Smith went to Washington, D.C., on Jan. 5.\n", "https://example.org/a?b=c\n"),
    "html": ("<!DOCTYPE html>", "<html lang=en>", "<head>", "<title>", "</title>", "<meta charset=utf-7>", '<meta name=author content="A">', '<script type="application/ld+json">', "</script>", '{"@type":"Article","headline":[1]}', "<body>", "<article>", "</article>", "<p>", "</p>", "<h1>", "</h1>", "<b>", "</b>", "<i>", "<a href='javascript:x'>", "<a href=/x>", "</a>", "<ul><li>", "</li></ul>", "<table><tr><td>", "<pre>", "<svg><math>", "<br>", "<img src=x alt=y>", "<template>", "<!--", "-->", "text of some length, long enough. ", "<div " * 3, "<p>" * 40),
    "markdown": ("---\n", "title: A\n", "date: 2024-01-01\n", "date: 2024-99-99\n", "tags: [a, b\n", "x: &a [*a]\n", "x: !!python/object:os.system a\n", "+++\n", 'title = "A"\n', "# Head\n", "## Head `x`\n", "para *em* **strong** ~~gone~~ `code`\n", "[link](http://a.b \"t\")", "![img](x)", "[ref]: http://a.b\n", "<div>\n", "</div>\n", "> quote\n", "- item\n", "    code\n", "```\n", "| a | b |\n|---|---|\n| c | d |\n", "\\*", "&amp;", "<b>x</b>", "***", "___", "[[[", "]]]"),
    "wxr": (*_XML, '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>', "</channel></rss>", "<item>", "</item>", "<title>A</title>", "<content:encoded><![CDATA[<p>One.</p>]]></content:encoded>", "<wp:post_type>post</wp:post_type>", "<wp:status>publish</wp:status>", "<wp:post_name>../x</wp:post_name>", "<wp:post_date>2024-01-01 00:00:00</wp:post_date>", "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>", "<wp:post_id>1</wp:post_id>", "<link>http://[</link>"),
    "bundle": ("{", "}", "[", "]", ",", ":", '"schema": "localize-bundle/1"', '"blocks"', '"text"', '"segments"', '"skeleton"', '"source"', '"locale": "en"', '"slug": "../x"', '"title"', '"html"', '"format": "text"', "null", "0", "-1", "1e400", "NaN", '"\\ud800"', "true"),
    "po": ('msgid ""\n', 'msgstr ""\n', '"Language: pt\\n"\n', '"Content-Type: text/plain; charset=utf-7\\n"\n', '"Content-Type: text/plain; charset=UTF-8\\n"\n', '"Plural-Forms: nplurals=9999; plural=n;\\n"\n', 'msgid "a"\n', 'msgstr "b"\n', 'msgctxt "b:0"\n', 'msgid_plural "c"\n', 'msgstr[0] "d"\n', 'msgstr[99] "d"\n', "#, fuzzy\n", "#~ ", "#| ", "#: a.txt:1\n", "#. c\n", "\n", '"\\x"\n', '"unended\n', "msgid\n"),
    "xliff": (*_XML, '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="pt">', "</xliff>", '<file source-language="en" target-language="pt" original="a">', '<file id="f">', "</file>", "<body>", "</body>", '<trans-unit id="1">', "</trans-unit>", '<unit id="u">', "</unit>", "<segment>", "</segment>", "<source>A.", "</source>", "<target>B.", "</target>", '<g id="1">', "</g>", "<x/>", '<seg-source>', "</seg-source>", '<mrk mtype="seg" mid="1">', "</mrk>"),
    "tmx": (*_XML, '<tmx version="1.4">', "</tmx>", '<header srclang="en"/>', '<header srclang="*all*"/>', "<body>", "</body>", "<tu>", "</tu>", '<tuv xml:lang="en">', '<tuv xml:lang="pt">', '<tuv lang="">', "</tuv>", "<seg>A.", "</seg>", '<bpt i="1">', "</bpt>", "<ph/>"),
    "tsv": ("a\tb\n", "source\ttarget\n", "a\n", "\t\t\t\n", "a\tb\tc\td\n", '"a\tb\n'),
    "glossary": (
        'domain = "war"\n',
        "[air]\n",
        "[../b]\n",
        '["a b"]\n',
        'definition = "x"\n',
        'en = ["war", { text = "PPO", status = "forbidden", kind = "acronym", wrongly-renders = "y", contexts = ["z"] }]\n',
        'uk = [{ text = "війна", gender = "f" }]\n',
        "pt = [1]\n",
        'pt = "guerra"\n',
        'en = [{ pattern = "(a+)+$" }]\n',
        'relations = [{ kind = "broader", concept = "air" }]\n',
        "precedence = 1e400\n",
        "x = [[[[[]]]]]\n",
        "a.b.c.d.e = 1\n",
        "[a]\n[a]\n",
        "when = 1979-05-27T07:32:00Z\n",
        "x = " + "[" * 100 + "\n",
    ),
    "glossary-csv": ("source,target\n", "en,pt\n", "concept_id,en,pt\n", "concept,locale,text,status\n", "a,en,war,preferred\n", "a,pt,guerra,admitted\n", "a,b\n", '"a,b\n', "=1+1,b\n", ",,,\n", "war,guerra\n", '"a ""b""",c\n'),
    "tbx": (*_XML, '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">', '<martif type="TBX" xml:lang="en">', "</tbx>", "<text><body>", "</body></text>", '<conceptEntry id="c1">', "</conceptEntry>", '<langSec xml:lang="pt">', "</langSec>", "<termSec>", "</termSec>", "<term>war</term>", '<descrip type="definition">x</descrip>', '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>', '<ref target="#c1"/>'),
    "config": ('targets = ["pt"]\n', 'targets = "pt"\n', 'source = "../x"\n', 'engine = "auto"\n', "[check]\n", 'ignore = ["A"]\n', "[routes]\n", '"en>pt" = ["firefox"]\n', "[project]\n", 'articles = [1]\n', "[glossary]\n", "[[check.suppress]]\n", "until = 2024-01-01\n", "[langid]\n", "x = " + "[" * 100 + "\n", "formats = [[]]\n"),
    "manifest": ("{", "}", "[", "]", ",", ":", '"schema": "localize-manifest/1"', '"settings": "x"', '"sources": []', '"files": []', '"files": [{}]', '"lock": 1', '{"schema": "localize-manifest/1", "settings": "", "sources": 1, "files": []}', "null", '"\\ud800"'),
}  # fmt: skip
_PIECES["desk"] = _PIECES["po"]
_PIECES["pairs-in-bundle"] = _PIECES["bundle"]


def strategy(name: str) -> st.SearchStrategy[bytes]:
    """Files for the target `name`."""
    if name == "argos":
        return st.one_of(st.binary(max_size=300), _zips())
    piece = st.one_of(
        st.sampled_from(_PIECES[name]).map(str.encode),
        st.sampled_from(_PIECES[name]).map(str.encode),
        st.sampled_from(_HOSTILE).map(str.encode),
        st.text(max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=6),
    )
    pieces = st.lists(piece, max_size=24).map(b"".join)
    whole = [pieces, st.binary(max_size=200)]
    if name in ("bundle", "pairs-in-bundle"):
        whole.append(_bundles())
    if name in ("po", "desk", "tsv", "text", "html"):
        whole.append(pieces.map(lambda data: data.decode(errors="replace").encode("utf-16")))
    return st.one_of(whole)


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats() | st.text(max_size=6)
    | st.sampled_from(["en", "pt", "text", "html", "markdown", "paragraph", "title", "machine", "initial"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "kind", "text", "source", "target", "inlines", "segments"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@st.composite
def _bundles(draw: st.DrawFn) -> bytes:
    """A sound bundle with some of its values replaced by others."""
    bundle = sound_bundle()
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = bundle
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = draw(st.sampled_from(keys))
            if isinstance(holder[key], dict | list) and holder[key] and draw(st.booleans()):
                holder = holder[key]
                continue
            holder[key] = draw(_JSON)
            break
    return json.dumps(bundle).encode()


def sound_bundle() -> dict[str, Any]:
    """A bundle of two blocks as a run writes it."""
    sentence = {"id": "b1:0", "source": "One.", "target": "Um.", "source_locale": "en", "state": "translated", "origin": "engine", "terms": []}  # fmt: skip
    return {
        "schema": "localize-bundle/1", "slug": "a", "locale": "pt", "direction": "ltr", "title": "Um",
        "byline": None, "published": "2024-01-01T00:00:00", "published_text": None, "state": "translated",
        "format": "text", "html": "<p>Um.</p>", "skeleton": [0, "\n\n", 1], "routes": [], "alternates": [], "findings": [],
        "source": {"path": "a.txt", "sha256": "0" * 64, "locale": "en", "confidence": 1.0, "url": None},
        "blocks": [
            {"id": "b0", "kind": "title", "text": "Um", "locale": "en", "level": 0, "inlines": [], "source": "One", "source_locale": "en", "segments": []},
            {"id": "b1", "kind": "paragraph", "text": "Um.", "locale": "en", "level": 0, "inlines": [{"start": 0, "end": 2, "tag": "b", "attributes": []}], "source": "One.", "source_locale": "en", "segments": [sentence]},
        ],
    }  # fmt: skip


@st.composite
def _zips(draw: st.DrawFn) -> bytes:
    """Zip files whose entries have the names, sizes and kinds of a model's and of an attack's."""
    buffer = io.BytesIO()
    names = st.sampled_from([
        "m/metadata.json", "m/model/model.bin", "m/sentencepiece.model", "m/model/config.json",
        "m/model/shared_vocabulary.txt", "../x", "/x", "m/../../x", "m\\x", "m/x.pkl", "n/y", "m/", "",
        "m/stanza/a.pt", "C:x", "m/metadata.json/", "m/README.md",
    ])  # fmt: skip
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive_file:
        for name in draw(st.lists(names, max_size=7, unique=True)):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = draw(st.sampled_from([0, 0o100644, 0o120777, 0o040755])) << 16
            data = draw(st.sampled_from([b"", b"{}", b"\x06\0\0\0", b"\n", b"null", b'{"from_code": "en", "to_code": "pt"}']))  # fmt: skip
            archive_file.writestr(entry, data)
    spoiled = bytearray(buffer.getvalue())
    for _ in range(draw(st.integers(0, 3))):
        spoiled[draw(st.integers(0, len(spoiled) - 1))] = draw(st.integers(0, 255))
    return bytes(spoiled)
