"""
Holes: places in a text where a word has fallen out ("was founded in .", "with the, said").

An engine that drops a name mostly leaves what stood around it: a preposition before a stop, an
article before a verb, a possessive of nobody. A hole alone proves little (English strands
prepositions); together with a name that the source has and the target lacks it leaves no doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Words that no stop follows: articles, and prepositions that are nothing else in the language.
_LEANING = {
    "en": "a an the of in to from by with at for on as and or but than into against between among "
    "through over under about after before during since until via per near including despite "
    "without within towards across our your their its his my",
    "es": "el la los las unos del al en con por para desde hasta sobre entre contra según sin tras "
    "durante su sus de",
    "pt": "os as do da dos das em no na nos nas ao à com por pelo pela para desde até sobre entre "
    "contra segundo sem após de",
    "fr": "le les des du au aux dans par pour depuis sous entre selon chez vers leurs ses de",
    "it": "il gli del della dei degli delle dell nel nella nei al alla ai con per dal dalla sul sulla "
    "tra fra contro senza di",
    "ca": "el els les del dels amb per des fins entre contra segons de",
    "gl": "os as do da dos das en no na nos nas ao á con por para desde ata sobre entre contra de",
    "ro": "din în pe cu pentru prin spre despre între de",
    "de": "der den dem des eines einem vom zum zur für gegen zwischen ohne im und oder",
    "nl": "de het van naar met tussen tegen en of zonder",
    "ru": "в во на с со к ко по из от до для об у над под между через при против без",
    "uk": "в у на з із зі до по від для про над під між через при проти без",
    "be": "у ў на з са да па ад для пра над пад паміж праз пры супраць без",
    "bg": "в във на със към по от до за над под между през при против без",
    "pl": "w we na z ze do po od dla o u nad pod między przez przy przeciw bez",
    "cs": "v ve na z ze k ke do po od pro u nad pod mezi přes při proti bez",
}  # fmt: skip

_STRANDED = frozenset(
    ["to", "in", "on", "at", "for", "with", "by", "from", "into", "about", "over", "under", "through",
     "near", "without", "against", "after", "before", "during", "since", "across", "within", "towards"]
)  # fmt: skip

# English has no verb right after these.
_BEFORE_NAME = "the|a|an|of|in|to|from|by|with|at|for|on|into|against|between|through|over|during|our|their|his"
_VERB = "is|are|was|were|has|had|will|would|could"
_PREPOSITION = "of|by|at|for|from|with|into|during|between"
_SAID = "says|said|explains|explained|adds|added|told"

# Languages that write a space before a stop.
_SPACED_STOPS = frozenset({"fr"})

_EVERYWHERE = r"[(\[«]\s*[,;.)\]»]|,\s*,|(?:(?<=\s)|\A)\"\s*\"(?=[\s.,]|\Z)|(?<=\s)['’]s\b|\A['’]?s\s|(?:(?<=\s)|\A)-(?=[a-z]{3})|(?:\A|\s)[\"“]\s+(?=[a-z])"


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str]:
    kinds = [_EVERYWHERE]
    if language not in _SPACED_STOPS:
        kinds.append(r"(?<=[\w,;])[ \u00a0]+[.,](?=\s|\Z|[\"”»)])")
    if language in _LEANING:
        leaning = "|".join(_LEANING[language].split())
        kinds.append(
            rf"(?<![\w.\-’'])(?:{leaning})(?=\s*(?:[,;:!?)\]»”]|\.(?!\w|\s*\w\.)|[\"'’](?:\s|[.,]|\Z)|\Z))"
        )
    if language == "en":
        kinds.append(rf"\b(?i:{_BEFORE_NAME})\s+(?=(?:{_VERB})\b)")
        kinds.append(rf"\b(?:the|a|an|of|in|by|at|for|with)\s+(?=(?:{_PREPOSITION}|and|that)\b)")
        kinds.append(rf"\b(?:(?:{_VERB})\s+and|or\s+(?:{_VERB})|by\s+(?:in|on)|on\s+that\s+he)\b")
        kinds.append(rf"[,”\"]\s*(?:{_SAID}),")
    return re.compile("|".join(kinds))


@dataclass(frozen=True, slots=True)
class Hole:
    """
    A place where a word seems to be missing: where what is left hanging `start`s. `may_strand`:
    it may be English that ends with its preposition ("what he asked for").
    """

    start: int
    may_strand: bool


@lru_cache(maxsize=4096)
def holes(text: str, language: str) -> tuple[Hole, ...]:
    """The holes of `text`, in order."""
    return tuple(
        Hole(match.start(), language == "en" and match[0].strip().lower() in _STRANDED)
        for match in _pattern(language).finditer(text)
    )
