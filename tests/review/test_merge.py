"""People's texts in new machine translations."""

from __future__ import annotations

from collections.abc import Sequence

from localize.approval import Approval, Reviewed
from localize.bcp47 import Locale
from localize.review.merge import merge
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit

EN, PT = Locale("en"), Locale("pt")


def machine(*sources: str) -> list[TranslationUnit]:
    return [
        TranslationUnit(
            Segment(f"{index}:0", source, EN), PT, f"[{source}]", Origin(OriginKind.ENGINE, "x")
        )
        for index, source in enumerate(sources)
    ]


def approved(
    source: str, target: str, before: str = "", after: str = "", **more: object
) -> Approval:
    return Approval(source, target, EN, PT, "slug", before, after, **more)  # type: ignore[arg-type]


def targets(reviewed: Reviewed) -> list[str]:
    return [unit.target for unit in reviewed.units]


def merged(sources: Sequence[str], *approvals: Approval) -> Reviewed:
    return merge(machine(*sources), approvals, {})


def test_a_persons_text_stands_in_place_of_the_machines_and_is_reviewed() -> None:
    reviewed = merged(["A bridge.", "A road."], approved("A road.", "Uma estrada."))
    assert targets(reviewed) == ["[A bridge.]", "Uma estrada."]
    assert reviewed.units[1].state is State.REVIEWED
    assert reviewed.machine == {"1:0": "[A road.]"}


def test_a_moved_sentence_keeps_its_text() -> None:
    reviewed = merged(
        ["New.", "A road.", "A bridge."], approved("A road.", "Uma estrada.", "A bridge.")
    )
    assert targets(reviewed) == ["[New.]", "Uma estrada.", "[A bridge.]"]


def test_equal_sentences_are_told_apart_by_their_neighbours() -> None:
    first = approved("He agreed.", "Ele concordou.", "One.", "Two.")
    second = approved("He agreed.", "Concordou.", "Two.", "Three.")
    sources = ["Two.", "He agreed.", "Three."]
    assert targets(merged(sources, first, second))[1] == "Concordou."


def test_the_newest_text_of_a_place_stands() -> None:
    older, newer = approved("A road.", "Uma rua."), approved("A road.", "Uma estrada.")
    assert targets(merged(["A road."], older, newer)) == ["Uma estrada."]


def test_a_changed_source_makes_its_text_stale_and_publishes_the_machines() -> None:
    text = approved("The bridge cost 14 million.", "A ponte custou 14 milhões.")
    reviewed = merged(["The bridge cost 40 million."], text)
    assert targets(reviewed) == ["[The bridge cost 40 million.]"]
    assert reviewed.stale == {"0:0": text}


def test_a_text_whose_source_is_gone_is_kept() -> None:
    text = approved("Trains run again.", "Os comboios voltaram.")
    reviewed = merged(["Nothing of the kind."], text)
    assert (targets(reviewed), reviewed.obsolete) == (["[Nothing of the kind.]"], (text,))


def test_a_draft_stands_but_is_not_reviewed() -> None:
    reviewed = merged(["A road."], approved("A road.", "Uma es", draft=True))
    assert (targets(reviewed), reviewed.units[0].state) == (["Uma es"], State.TRANSLATED)


def test_a_contested_text_is_a_conflict_until_somebody_decides() -> None:
    first = approved("A road.", "Uma estrada.", reviewer="Ana")
    other = approved("A road.", "Uma rua.", reviewer="Rui", contested=True)
    decided = approved("A road.", "Uma via.", reviewer="Ana")
    assert [c.other.target for c in merged(["A road."], first, other).conflicts] == ["Uma rua."]
    assert targets(merged(["A road."], first, other)) == ["Uma estrada."]
    assert merged(["A road."], first, other, decided).conflicts == ()


def test_another_articles_text_serves_where_this_one_has_none() -> None:
    other = approved("A road.", "Uma estrada.")
    known = {("A road.", "", ""): other}
    assert targets(merge(machine("A road."), [], known)) == ["Uma estrada."]
    own = approved("A road.", "Uma via.")
    assert targets(merge(machine("A road."), [own], known)) == ["Uma via."]
