"""
How well languages are told: `python -m tests.bench.langid FOLDER`.

FOLDER holds LOCALE.txt files of one news sentence a line. Printed for each locale: the share of
sentences told right whole and from their first 30 characters, what the others were taken for, and
whether documents (five sentences) were; how many sentences of another language are found where they
are quoted, and how many paragraphs without one have a foreign stretch (few: news quotes English); then
how true the confidences are.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from time import perf_counter

from localize.bcp47 import Locale
from localize.document import Span
from localize.langid import Guess, detect, spans

BEGINNING = 30
DOCUMENT = 5
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class Told:
    """What texts of one locale were taken for, each with the confidence."""

    locale: Locale
    guesses: tuple[Guess | None, ...]

    @property
    def accuracy(self) -> float:
        """The share that was taken for the right language."""
        return sum(self.right) / len(self.guesses)

    @property
    def right(self) -> list[bool]:
        """For each text whether it was taken for the right language."""
        return [guess is not None and guess.locale.speaks(self.locale) for guess in self.guesses]

    @property
    def mistakes(self) -> Counter[str]:
        """What the others were taken for."""
        wrong = (guess for guess, right in zip(self.guesses, self.right, strict=True) if not right)
        return Counter(str(guess.locale) if guess else "und" for guess in wrong)


def sentences(folder: Path) -> dict[Locale, list[str]]:
    """Locale → lines, for every LOCALE.txt in `folder`."""
    return {
        Locale.parse(file.stem): file.read_text(encoding="utf-8").splitlines()
        for file in sorted(folder.glob("*.txt"))
    }


def told(locale: Locale, texts: Sequence[str]) -> Told:
    """What each of `texts` is taken for."""
    return Told(locale, tuple(detect(text) for text in texts))


def documents(lines: Sequence[str]) -> list[str]:
    """Each `DOCUMENT` lines as one text."""
    return ["\n".join(lines[at : at + DOCUMENT]) for at in range(0, len(lines), DOCUMENT)]


def quotations(news: dict[Locale, list[str]], at: int) -> Iterator[bool]:
    """For each pair of locales whether a sentence of one is found, quoted in a text of the other."""
    for near, quoted in permutations(news, 2):
        around, quotation = news[near], news[quoted][at].rstrip(". ")
        text = f"{around[at + 1]} {around[at + 2].rstrip('.')}: «{quotation}». {around[at + 3]}"
        place = Span(text.index(quotation), text.index(quotation) + len(quotation))
        yield any(
            guess.locale.speaks(quoted) and place.overlaps(span)
            for span, guess in spans(text, near=near)
        )


def foreign(locale: Locale, lines: Sequence[str]) -> int:
    """In how many documents of `locale` a stretch is taken for another language's."""
    return sum(
        any(not guess.locale.speaks(locale) for _, guess in spans(text, near=locale))
        for text in documents(lines)
    )


def reliability(results: Sequence[Told]) -> Iterator[tuple[float, float, int]]:
    """For each of `BINS`: the mean confidence, the share that was right, how many there were."""
    pairs = [
        (guess.confidence, right)
        for result in results
        for guess, right in zip(result.guesses, result.right, strict=True)
        if guess is not None
    ]
    for low, high in zip(BINS, (*BINS[1:], 1.01), strict=True):
        here = [(confidence, right) for confidence, right in pairs if low <= confidence < high]
        if here:
            yield (
                sum(confidence for confidence, _ in here) / len(here),
                sum(right for _, right in here) / len(here),
                len(here),
            )


def main(folder: Path) -> None:
    """Print the tables."""
    detect("warm up")
    started = perf_counter()
    whole, beginnings = [], []
    print(f"{'locale':8}{'whole':>8}{f'{BEGINNING} char':>9}{'texts':>7}  taken for")
    news = sentences(folder)
    for locale, lines in news.items():
        whole.append(told(locale, lines))
        beginnings.append(told(locale, [line[:BEGINNING] for line in lines]))
        texts = told(locale, documents(lines))
        mistakes = ", ".join(f"{code} {count}" for code, count in beginnings[-1].mistakes.most_common(4))  # fmt: skip
        print(
            f"{locale!s:8}{whole[-1].accuracy:8.1%}{beginnings[-1].accuracy:9.1%}{texts.accuracy:7.0%}  {mistakes}"
        )
    seconds = perf_counter() - started
    count = sum(len(result.guesses) for result in whole)
    print(
        f"mean    {_mean(whole):8.2%}{_mean(beginnings):9.2%}   {2 * count / seconds:.0f} texts/s"
    )
    found = list(quotations(news, at=101))
    print(f"quoted sentences found: {sum(found)} of {len(found)}")
    doubtful = sum(foreign(locale, lines) for locale, lines in news.items())
    print(
        f"documents with a foreign stretch: {doubtful} of {sum(map(len, news.values())) // DOCUMENT}"
    )
    for name, results in (("whole", whole), (f"{BEGINNING} characters", beginnings)):
        print(f"\nconfidence, {name}: said, true (number)")
        print("  ".join(f"{said:.2f} {true:.2f} ({n})" for said, true, n in reliability(results)))


def _mean(results: Sequence[Told]) -> float:
    return sum(result.accuracy for result in results) / len(results)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
