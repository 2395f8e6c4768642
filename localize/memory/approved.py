"""What people wrote or confirmed: kept for ever, the newest of each place in force."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from localize.approval import Approval
from localize.bcp47 import Locale

_COLUMNS = "source, target, source_locale, target_locale, article, before, after, reviewer, draft, contested"
_INSERT = f"INSERT INTO approved ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class ApprovedMemory:
    """The human units of an open memory. Nothing is ever deleted or changed: rows are added."""

    def __init__(self, connection: sqlite3.Connection):
        self._connection = connection

    def add(self, approvals: Iterable[Approval]) -> int:
        """Remember `approvals`, all or none, those that are in force already left out; how many."""
        new = [approval for approval in approvals if not self._is_known(approval)]
        with self._connection:
            self._connection.executemany(_INSERT, map(_row, new))
        return len(new)

    def of_article(self, article: str, target: Locale) -> list[Approval]:
        """All that was ever approved in an article and locale, the newest last."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM approved WHERE article = ? AND target_locale = ? ORDER BY id",
            (article, str(target)),
        )
        return [_approval(*row) for row in rows]

    def of_sources(
        self, sources: Sequence[str], source: Locale, target: Locale
    ) -> dict[tuple[str, str, str], Approval]:
        """
        Finished approvals of `sources` from any article: by source with its neighbours, and by
        source alone under empty neighbours; the newest of each.
        """
        found: dict[tuple[str, str, str], Approval] = {}
        for text in dict.fromkeys(sources):
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM approved WHERE source = ? AND source_locale = ?"
                " AND target_locale = ? AND NOT draft AND NOT contested ORDER BY id",
                (text, str(source), str(target)),
            )
            for row in rows:
                approval = _approval(*row)
                found[text, approval.before, approval.after] = approval
                found[text, "", ""] = approval
        return found

    def all(self, source: Locale | None = None, target: Locale | None = None) -> list[Approval]:
        """Every approval in force, of a direction if one is given: the newest of each place."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM approved WHERE NOT contested"
            " AND (? IS NULL OR source_locale = ?) AND (? IS NULL OR target_locale = ?) ORDER BY id",
            (*_twice(source), *_twice(target)),
        )
        newest: dict[tuple[str, str, str], Approval] = {}
        for row in rows:
            approval = _approval(*row)
            newest[approval.source, str(approval.target_locale), approval.article] = approval
        return list(newest.values())

    def about(
        self, articles: Sequence[str], sources: Sequence[str], target: Locale
    ) -> list[Approval]:
        """All that was ever approved in `articles` or of `sources` in a locale, the newest last."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM approved WHERE target_locale = ?"
            " AND (article IN (SELECT value FROM json_each(?))"
            " OR source IN (SELECT value FROM json_each(?))) ORDER BY id",
            (str(target), json.dumps(articles), json.dumps(sources)),
        )
        return [_approval(*row) for row in rows]

    def restore(self, approvals: Iterable[Approval]) -> None:
        """Take in `approvals` of another memory, in their order, each as it stands."""
        with self._connection:
            self._connection.executemany(_INSERT, map(_row, approvals))

    def version(self) -> int:
        """A number that grows with every approval."""
        (number,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM approved").fetchone()
        return int(number)

    def _is_known(self, approval: Approval) -> bool:
        # `+` keeps SQLite from the articles' index: what was imported has no article, all of it.
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM approved WHERE source = ? AND +article = ?"
            " AND target_locale = ? AND before = ? AND after = ? AND contested = ?"
            " ORDER BY id DESC LIMIT 1",
            (
                approval.source,
                approval.article,
                str(approval.target_locale),
                approval.before,
                approval.after,
                approval.contested,
            ),
        ).fetchone()
        return row is not None and _approval(*row) == approval


def _twice(locale: Locale | None) -> tuple[str | None, str | None]:
    tag = str(locale) if locale else None
    return tag, tag


def _row(approval: Approval) -> tuple[str | bool, ...]:
    return (
        approval.source,
        approval.target,
        str(approval.source_locale),
        str(approval.target_locale),
        approval.article,
        approval.before,
        approval.after,
        approval.reviewer,
        approval.draft,
        approval.contested,
    )


def _approval(
    source: str,
    target: str,
    source_locale: str,
    target_locale: str,
    article: str,
    before: str,
    after: str,
    reviewer: str,
    draft: int,
    contested: int,
) -> Approval:
    return Approval(
        source,
        target,
        Locale.parse(source_locale),
        Locale.parse(target_locale),
        article,
        before,
        after,
        reviewer,
        bool(draft),
        bool(contested),
    )
