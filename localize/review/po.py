"""
One PO file for each article and locale: where translators work, and where their work stays.

Beside the source and the target an entry shows what they need: the block's kind, the terms, the
findings, and where a person's text is stale the machine's new suggestion with the source of before.
A line ``localize: DIGEST STATE`` among its comments says what was written there last, so that what a
person did since can be told from what a machine did.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from localize.approval import Approval, Conflict, Reviewed
from localize.bcp47 import Locale
from localize.document import Block
from localize.errors import CatalogError
from localize.finding import Finding
from localize.unit import OriginKind, State, TranslationUnit

_WIDTH = 0
"""Lines are not wrapped: a changed sentence is one changed line."""
_NAME = "localize"
_NOBODY = "FULL NAME <EMAIL@ADDRESS>"
_NO_DATE = "1970-01-01 00:00+0000"
"""Headers that msgfmt wants and that would change every file at every run."""
_MARK = re.compile(
    r"^localize: (?P<digest>[0-9a-f]{12}) (?P<state>machine|fuzzy|reviewed|draft|stale)$", re.M
)
_MESSAGE = re.compile(r"^(?:#~ )?msgid ", re.M)
_SOMEBODY = "somebody"
_CONFLICT = re.compile(r"^conflict: (.*?) wrote: (.*)$", re.M)
_REVIEWED_BY = re.compile(r"^reviewed(?: by)?:?\s*(?P<name>.*)$", re.I | re.M)


def digest(text: str) -> str:
    """Twelve hex digits that tell a text from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def take(
    catalog: Any, article: str, locale: Locale, accepted: Sequence[Approval]
) -> tuple[Approval, ...]:
    """
    People's texts in the PO file of an article (`parse`).

    `accepted` are those that were taken before, the newest last. A text that was made on top of
    what stands now replaces it; one that was made on top of something older is contested.
    """
    source_locale = Locale.parse(catalog.metadata.get("X-Source-Language", "en"))
    translator = catalog.metadata.get("Last-Translator", "")
    everyone = "" if translator in ("", _NOBODY, _NAME) else translator
    live = [entry for entry in catalog if not entry.obsolete]
    gone = [entry for entry in catalog if entry.obsolete]
    approvals: list[Approval] = []
    known = {(approval.source, approval.target) for approval in accepted}
    for place, entry in [*((-1, entry) for entry in gone), *enumerate(live)]:
        note = Note.of(entry)
        if not note.is_a_persons or (entry.obsolete and (entry.msgid, entry.msgstr) in known):
            continue
        approval = Approval(
            source=note.source,
            target=entry.msgstr,
            source_locale=source_locale,
            target_locale=locale,
            article=article,
            before=live[place - 1].msgid if place > 0 else "",
            after=live[place + 1].msgid if 0 <= place < len(live) - 1 else "",
            reviewer=note.reviewer or everyone,
            draft=note.is_draft,
        )
        standing = _standing(accepted, approval)
        contested = (
            standing is not None
            and standing.target != approval.target
            and not note.is_on_top_of(standing.target)
        )
        approvals.append(replace(approval, contested=contested))
        approvals += [
            replace(approval, target=target, reviewer=who, contested=True)
            for who, target in note.contested
        ]
    return tuple(approvals)


def _standing(accepted: Sequence[Approval], approval: Approval) -> Approval | None:
    """What was accepted last for the same source, in the same neighbourhood if any was there."""
    same = [one for one in accepted if one.source == approval.source and not one.contested]
    near = [one for one in same if (one.before, one.after) == (approval.before, approval.after)]
    return near[-1] if near else same[-1] if same else None


