"""
How well terms are enforced: ``python -m tests.bench.terms FOLDER [ARGOS_PACKAGES]``.

FOLDER holds ``*.jsonl`` of English sentences with Brazilian references and their glossary terms. Each
is translated by each engine that is here (Firefox' embedded model; an ``.argosmodel`` en>pt in
ARGOS_PACKAGES, by default ``../../models`` seen from FOLDER), raw and with the ladder, with the terms
of the file (*proper*) and, as WMT25's terminology task does, with words picked at random from source
and reference (*random*). Columns:

- success: terms of which an accepted form stands in the target; two yardsticks of our own making
  none of which the enforcement uses: *lemma* (simplemma's, word by word) and *stem* (or the same word
  less its plural and gender: simplemma does not know *infetadas*);
- consistency: uses rendered like most uses of the same term;
- chrF against the reference, and *fair* chrF, against the reference with its own word for a term
  replaced as it was in the draft (a reference that says *infecção* cannot but punish *infeção*);
- agreement: articles and contractions before a term of another gender or number, of all before terms;
- what placed the terms.
"""

from __future__ import annotations

import json
import random
import re
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import sacrebleu
import simplemma

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.document import Span
from localize.engines import Engine, argos, firefox
from localize.glossary.inflect import rendering
from localize.glossary.inflect.romance.nouns import gender_of, is_plural
from localize.glossary.ladder import Enforced, enforce, prepare
from localize.glossary.settings import Settings
from localize.unit import Segment, TermUse

SOURCE, TARGET = Locale("en"), Locale("pt", region="BR")
_WORD = re.compile(r"\w+")
_SEED = 20261124


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term in a source: its place, and what the target may say."""

    span: Span
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its reference, and its terms in the order of the text."""

    source: str
    reference: str
    terms: tuple[Term, ...]

    @property
    def segment(self) -> Segment:
        """The sentence as marking would hand it on."""
        uses = tuple(
            TermUse(
                term.span.of(self.source).lower(),
                term.span,
                tuple(rendering(Designation(text, TARGET)) for text in term.accepted),
            )
            for term in self.terms
        )
        return Segment("s:0", self.source, SOURCE, terms=uses)


def read(path: Path) -> list[Case]:
    """The cases of a file: the target first among the accepted renderings."""
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        terms = [
            Term(
                Span(term["start"], term["end"]),
                tuple(dict.fromkeys((term["target"], *term["accepted"]))),
            )
            for term in row["terms"]
        ]
        cases.append(
            Case(row["source"], row["reference"], tuple(sorted(terms, key=lambda t: t.span)))
        )
    return cases


def at_random(cases: Sequence[Case], engine: Any) -> list[Case]:
    """The cases with as many random words as they have terms, the reference's words accepted."""
    draw = random.Random(_SEED)
    result = []
    aligned = engine.align([(case.source, case.reference) for case in cases])
    for case, links in zip(cases, aligned, strict=True):
        pairs = [
            Term(link.source, (link.target.of(case.reference).lower(),))
            for link in links
            if link.score > 0.8
            and min(len(link.source.of(case.source)), len(link.target.of(case.reference))) > 3
            and link.target.of(case.reference).isalpha()
        ]
        chosen = draw.sample(pairs, min(len(case.terms), len(pairs)))
        apart = {term.span: term for term in chosen}
        result.append(replace(case, terms=tuple(apart[span] for span in sorted(apart))))
    return result


# --- yardsticks -----------------------------------------------------------------------------------


@cache
def lemma(word: str) -> str:
    """simplemma's lemma."""
    return str(simplemma.lemmatize(word.lower(), lang="pt")).lower()


@cache
def stem(word: str) -> str:
    """A word less its plural and its gender, by nothing but its last letters."""
    word = word.lower()
    for ending, singular in (("ões", "ão"), ("ns", "m"), ("is", "l")):
        if word.endswith(ending):
            return word.removesuffix(ending) + singular
    word = word.removesuffix("s")
    return word[:-1] if len(word) > 4 and word[-1] in "oa" else word


def holds(text: str, term: str, *, by_stem: bool) -> bool:
    """Whether the words of `term` stand in `text` one after the other, each in some form."""
    words, wanted = _WORD.findall(text), _WORD.findall(term)

    def same(one: str, other: str) -> bool:
        if one.lower() == other.lower() or lemma(one) == lemma(other):
            return True
        return by_stem and len(other) > 4 and stem(one) == stem(other)

    return any(
        all(map(same, words[start : start + len(wanted)], wanted))
        for start in range(len(words) - len(wanted) + 1)
    )


def rendered(target: str, term: Term, *, by_stem: bool) -> str:
    """The accepted rendering that stands in the target, or an empty string."""
    return next((text for text in term.accepted if holds(target, text, by_stem=by_stem)), "")


def success(cases: Sequence[Case], targets: Sequence[str], *, by_stem: bool) -> float:
    """The share of terms of which an accepted form stands in the target."""
    found = [
        bool(rendered(target, term, by_stem=by_stem))
        for case, target in zip(cases, targets, strict=True)
        for term in case.terms
    ]
    return sum(found) / max(1, len(found))


def consistency(cases: Sequence[Case], targets: Sequence[str]) -> float:
    """Of the uses of terms that occur twice or more, the share rendered as most of them are."""
    of_term = defaultdict(list)
    for case, target in zip(cases, targets, strict=True):
        for term in case.terms:
            name = term.span.of(case.source).lower()
            of_term[name].append(rendered(target, term, by_stem=True))
    repeated = [uses for uses in of_term.values() if len(uses) > 1]
    alike = sum(max(Counter(filter(None, uses)).values(), default=0) for uses in repeated)
    return alike / max(1, sum(map(len, repeated)))


