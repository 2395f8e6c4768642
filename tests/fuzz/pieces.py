"""What files of each format are made of, sound and hostile: the fuzzer's words."""

from __future__ import annotations

HOSTILE = (
    "\0", "\ufeff", "\ufffd", "\u202e", "\u200d", "\x1b[2J", "\r\n", "\n\n", "\t", "../", "%00",
    "=cmd()", "'", '"', "\\", "&amp;", "&#0;", "&#x110000;", "&lt;", "]]>", "1e999", "-0", "\u0085",
    "a" * 300, "(" * 200, "[" * 200, "Ⅷ", "ﬁ", "𝟘", "\U000e0001",
)  # fmt: skip

_XML = (
    '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="utf-16"?>',
    '<?xml version="1.0" encoding="nonsense"?>', '<!DOCTYPE a [<!ENTITY e "x">]>', "&e;",
    "<![CDATA[", "]]>", "<!--", "-->", "<?p x?>", "<a:b>", "</a:b>", 'xml:lang="en"', 'xml:lang="../x"',
)  # fmt: skip

PIECES: dict[str, tuple[str, ...]] = {
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
PIECES |= {
    "desk": (*PIECES["po"], "# reviewed by Ana\n", "#. machine: x\n", "#. localize: 0123456789abcdef reviewed\n", "#. conflict: Ana wrote: x\n", 'msgctxt "#2"\n', 'msgctxt "#x"\n'),
    "catalog": (*PIECES["po"], '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n', '"Plural-Forms: nplurals=3; plural=n%0;\\n"\n', '"Plural-Forms: nplurals=999999999; plural=0;\\n"\n', 'msgid "%d comments"\n', 'msgid "{name} and %(n)d"\n'),
    "pairs-in-bundle": PIECES["bundle"],
    "glossary-tsv": ("source\ttarget\n", "concept\tlocale\ttext\tstatus\n", "a\ten\twar\tpreferred\n", "a\tpt\tguerra\tadmitted\n", "a\tb\n", '"a\tb\n', "=1+1\tb\n", "\t\t\n"),
    "omegat": ("# Glossary in tab-separated format -*- coding: utf-8 -*-\n", "war\tguerra\n", "war\tguerra\ta note\n", "a\n", "\t\t\t\n", '"a\tb\n', "=1+1\tb\n", "#x\ty\n"),
    "mode": ("lt-proc", "apertium-tagger", "cg-proc", " -g ", " $1 ", " $2 ", " | ", "|", "'", '"', "\\", " /usr/share/apertium/x.bin ", "; rm -rf x", "`x`", "$(x)", " > x", " < x", "&", "\n", "#", "eval"),
    "template-html": ("<p data-i18n>", "</p>", "<p data-i18n='x' data-i18n-context='y' data-i18n-plural='z'>", "<a title=x data-i18n-attributes='title alt'>", "</a>", "{{ _('x') }}", "{% trans %}x{% endtrans %}", "{% trans n=1 %}{{ n }} x{% pluralize %}y{% endtrans %}", "{% if %}", "{{", "}}", "{#", "#}", "{% raw %}", "text", "<!--", "<script>", "{{ ngettext('a', 'b', n) }}", "{{ _() }}", "{{ _(1) }}", "{{ gettext('a' 'b') }}"),
    "template-py": ("_('x')\n", "ngettext('a', 'b', n)\n", "pgettext('c', 'x')\n", "_(\n", ")\n", "# NOTE: a\n", "'" * 3, '"' * 3, "    x\n", "\tx\n", "def f(:\n", "_(f'{x}')\n", "_('a' 'b')\n", "_(x='y')\n", "# -*- coding: utf-7 -*-\n", "# -*- coding: nonsense -*-\n", "\\\n", "0777\n", "_(u'\\ud800')\n", "_('\\N{x}')\n", "_(b'\\xff')\n"),
    "template-js": ("_('x');", "gettext(`x ${y}`)", "ngettext('a', 'b', n)", "/* NOTE: a */", "// b\n", "/x/g", "`", "'", "\\u", "\\u{110000}", "_('\\x')", "<a>{_('x')}</a>", "_(", ")", "{", "}"),
    "template-md": ("---\n", "title: x\n", "description: 'y'\n", 'title: "a\n', "title:\n", "a b\n", "title: " + "'" * 9 + "\n"),
    "registry": ("{", "}", "[", "]", ",", ":", '"models"', "[]", '{"models": []}', '{"models": [{}]}', '{"models": [{"engine": "argos", "direction": "en>pt", "version": "1", "sha256": "x", "path": "../x", "origin": "a", "size": 1}]}', '"engine": 1', '"direction": "../x"', '"path": "/x"', '"path": "a\\u0000"', "null", "1e400", '"\\ud800"'),
    "written": ("\x1f", "\x1f", "]]>", "</seg></tuv>", "<!--", "--", '"\n', 'msgid "', 'msgstr "', "#, fuzzy", "#~ ", "\\n", "\\", "\t", "a", "A sentence.", " ", "=1+1", "\u2028", "\x0b"),
}  # fmt: skip
PIECES["config"] += ('code = "A"\n', 'reason = ""\n', 'file = "["\n', "text = 1\n", "until = 99999-01-01\n", "until = 2024-01-01T00:00:00\n", '[[check.suppress]]\ncode = "A002"\nreason = "x"\n', 'select = [""]\n')  # fmt: skip