@dataclass(frozen=True, slots=True)
class Note:
    """What an entry tells of its history: what was written there last, and what stands there now."""

    entry: Any
    digest: str
    state: str

    @classmethod
    def of(cls, entry: Any) -> Note:
        """The note of an entry; where a tool removed its mark, its text is taken for a person's."""
        mark = _MARK.search(entry.comment)
        return cls(entry, mark["digest"], mark["state"]) if mark else cls(entry, "", "")

    @property
    def is_changed(self) -> bool:
        return digest(self.entry.msgstr) != self.digest

    @property
    def is_still_stale(self) -> bool:
        return self.state == "stale" and self.entry.fuzzy and not self.is_changed

    @property
    def is_a_persons(self) -> bool:
        """Whether a person wrote or confirmed the text that stands there."""
        if not self.entry.msgstr:
            return False
        return (
            self.entry.obsolete
            or self.is_changed
            or self.state in ("reviewed", "draft", "stale")
            or (self.state == "fuzzy" and not self.entry.fuzzy)
            or self.reviewer is not None
        )

    @property
    def is_draft(self) -> bool:
        """Whether the person has left it marked as unfinished."""
        return bool(self.entry.fuzzy and not self.entry.obsolete and not self.is_still_stale)

    @property
    def source(self) -> str:
        """The source that the text was written for: the previous one while it is stale."""
        if self.is_still_stale and self.entry.previous_msgid:
            return str(self.entry.previous_msgid)
        return str(self.entry.msgid)

    @property
    def reviewer(self) -> str | None:
        """Who is named in a comment ``reviewed by …``; empty for nobody, None without a comment."""
        said = _REVIEWED_BY.search(self.entry.tcomment)
        return said["name"].strip() if said else None

    @property
    def contested(self) -> list[tuple[str, str]]:
        """Other people's texts that are noted beside it: who wrote what."""
        if self.is_changed:
            return []  # whoever wrote this has seen them
        return [
            ("" if who == _SOMEBODY else who, text)
            for who, text in _CONFLICT.findall(self.entry.comment)
        ]

    def is_on_top_of(self, text: str) -> bool:
        """Whether `text` was there when the person wrote."""
        return self.digest == digest(text) or not self.is_changed


def write(
    reviewed: Reviewed,
    *,
    blocks: Mapping[str, Block],
    findings: Iterable[Finding],
    article: str,
    path: str,
    before: Any | None,
) -> str:
    """
    The PO file for translators, as text.

    `before` is the catalog as it stood (`parse`): people's own comments and headers are kept.
    """
    import polib

    units = [unit for unit in reviewed.units if unit.origin.kind is not OriginKind.KEPT]
    catalog = polib.POFile(wrapwidth=_WIDTH)
    catalog.metadata = _headers(units, article, before)
    notes = _Notes(before)
    said: dict[str, list[Finding]] = {}
    for finding in findings:
        said.setdefault(finding.unit_id, []).append(finding)
    conflicts: dict[str, list[Conflict]] = {}
    for conflict in reviewed.conflicts:
        conflicts.setdefault(conflict.kept.source, []).append(conflict)
    seen: dict[str, int] = {}
    for unit in units:
        number = seen[unit.source] = seen.get(unit.source, 0) + 1
        entry = polib.POEntry(
            msgid=unit.source,
            msgctxt=f"#{number}" if number > 1 else None,
            occurrences=[(path, "")] if " " not in path else [],
        )
        entry.tcomment = notes.comment(unit.source, number)
        own = said.get(unit.segment.id, [])
        _fill(entry, unit, reviewed, own, conflicts.get(unit.source, []))
        described = [blocks[unit.segment.block_id].kind.value, *_terms(unit), *map(_finding, own)]
        entry.comment = "\n".join([*described, *([entry.comment] if entry.comment else [])])
        catalog.append(entry)
    # A stale text is shown above and kept here: whoever writes over it there has not deleted it.
    for approval in (*reviewed.stale.values(), *reviewed.obsolete):
        number = seen[approval.source] = seen.get(approval.source, 0) + 1
        gone = polib.POEntry(
            msgid=approval.source,
            msgctxt=f"#{number}" if number > 1 else None,
            msgstr=approval.target,
            obsolete=True,
        )
        gone.tcomment = notes.comment(approval.source, number)
        catalog.append(gone)
    text = str(catalog)
    return text if text.endswith("\n") else text + "\n"