_NO_NOUN = ("ar", "er", "ir", "ado", "ido", "ório", "oso", "ico")
_DETERMINERS = {
    form: (gender, number)
    for gender, number, forms in (
        ("m", "singular", "o do no ao pelo um num este esse aquele deste neste"),
        ("f", "singular", "a da na à pela uma numa esta essa aquela desta nesta"),
        ("m", "plural", "os dos nos aos pelos uns estes esses aqueles destes nestes"),
        ("f", "plural", "as das nas às pelas umas estas essas aquelas destas nestas"),
    )
    for form in forms.split()
}


def agreement(cases: Sequence[Case], targets: Sequence[str]) -> tuple[int, int]:
    """Determiners right before a term that disagree with it, and how many stand there at all."""
    wrong = total = 0
    for case, target in zip(cases, targets, strict=True):
        words = _WORD.findall(target)
        for text in {rendered(target, term, by_stem=True) for term in case.terms} - {""}:
            wanted = _WORD.findall(text)
            if wanted[0].isupper() or wanted[0].endswith(_NO_NOUN):
                continue
            for start in range(1, len(words) - len(wanted) + 1):
                if words[start - 1].lower() not in _DETERMINERS or not all(
                    stem(one) == stem(other)
                    for one, other in zip(words[start:], wanted, strict=False)
                ):
                    continue
                number = "plural" if is_plural(words[start], "pt") else "singular"
                if words[start - 1].lower() == "a" and number == "plural":
                    continue  # the preposition
                total += 1
                wrong += _DETERMINERS[words[start - 1].lower()] != (
                    gender_of(words[start], "pt"),
                    number,
                )
    return wrong, total


def fair(cases: Sequence[Case], drafts: Sequence[str], targets: Sequence[str]) -> list[str]:
    """The references, with the words that enforcement replaced in the draft replaced in them too."""
    result = []
    for case, draft, target in zip(cases, drafts, targets, strict=True):
        reference = case.reference
        for old, new in _changes(draft, target):
            if old and re.search(rf"(?<!\w){re.escape(old)}(?!\w)", reference):
                reference = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, reference)
        result.append(reference)
    return result


def _changes(draft: str, target: str) -> Iterator[tuple[str, str]]:
    """(old, new) runs of words in which two texts differ."""
    from difflib import SequenceMatcher

    ours, theirs = draft.split(" "), target.split(" ")
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "replace":
            yield " ".join(ours[a:b]).strip(".,;:"), " ".join(theirs[c:d]).strip(".,;:")


def chrf(targets: Sequence[str], references: Sequence[str]) -> float:
    """Corpus chrF (sacrebleu's, characters up to six)."""
    return float(sacrebleu.corpus_chrf(list(targets), [list(references)]).score)


# --- the table ------------------------------------------------------------------------------------


def enforced(cases: Sequence[Case], engine: Any) -> tuple[list[str], list[Enforced]]:
    """The engine's drafts, and what the ladder makes of them."""
    segments = [case.segment for case in cases]
    drafts = engine.translate(prepare(segments, Settings()))
    return drafts, enforce(segments, drafts, engine.translate, engine.align, TARGET, Settings())


def report(name: str, cases: Sequence[Case], engine: Any) -> None:
    """Print the rows of one file with one engine: raw, then with the ladder."""
    started = perf_counter()
    drafts, results = enforced(cases, engine)
    seconds = perf_counter() - started
    targets = [result.target for result in results]
    for method, texts in (("raw", drafts), ("ladder", targets)):
        wrong, total = agreement(cases, texts)
        row = (
            f"{name:28} {engine.model.engine:8} {method:7}"
            f" {100 * success(cases, texts, by_stem=False):6.2f}"
            f" {100 * success(cases, texts, by_stem=True):6.2f}"
            f" {100 * consistency(cases, texts):6.2f}"
            f" {chrf(texts, [case.reference for case in cases]):6.2f}"
            f" {chrf(texts, fair(cases, drafts, texts)):6.2f}"
            f" {wrong:4}/{total:<4} {100 * wrong / max(1, total):5.2f}"
        )
        print(row, flush=True)
    steps = Counter(placement.step.value for one in results for placement in one.placements)
    print(f"{'':38}{seconds:.0f} s; {dict(steps.most_common())}", flush=True)


def engines(packages: Path, folder: Path) -> Iterator[Engine]:
    """Firefox' embedded model and the Argos package en>pt, loaded."""
    for model in firefox.installed(folder / "store", []):
        if str(model.direction) == "en>pt":
            yield firefox.load(model, 1)
    for archive in sorted(packages.glob("*en_pt*.argosmodel")):
        zipfile.ZipFile(archive).extractall(folder / "argos")
    for model in argos.installed(folder / "store", [folder / "argos"]):
        if str(model.direction) == "en>pt":
            yield argos.load(model, 1)


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    folder = Path(arguments[0])
    packages = Path(arguments[1]) if len(arguments) > 1 else folder.parents[1] / "models"
    print(
        f"{'terms':28} {'engine':8} {'method':7} {'lemma':>6} {'stem':>6} {'const.':>6} {'chrF':>6}"
        f" {'fair':>6} agreement errors, %"
    )
    with TemporaryDirectory() as scratch:
        for engine in engines(packages, Path(scratch)):
            for path in sorted(folder.glob("*.jsonl")):
                cases = read(path)
                report(f"{path.stem} proper", cases, engine)
            report(
                "random words", at_random(read(sorted(folder.glob("*.jsonl"))[0]), engine), engine
            )
            engine.close()


if __name__ == "__main__":
    main(sys.argv[1:])
