"""
Apertium: rule-based translation by the modes of Debian's packages, found on PATH.

A mode is a pipeline of programs. It is run here without a shell, with all programs kept open.
Three things stand between that and the same answer for the same text:

- A text ends with a NUL and an empty superblank ``[]``: ``lt-proc -b`` flushes no NUL without it.
- ``apertium-tagger`` remembers. A word with a set of readings that is not in its training data adds
  that set to its tables, and other words are read otherwise from then on (30 of 200 sentences with
  pt-es came out differently the second time). With ``-d`` it says when it does so; it is then
  started anew.
- The tagger of some pairs crashes on its own data (rus-ukr and ukr-rus in Debian 12). Where the
  constraint grammar before it can decide alone, it does.

What is markup to Apertium's stream is shown to it as characters that mean nothing, and put back.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from threading import Lock

from localize.bcp47 import Direction, Locale
from localize.engines import Engine, InstalledModel, digest
from localize.engines.pipes import Broken, Chain
from localize.engines.texts import translated
from localize.errors import EngineUnavailable, ModelCorrupt, TranslationFailed

Command = list[str]

_MODE = re.compile(r"([a-z]{2,3})-([a-z]{2,3}(?:_[A-Z]{2})?)")
"""A mode's name; others are variants that no locale tells apart (``spa-cat_valencia_uni``)."""

_PROGRAMS = frozenset(
    {
        "lt-proc", "lrx-proc", "lsx-proc", "cg-proc", "rtx-proc", "apertium-anaphora",
        "apertium-interchunk", "apertium-postchunk", "apertium-pretransfer", "apertium-tagger",
        "apertium-transfer",
    }
)  # fmt: skip
"""Those that take ``-z`` (null flush). A mode with another is not used."""

_TAGGER = "apertium-tagger"

_LONGEST = 2000
"""Characters of a sentence up to which it is translated whole: rules do not tire."""

# The stream's own characters, and the marks of unknown words. Noncharacters stand in for them:
# Unicode keeps them out of texts, and no dictionary has them.
_RESERVED = "[]{}^$/\\@<>*#~"
_STAND_INS = {ord(character): 0xFDD0 + n for n, character in enumerate(_RESERVED)}
_STOOD_FOR = {stand_in: character for character, stand_in in _STAND_INS.items()}
_NOT_IN_TEXTS = dict.fromkeys(_STOOD_FOR)
_MARKS = re.compile(r"[*#@]")

_ENVIRONMENT = {"LC_ALL": "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"}
"""All that the programs see: what is set in a shell changes no translation."""

_AT_ONCE = 64
"""Sentences that a pipeline is handed."""