def parse(data: bytes, path: Path) -> Any:
    """
    The catalog that `data`, the bytes of `path`, are: a `polib.POFile`.

    Raises:
        CatalogError: they are none.
    """
    import polib

    hint = "mend it, or move it away: your texts in it are not taken until then"
    try:
        text = data.decode("utf-8-sig")
        catalog = polib.pofile(text if "\n" in text else f"{text}\n", wrapwidth=_WIDTH)
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"is not a PO file: {error}", where=path, hint=hint) from error
    # polib passes over what it does not understand at a torn end, and people's texts with it.
    torn = len(_MESSAGE.findall(text)) - len(catalog) - bool(catalog.metadata)
    if torn or not catalog.metadata:
        raise CatalogError("is torn: messages in it cannot be read", where=path, hint=hint)
    return catalog


def _fill(
    entry: Any,
    unit: TranslationUnit,
    reviewed: Reviewed,
    findings: Sequence[Finding],
    conflicts: Sequence[Conflict],
) -> None:
    """The entry's target, flag and mark."""
    stale = reviewed.stale.get(unit.segment.id)
    comments = [
        f"conflict: {one.other.reviewer or _SOMEBODY} wrote: {one.other.target}"
        for one in conflicts
    ]
    if stale:
        entry.msgstr, state = stale.target, "stale"
        entry.previous_msgid = stale.source
        comments.append(f"machine: {unit.target}")
    elif unit.origin.kind is OriginKind.HUMAN:
        entry.msgstr = unit.target
        state = "reviewed" if unit.state in (State.REVIEWED, State.FINAL) else "draft"
        if unit.origin.name and not _REVIEWED_BY.search(entry.tcomment):
            lines = [entry.tcomment] if entry.tcomment else []
            entry.tcomment = "\n".join([*lines, f"reviewed by {unit.origin.name}"])
    else:
        entry.msgstr = unit.target
        state = "fuzzy" if findings else "machine"
    if state in ("stale", "draft", "fuzzy") or conflicts:
        entry.flags = ["fuzzy"]
    entry.comment = "\n".join([*comments, f"localize: {digest(entry.msgstr)} {state}"])


def _headers(units: Sequence[TranslationUnit], article: str, before: Any | None) -> dict[str, str]:
    headers = {
        "Project-Id-Version": article,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": _NO_DATE,
        "PO-Revision-Date": _NO_DATE,
        "Last-Translator": _NAME,
        "Language-Team": str(units[0].locale) if units else "",
        "Language": units[0].locale.gettext if units else "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": str(units[0].segment.locale) if units else "",
    }
    return headers | (dict(before.metadata) if before is not None else {})


class _Notes:
    """People's own comments in the file as it stood, found again by source."""

    def __init__(self, before: Any | None):
        self._comments: dict[tuple[str, int], str] = {}
        for entry in before if before is not None else ():
            number = int(entry.msgctxt[1:]) if (entry.msgctxt or "").startswith("#") else 1
            self._comments.setdefault((entry.msgid, number), entry.tcomment)
            if entry.previous_msgid:
                self._comments.setdefault((entry.previous_msgid, number), entry.tcomment)

    def comment(self, source: str, number: int) -> str:
        """The comment on the `number`-th (from 1) entry of `source`; empty where there is none."""
        return self._comments.get((source, number), "")


def _terms(unit: TranslationUnit) -> list[str]:
    return [
        f"term: {use.span.of(unit.source)} → {use.renderings[0].text}"
        for use in unit.segment.terms
        if use.renderings
    ]


def _finding(finding: Finding) -> str:
    return f"{finding.severity} {finding.code} {finding.name}: {finding.message}"
