"""
Slots: what of a text must come through a translation exactly as it is.

A sum whose figures other locales write otherwise (``$1,200.50``) or whose scale is a word
(``$5 million``) is no slot: it is translated, and watched by `localize.protect.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from localize.document import Inline, Span
from localize.unit import Slot

CURRENCIES = "$€£¥₴₽₺₼֏₾₸₹₪₩₫₦₱฿"

CODE_TAGS = frozenset({"code", "kbd", "samp", "var"})

_END_OF_FIGURES = r"(?![.,\u00a0\u202f]?\d)(?!\w)"

# Thousand to trillion, in the languages that the project translates from.
_SCALE = (
    r"(?![ \u00a0-](?:hundred|thous|milli|billi|trilli|mil\b|milh|bilh|trilh|millon|mille|milyon|milyar"
    r"|mln|mlrd|mld|тыс|тис|млн|млрд|трлн|мил|мільй|мільяр))"
)
_TOP_LEVEL = (
    "com|org|net|info|gov|edu|int|eu|io|tv|me|news|media|online|site|app|dev|ua|ru|uk|az|am|ge|by|kz|br|"
    "pt|es|de|fr|it|pl|tr|ro|bg|us|ca"
)
_PICTURE = "[\U0001f000-\U0001f0ff\U0001f300-\U0001faff\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55©®™]"
_SKIN = "[\U0001f3fb-\U0001f3ff]"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"

# Where two begin at one place, the upper wins.
_PATTERNS = (
    ("code", r"`[^`\n]+`"),
    ("shortcode", r"\{\{[<%].*?[%>]\}\}|<!--.*?-->|\[\[[^\[\]\n]+\]\]"),
    # A bracket with attributes, or one that WordPress knows: [sic] is neither.
    ("shortcode", r"\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"\]]*\"|'[^'\]]*'|[^\s\]\"']+))+\s*/?\]"),
    ("shortcode", r"\[/?(?:gallery|caption|embed|audio|video|playlist|more)\]|\[/[a-z][\w-]*\]"),
    ("placeholder", r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$\{[^{}\n]*\}"),
    ("placeholder", r"\{(?:[A-Za-z_][\w.]*|\d+)?(?:![rsa])?(?::[^{}\n]*)?\}"),
    ("placeholder", r"(?<![\w%])%(?:\(\w+\)|\d+\$)?[-+#0]*\d*(?:\.\d+)?[sdifgxuc](?!\w)"),
    ("placeholder", r"&(?:[A-Za-z]{2,8}|#\d{2,6});"),
    ("code", r"</?[A-Za-z][\w-]*(?:\s[^<>\n]*)?/?>"),
    ("url", r"(?:(?:https?|ftp)://|www\.)[^\s<>\"“”«»„‘]*[\w/=#&+~-]"),
    ("email", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("handle", r"(?<![\w@./])@[A-Za-z_]\w{1,30}(?:@[\w-]+(?:\.[\w-]+)+)?"),
    ("hashtag", r"(?<![\w&#/])#\d*[^\W\d]\w*"),
    ("code", r"(?<![\w./-])(?:\w+(?:\.\w+)*\(\)|\w+_\w+(?:\.\w+)*|--[a-z][\w-]+)(?![\w(])"),
    ("code", r"(?<![\w./:])~?(?:/[\w.-]*\w){2,}/?"),
    ("code", r"(?<![\w./@-])[\w-]+\.(?:py|js|ts|json|toml|ya?ml|html|css|md|txt|csv|xml|sh|pdf|zip)(?!\w)"),
    ("url", rf"(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:{_TOP_LEVEL})(?![\w-])(?!\.\w)(?:/[^\s<>\"“”«»]*[\w/])?"),
    ("phone", r"(?<![\w+])\+\d[\d\u00a0 ().-]{5,}\d(?!\w)"),
    ("money", rf"(?<![\w{CURRENCIES}])(?:[A-Z]{{1,3}})?[{CURRENCIES}] ?\d+(?:k|m|bn|b|tn)?{_END_OF_FIGURES}{_SCALE}"),
    ("money", rf"(?<![\w.,])\d+[ \u00a0]?[{CURRENCIES}](?![\w{CURRENCIES}])"),
    ("number", rf"(?<![\w.,)\]%°+-])[+−±-]\d+(?:[ \u00a0]?(?:°[CF]?|%)|{_END_OF_FIGURES})"),
    ("emoji", rf"{_FLAG}|[0-9#*]\ufe0f\u20e3|{_PICTURE}\ufe0f?{_SKIN}?(?:\u200d{_PICTURE}\ufe0f?{_SKIN}?)*"),
    ("symbol", r"\d+ ?[<>]=? ?\d+(?:\.\d+)?|[<>]=?|[≤≥]|->|=>|<-"),
    # AT&T is a name; R&D has its own initials in every language.
    ("symbol", r"(?<!\w)(?!(?:R&D|Q&A)\b)\w+(?:&\w+)+|(?<!\w)&(?!\w)"),
)  # fmt: skip

_SLOT = re.compile(
    "|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_PATTERNS))
)
_KINDS = {f"k{index}": kind for index, (kind, _) in enumerate(_PATTERNS)}

# No slot is without one of these characters, and most sentences are without any.
_SIGN = re.compile(r"[^\w\s.,:;!?'\"“”‘’«»()–—…-]|[+-]\d|\w[._]\w|--|\[")


def slots(text: str, inlines: Iterable[Inline] = ()) -> tuple[Slot, ...]:
    """
    The slots of `text`, in order, none overlapping another.

    Elements of `inlines` that hold code are slots as they stand.
    """
    coded = sorted(
        inline.span
        for inline in inlines
        if inline.tag in CODE_TAGS and inline.span.start < inline.span.end
    )
    if not coded and not _SIGN.search(text):
        return ()
    found = [Slot(span, "code", span.of(text)) for span in coded]
    for match in _SLOT.finditer(text):
        span = Span(*match.span())
        if not any(span.overlaps(code) for code in coded):
            found.append(Slot(span, _KINDS[match.lastgroup or ""], match[0]))
    return tuple(sorted(found, key=lambda slot: slot.span))
