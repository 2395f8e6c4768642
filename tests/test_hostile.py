"""What an engine, a title or a file may try, and what of it comes through: text."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import lxml.html
import polib
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from localize import engines, readers
from localize.bcp47 import Locale
from localize.cli import main
from localize.errors import ConfigError, LocalizeError, shown
from localize.glossary import load
from localize.readers.slug import slugify
from tests.faults.newsroom import Newsroom

_SENTENCES = "".join(
    f"<p>Sentence {number} of the <b>witness</b> and the <a href='https://site.example/{number}'>"
    "court</a> was read out on Monday, after two hours.</p>"
    for number in range(30)
)
FLAG = "🏴󠁧󠁢󠁳󠁣󠁴󠁿"
"""Of Scotland: written with tag characters, which nobody sees and nobody may add."""

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff\U000e0001-\U000e007f]"
)
_PARAGRAPHS = "".join(
    f"Line {number} of the **report** names a [source](https://site.example/{number}).\n\n"
    for number in range(30)
)


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    newsroom = Newsroom.begun(tmp_path / "project")
    page = f"<html><head><title>A day in court</title></head><body><article><h1>A day in court</h1>{_SENTENCES}</article></body></html>"
    (newsroom.folder / "articles" / "long.html").write_text(page)
    (newsroom.folder / "articles" / "report.md").write_text(f"# The report\n\n{_PARAGRAPHS}")
    monkeypatch.chdir(newsroom.folder)
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    return newsroom


def run(*arguments: str) -> None:
    formats = ("--format", "json", "--format", "html", "--format", "markdown")
    result = CliRunner().invoke(main, ["run", "--jobs", "1", *formats, *arguments])
    assert result.exit_code == 0, result.output


def elements(html: str) -> Counter[tuple[str, tuple[tuple[str, str], ...]]]:
    """The elements of a page with their attributes, and how many there are of each."""
    return Counter(
        (str(element.tag), tuple(sorted((str(k), str(v)) for k, v in element.attrib.items())))
        for element in lxml.html.document_fromstring(f"<div>{html}</div>").iter()
    )


def bodies(folder: Path) -> Mapping[str, str]:
    """The HTML of everything that was written, by file."""
    render = MarkdownIt("commonmark").render
    written = {}
    for path in sorted((folder / "build" / "pt").iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            text = json.loads(text)["html"]
        elif path.suffix == ".md":
            text = render(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))
        written[path.name] = text
    return written


def test_an_engine_adds_no_element_no_attribute_and_no_address(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    harmless = bodies(newsroom.folder)
    catalogs = {path: len(polib.pofile(str(path))) for path in newsroom.folder.rglob("*.po")}
    monkeypatch.setitem(engines.ENGINES, "pseudo", "tests.faults.hostile_engine")
    (newsroom.folder / ".localize" / "memory.sqlite").unlink()
    for path in newsroom.folder.glob("build/pt/*"):
        path.unlink()
    run()
    hostile = bodies(newsroom.folder)
    assert "alert(1)" in "".join(hostile.values())
    grown = {name: elements(hostile[name]) - elements(harmless[name]) for name in harmless}
    assert {name: found for name, found in grown.items() if found} == {}
    assert {path: len(polib.pofile(str(path))) for path in catalogs} == catalogs


def test_no_control_that_an_engine_invents_reaches_a_file(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines.ENGINES, "pseudo", "tests.faults.hostile_engine")
    (newsroom.folder / "articles" / "flag.txt").write_text(f"A flag\n\nIt is {FLAG}, they said.\n")
    run()
    assert CliRunner().invoke(main, ["report"]).exit_code == 0
    written = {
        path: path.read_text(encoding="utf-8")
        for folder in ("build", "locales")
        for path in (newsroom.folder / folder).rglob("*.*")
    }
    found = {path.name: _CONTROLS.findall(text.replace(FLAG, "")) for path, text in written.items()}
    assert {name: controls for name, controls in found.items() if controls} == {}
    assert FLAG in (newsroom.folder / "build/pt/flag.json").read_text(encoding="utf-8")
    segments = [
        segment["target"]
        for bundle in map(json.loads, map(Path.read_bytes, newsroom.folder.glob("build/pt/*.json")))
        for block in bundle["blocks"]
        for segment in block["segments"]
    ]
    assert not any(_CONTROLS.search(target.replace(FLAG, "")) for target in segments)
    said = "\n".join(segments)
    assert "half of a pair  said" in said
    assert "31m said" in said


def test_the_report_runs_nothing_of_what_an_engine_said(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines.ENGINES, "pseudo", "tests.faults.hostile_engine")
    run()
    assert CliRunner().invoke(main, ["report"]).exit_code == 0
    page: Any = lxml.html.document_fromstring((newsroom.folder / "build/report.html").read_bytes())
    assert [len(page.xpath(f"//{tag}")) for tag in ("script", "style", "iframe", "img")] == [
        1,
        1,
        0,
        0,
    ]
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert not [link for link in page.xpath("//@href | //@src") if "evil" in link or ":" in link]
    (policy,) = map(str, page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content"))
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "name",
    ["bad\x1b[2Jname.txt", "\u202egnp.txt", "[bold red]x[nope].txt", "-rf.txt", "a\nb.txt"],
)
def test_no_path_commands_the_terminal(newsroom: Newsroom, name: str) -> None:
    (newsroom.folder / "articles" / name).write_text("A title\n\nThe text of it.\n")
    for command in (["run", "--jobs", "1"], ["status"], ["verify"], ["check", "--source", f"articles/{name}"]):  # fmt: skip
        result = CliRunner().invoke(main, command)
        assert result.exit_code in (0, 1), result.output
        assert not _commands(result.output), result.output


def test_no_remembered_text_commands_the_terminal(newsroom: Newsroom) -> None:
    pairs = newsroom.folder / "pairs.tsv"
    pairs.write_text("A road is closed \x1b[2J.\tUma estrada \u202e{x} \x1b]0;owned\x07.\n")
    catalog = newsroom.folder / "locales" / "pt" / "LC_MESSAGES" / "site.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text('msgid ""\nmsgstr "Language: pt\\n"\n\nmsgid "a"\nmsgstr "{x} \x1b[2J"\n')
    (newsroom.folder / "locales" / "site.pot").write_text(
        'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n'
    )
    for command in (
        ["memory", "import", "pairs.tsv", "--from", "en", "--to", "pt"],
        ["memory", "find", "A road is closed .", "--least", "50"],
        ["check", "pairs.tsv", "--from", "en", "--to", "pt"],
        ["catalog", "check"],
    ):
        result = CliRunner().invoke(main, command, color=True)
        assert result.exit_code in (0, 1), result.output
        assert not _commands(result.output), result.output


def _commands(text: str) -> list[str]:
    """Characters that command a terminal or turn a text around."""
    return [char for char in text if char != "\n" and char != "\t" and char != shown(char)]


@given(
    st.text(max_size=60)
    | st.sampled_from(["../../etc/passwd", "CON", "nul.txt", "a\0b", "~", "-x"])
)
def test_a_slug_is_a_plain_name_whatever_the_title(title: str) -> None:
    slug = slugify(title)
    assert slug
    assert not slug.startswith(("-", "."))
    assert not set(slug) & set('/\\:*?"<>|.\0\n ')
    assert all(unicodedata.category(char)[0] in "LNM" or char == "-" for char in slug)
    assert slug.casefold() not in ("con", "prn", "aux", "nul")


@pytest.mark.parametrize(
    "tag", ["../x", "en/../..", "en\0", "e" * 99, "en-US-x", "", "en_US/../../etc"]
)
def test_a_hostile_tag_is_no_locale(tag: str) -> None:
    with pytest.raises(ConfigError, match="is not a locale"):
        Locale.parse(tag)


_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
    '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.xml", "<rss><channel><item><title>&b;&f;</title></item></channel></rss>"),
        ("a.xlf", "<xliff version='1.2'><file source-language='en' target-language='pt'><body><trans-unit id='1'><source>&f;</source><target>&b;</target></trans-unit></body></file></xliff>"),
        ("a.tmx", "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>&f;</seg></tuv><tuv xml:lang='pt'><seg>b</seg></tuv></tu></body></tmx>"),
        ("a.tbx", "<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text><body>&b;</body></text></tbx>"),
    ],
)  # fmt: skip
def test_xml_with_declarations_is_refused(name: str, body: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(_BOMB + body)
    command = ["check", str(path), "--to", "pt"]
    if name == "a.tbx":
        with pytest.raises(LocalizeError, match=r"(?i)doctype|declaration"):
            load([path])
    elif name == "a.xml":
        with pytest.raises(LocalizeError, match=r"(?i)doctype|declaration"):
            list(readers.read(path))
    else:
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 2
        assert "DOCTYPE" in result.output


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("deep.html", "<div>" * 100_000 + "text" + "</div>" * 100_000),
        ("crowded.html", f"<article><h1>A</h1><p>{'It was <b>so</b>. ' * 20_000}</p></article>"),
        ("quotes.md", "> " * 20_000 + "text"),
        ("lists.md", "\n".join("  " * depth + "- item" for depth in range(300))),
        ("yaml.md", "---\ntitle: " + "[" * 20_000 + "\n---\n\ntext\n"),
        ("tag.md", "---\ntitle: !!python/object/apply:os.system [touch owned]\n---\n\ntext\n"),
        ("alias.md", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n---\n\ntext\n"),
        ("deep.json", '{"schema": "localize-bundle/1", "blocks": ' + "[" * 100_000),
        ("long.txt", "word " * 200_000),
        ("brackets.md", "[" * 20_000),
        ("stars.md", "*a " * 20_000),
    ],
)
def test_what_is_deep_or_long_is_read_or_refused(name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(text)
    began = time.process_time()
    with suppress(LocalizeError):
        assert list(readers.read(Path(name)))
    assert time.process_time() - began < 10.0
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("text", ["x = " + "[" * 5_000 + "]" * 5_000, "x = " + "{a=" * 5_000])
def test_deep_toml_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(text)
    with pytest.raises(LocalizeError):
        load([tmp_path / "a.toml"])
