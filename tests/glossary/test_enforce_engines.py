"""The ladder on real engines: Firefox' embedded model, which needs no download."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from localize.bcp47 import Direction, Locale
from localize.concept import Designation
from localize.document import Span
from localize.engines import firefox
from localize.engines.firefox import Firefox
from localize.glossary.inflect import rendering
from localize.glossary.ladder import Enforced, enforce, prepare
from localize.glossary.settings import Settings
from localize.unit import Repair, Segment, Step, TermUse
from tests.bench import terms as bench

EN, PT = Locale("en"), Locale.parse("pt-BR")
SENTENCES = 60
"""Of each file; the whole of them is `tests.bench.terms`."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    store = tmp_path_factory.mktemp("store")
    (model,) = (
        model
        for model in firefox.installed(store, [])
        if model.direction == Direction.parse("en>pt")
    )
    loaded = firefox.load(model, 1)
    assert isinstance(loaded, Firefox)
    yield loaded
    loaded.close()


def climbed(engine: Firefox, segments: Sequence[Segment]) -> tuple[list[str], list[Enforced]]:
    drafts = engine.translate(prepare(segments, Settings()))
    return drafts, enforce(segments, drafts, engine.translate, engine.align, PT, Settings())


def test_a_wrong_name_in_the_source_reaches_the_target_as_the_right_one(engine: Firefox) -> None:
    text = "The deputy head of the Center for Personal Data warned of forged letters."
    wrong = "Center for Personal Data"
    use = TermUse(
        "ccd",
        Span(text.index(wrong), text.index(wrong) + len(wrong)),
        (rendering(Designation("Centro de Combate à Desinformação", PT, gender="m")),),
        repairs=Repair(wrong, "Center for Countering Disinformation", "a wrong expansion"),
    )
    _, (result,) = climbed(engine, [Segment("a:0", text, EN, terms=(use,))])
    assert "do Centro de Combate à Desinformação" in result.target
    assert "Dados" not in result.target


def test_a_name_that_the_engine_dropped_comes_back(engine: Firefox) -> None:
    text = "Later Azerbaijan suspended Sputnik Azerbaijan without a word."
    use = TermUse(
        "sputnik-azerbaijan",
        Span(27, 45),
        (rendering(Designation("Sputnik Azerbaijão", PT)),),
    )
    _, (result,) = climbed(engine, [Segment("a:0", text, EN, terms=(use,))])
    (placement,) = result.placements
    assert placement.target is not None
    assert placement.target.of(result.target) == "Sputnik Azerbaijão"


@pytest.mark.parametrize(
    ("name", "least", "most_lost"), [("en-pt-BR", 0.99, 0.0), ("en-pt-BR.unseen", 0.97, 1.0)]
)
def test_terms_are_rendered_and_the_fluency_kept(
    engine: Firefox, shared_data: Path, name: str, least: float, most_lost: float
) -> None:
    cases = bench.read(shared_data / "terms" / f"{name}.jsonl")[:SENTENCES]
    drafts, results = climbed(engine, [case.segment for case in cases])
    targets = [result.target for result in results]
    placed = [one.step is not Step.UNPLACED for result in results for one in result.placements]
    wrong, total = bench.agreement(cases, targets)
    lost = bench.chrf(drafts, bench.fair(cases, drafts, drafts)) - bench.chrf(
        targets, bench.fair(cases, drafts, targets)
    )
    assert sum(placed) / len(placed) >= least
    assert bench.success(cases, targets, by_stem=True) >= least
    assert lost <= most_lost
    assert wrong <= 0.03 * total