def installed(store: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:  # noqa: ARG001
    """The modes beside the program `apertium` that PATH leads to."""
    program = shutil.which("apertium")
    if program is None:
        return []
    data = Path(program).resolve().parent.parent / "share" / "apertium"
    file_digest = cache(digest.of_file)
    modes = sorted((data / "modes").glob("*.mode"))
    found = [_installed_mode(path, data, file_digest) for path in modes]
    return sorted(filter(None, found), key=lambda model: (model.direction, model.version))


def _installed_mode(
    path: Path, data: Path, file_digest: Callable[[Path], str] = digest.of_file
) -> InstalledModel | None:
    """The mode at `path`; None where it is a variant, or cannot be run here."""
    name = _MODE.fullmatch(path.stem)
    try:
        commands = _commands(path) if name else []
    except ModelCorrupt:
        return None
    files = {Path(part) for command in commands for part in command[1:] if part.startswith("/")}
    if name is None or not all(file.is_file() for file in files):
        return None
    direction = Direction(Locale.of_engine(name[1]), Locale.of_engine(name[2]))
    digests = {_relative(file, data): file_digest(file) for file in {path, *files}}
    return InstalledModel("apertium", direction, path.stem, digest.of_files(digests), path)


def _relative(file: Path, data: Path) -> str:
    return (file.relative_to(data) if file.is_relative_to(data) else file).as_posix()


def _commands(path: Path) -> list[Command]:
    """
    The pipeline that the mode at `path` describes.

    Raises:
        ModelCorrupt: it is more than a pipeline of known programs.
    """
    try:
        lexer = shlex.shlex(
            path.read_text(encoding="utf-8"), posix=True, punctuation_chars="|;&<>()"
        )
        lexer.whitespace_split = True
        words = list(lexer)
    except (OSError, ValueError) as error:
        raise ModelCorrupt(f"a mode cannot be read: {error}", where=path) from error
    commands: list[Command] = [[]]
    for word in words:
        if word == "|":
            commands.append([])
        elif word != "$2":  # the tagger's options, of which we have none
            # `$1` is what the generator does with unknown words: mark them.
            commands[-1].append("-g" if word == "$1" else word)
    for command in commands:
        if not command or command[0] not in _PROGRAMS or re.search(r"[$`;&<>()]", "".join(command)):
            raise ModelCorrupt("a mode is no pipeline of Apertium's programs", where=path)
    return commands


def load(model: InstalledModel, jobs: int) -> Engine:
    """
    The engine, its programs found; they start at the first text.

    Raises:
        EngineUnavailable: Apertium is not on PATH any more.
        ModelCorrupt: the mode or its data have changed since it was found.
    """
    program = shutil.which("apertium")
    if program is None or model.path is None:
        raise EngineUnavailable("apertium is not on PATH", hint="apt install apertium")
    data = model.path.parent.parent
    found = _installed_mode(model.path, data)
    if found is None or found.sha256 != model.sha256:
        raise ModelCorrupt(f"the mode {model.version} has changed", where=model.path)
    return Apertium(model, Path(program).parent, jobs)


class Apertium:
    """A mode in `jobs` pipelines."""

    def __init__(self, model: InstalledModel, programs: Path, jobs: int) -> None:
        assert model.path
        self.model = model
        self.unknown = 0
        """How many words were marked as unknown so far."""
        self._commands = [_flushing(command, programs) for command in _commands(model.path)]
        self._jobs = jobs
        self._lock = Lock()
        self._pipelines: list[_Pipeline] = []
        self._idle: SimpleQueue[_Pipeline] = SimpleQueue()

    def translate(self, texts: Sequence[str], /) -> list[str]:
        with self._lock:
            return translated(texts, self._sentences, _LONGEST)

    def close(self) -> None:
        """End all programs."""
        for pipeline in self._pipelines:
            pipeline.close()

    def _sentences(self, sentences: list[str]) -> list[str]:
        if not self._pipelines:
            commands = _working(self._commands)
            self._pipelines = [_Pipeline(commands) for _ in range(self._jobs)]
            for pipeline in self._pipelines:
                self._idle.put(pipeline)
        size = min(-(-len(sentences) // self._jobs), _AT_ONCE)
        chunks = [sentences[start : start + size] for start in range(0, len(sentences), size)]
        with ThreadPoolExecutor(self._jobs) as threads:
            try:
                answers = [answer for part in threads.map(self._chunk, chunks) for answer in part]
            except BaseException:
                for pipeline in self._pipelines:
                    pipeline.kill()
                raise
        self.unknown += sum(len(_MARKS.findall(answer)) for answer in answers)
        return [_read(*pair) for pair in zip(answers, sentences, strict=True)]

    def _chunk(self, sentences: list[str]) -> list[str]:
        pipeline = self._idle.get()
        try:
            return pipeline.run([_written(sentence) for sentence in sentences])
        except Broken as error:
            raise TranslationFailed(
                f"{error.message} (while translating “{sentences[0][:60]}” or what follows it)"
            ) from error
        finally:
            self._idle.put(pipeline)


class _Pipeline:
    """The programs of a mode, the tagger apart from those before and behind it."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self._parts: list[Chain | _Tagger] = []
        start = 0
        for index, command in enumerate(commands):
            if Path(command[0]).name == _TAGGER:
                self._parts += [Chain(commands[start:index], _ENVIRONMENT), _Tagger(command)]
                start = index + 1
        self._parts.append(Chain(commands[start:], _ENVIRONMENT))
        self._killed = False

    def run(self, texts: list[str]) -> list[str]:
        """
        The answers of the last program; the programs are started again once if they fail.

        Raises:
            Broken: they failed twice.
        """
        try:
            return self._run(texts)
        except Broken:
            if self._killed:
                raise
            return self._run(texts)

    def kill(self) -> None:
        """End the programs under the hands of whoever waits for them."""
        self._killed = True
        for part in self._parts:
            part.kill()

    def close(self) -> None:
        for part in self._parts:
            part.close()

    def _run(self, texts: list[str]) -> list[str]:
        for part in self._parts:
            texts = part.exchange(texts)
        return texts


class _Tagger:
    """`apertium-tagger`, which reads each text as if it were its first."""

    def __init__(self, command: Command) -> None:
        self._chain = Chain([command], _ENVIRONMENT)
        self.kill = self._chain.kill
        self.close = self._chain.close

    def exchange(self, texts: Sequence[str]) -> list[str]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> str:
        (answer,) = self._chain.exchange([text])
        if self._chain.complained():
            self._chain.close()
        return answer


def _flushing(command: Command, programs: Path) -> Command:
    """`command` with its program's place, and told to answer at each NUL."""
    program = shutil.which(command[0], path=programs) or shutil.which(command[0])
    if program is None:
        raise EngineUnavailable(f"{command[0]} is not on PATH", hint="apt install apertium")
    debug = ["-d"] if command[0] == _TAGGER else []
    return [program, "-z", *debug, *command[1:]]


def _working(commands: list[Command]) -> list[Command]:
    """
    `commands`, without a tagger that crashes on its own data.

    Raises:
        EngineUnavailable: it does, and no constraint grammar stands before it.
    """
    working: list[Command] = []
    for command in commands:
        if Path(command[0]).name != _TAGGER or _tags(command):
            working.append(command)
            continue
        grammar = working.pop() if working else [""]
        if Path(grammar[0]).name != "cg-proc":
            raise EngineUnavailable(f"{_TAGGER} crashes on {command[-1]}")
        # One reading a word (-1), without the word (-n), the dictionary's case kept (-w).
        working.append([*grammar[:2], "-1", "-n", "-w", grammar[-1]])
    return working


def _tags(command: Command) -> bool:
    """Whether a tagger survives a word."""
    chain = Chain([command], _ENVIRONMENT)
    try:
        chain.exchange(["^a/a<n>/a<pr>$[]"])
    except Broken:
        return False
    finally:
        chain.close()
    return True


def _written(sentence: str) -> str:
    """A sentence as Apertium's stream; composed, as its dictionaries are (NFC)."""
    composed = unicodedata.normalize("NFC", sentence.translate(_NOT_IN_TEXTS))
    return f"{composed.translate(_STAND_INS)}[]"


def _read(answer: str, sentence: str) -> str:
    """An answer as text: without marks, spaces that stand for nothing, and a lost capital."""
    text = re.sub(r"\\(.)", r"\1", _MARKS.sub("", answer)).strip().removesuffix("[]").strip()
    text = text.translate(_STOOD_FOR)
    if "  " not in sentence:
        text = re.sub(" {2,}", " ", text)
    return _capitalised(text) if _first_letter(sentence).isupper() else text


def _first_letter(text: str) -> str:
    return next((character for character in text if character.isalpha()), "")


def _capitalised(text: str) -> str:
    """A rule that drops the subject ("There is" → "hay") leaves the next word as it was."""
    first = _first_letter(text)
    return text.replace(first, first.upper(), 1) if first else text
