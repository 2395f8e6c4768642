"""Which way a direction goes, over models of every kind; no model is loaded to find out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from localize.bcp47 import Direction
from localize.engines import ENGINES, InstalledModel, quality, routes
from localize.engines.routes import Route, find, would_make
from localize.errors import ConfigError, ModelNotInstalled
from localize.unit import Link


def models(*names: str) -> list[InstalledModel]:
    """Installed models, from names like ``firefox en>pt``."""
    found = []
    for name in names:
        engine, _, direction = name.partition(" ")
        found.append(InstalledModel(engine, Direction.parse(direction), "1", name))
    return found


DEBIAN = models(
    "firefox en>pt", "firefox pt>en", "apertium en>es", "apertium es>ca", "apertium es>pt",
    "apertium es>pt-BR", "apertium pt>es", "apertium pt>gl", "apertium ru>uk", "apertium uk>ru",
)  # fmt: skip


def way(direction: str, installed: Sequence[InstalledModel] = DEBIAN, **options: object) -> Route:
    return find(Direction.parse(direction), installed, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        ("en>pt", "firefox en>pt"),
        ("en>es", "firefox en>pt → apertium pt>es"),
        ("en>gl", "firefox en>pt → apertium pt>gl"),
        ("en>ca", "firefox en>pt → apertium pt>es → apertium es>ca"),
        ("ru>uk", "apertium ru>uk"),
        ("es>pt", "apertium es>pt"),
        ("es>pt-BR", "apertium es>pt-BR"),
        ("es-MX>pt-BR", "apertium es>pt-BR"),
        ("en>en", "as it is"),
        ("en>en-XA", "pseudo en>en-XA"),
        ("uk>en-XA", "pseudo uk>en-XA"),
    ],
)
def test_the_best_way_is_taken(direction: str, expected: str) -> None:
    assert str(way(direction)) == expected


@pytest.mark.parametrize(
    ("direction", "notes"),
    [
        ("en>pt", ()),
        ("en>pt-BR", ("pt-BR is written by a model for pt",)),
        ("en-GB>pt-PT", ("en-GB is read by a model for en", "pt-PT is written by a model for pt")),
        ("pt>pt-BR", ("pt and pt-BR are one language: kept as it is",)),
    ],
)
def test_what_stands_in_for_a_locale_is_said(direction: str, notes: tuple[str, ...]) -> None:
    assert way(direction).notes == notes


def test_measured_quality_says_where_it_is_from() -> None:
    route = way("en>es")
    assert (40 < route.quality < 65, route.known_from) == (
        True,
        "measured on 400 sentences of NTREX-128, 2026-11-24",
    )


def test_what_was_never_measured_is_estimated_below_its_legs() -> None:
    first, second = models("argos ka>en", "firefox en>uk")
    chain = quality.of([first, second])
    assert chain.chrf < min(quality.of([first]).chrf, quality.of([second]).chrf)
    assert chain.source == "estimated from the figures of its legs"


def test_one_engine_can_be_asked_for() -> None:
    assert str(way("en>es", engine="apertium")) == "apertium en>es"
    with pytest.raises(ModelNotInstalled, match="no installed model translates en>pt by argos"):
        way("en>pt", engine="argos")


def test_pseudo_leads_anywhere_by_name_alone() -> None:
    assert str(way("en>uk", engine="pseudo")) == "pseudo en>uk"


@pytest.mark.parametrize(
    ("key", "direction"), [("en>es", "en>es"), ("en>es", "en-US>es-MX"), ("en>es-MX", "en>es-MX")]
)
def test_a_settled_route_holds(key: str, direction: str) -> None:
    assert str(way(direction, chosen={key: ("apertium en>es",)})) == "apertium en>es"


def test_a_settled_route_gives_way_to_an_engine_that_is_asked_for() -> None:
    chosen = {"en>es": ("firefox en>pt", "apertium pt>es")}
    assert str(way("en>es", engine="apertium", chosen=chosen)) == "apertium en>es"


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (("firefox en>pt",), "the route chosen for en>es does not lead there: firefox en>pt"),
        (("apertium pt>es", "firefox en>pt"), "does not lead there"),
        (("firefox en>pt", "apertium es>ca"), "does not lead there"),
        ((), "no legs"),
        (("babelfish en>es",), "there is no engine 'babelfish'"),
        (("firefox en-es",), "'en-es' is not a direction"),
    ],
)
def test_a_settled_route_that_is_none_is_refused(names: tuple[str, ...], problem: str) -> None:
    with pytest.raises(ConfigError, match=problem):
        way("en>es", chosen={"en>es": names})


def test_a_settled_route_whose_model_is_not_installed_says_how_to_get_it() -> None:
    with pytest.raises(ModelNotInstalled, match="hint: localize models install en-es"):
        way("en>es", chosen={"en>es": ("argos en>es",)})


@pytest.mark.parametrize(
    ("direction", "engine", "hint"),
    [
        ("en>uk", "auto", "localize models install en-uk"),
        ("uk>pt", "auto", "localize models install uk-en"),
        ("ru>az", "auto", "localize models install ru-en en-az"),
        ("es>gl", "apertium", "apt install apertium-es-gl"),
        ("en>ca", "apertium", "apt install apertium-eng-cat"),
        ("en>hy", "auto", "no model for it is known"),
    ],
)
def test_where_no_route_leads_the_hint_names_what_would(
    direction: str, engine: str, hint: str
) -> None:
    installed = [m for m in DEBIAN if str(m) not in ("apertium es>ca", "apertium pt>gl")]
    with pytest.raises(ModelNotInstalled) as raised:
        way(direction, installed, engine=engine)
    assert raised.value.hint is not None
    assert raised.value.hint.startswith(hint)


def test_as_few_models_as_can_be_are_asked_for() -> None:
    wanted = would_make(Direction.parse("ru>be"), models("firefox en>pt"))
    assert [str(one) for one in wanted] == ["apertium ru>be"]


def test_scripts_are_not_taken_for_one_another() -> None:
    installed = models("firefox en>zh", "argos en>zh-Hant", "firefox en>sr")
    assert str(way("en>zh-Hant", installed)) == "argos en>zh-Hant"
    assert str(way("en>zh-Hans", installed)) == "firefox en>zh"
    with pytest.raises(ModelNotInstalled):
        way("en>sr-Latn", installed)


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ConfigError, match="there is no engine 'deepl'"):
        way("en>pt", engine="deepl")


def test_the_digest_changes_with_each_leg() -> None:
    first = Route(Direction.parse("en>es"), tuple(models("firefox en>pt", "apertium pt>es")), 0, "")
    second = Route(Direction.parse("en>es"), tuple(models("firefox en>pt", "argos pt>es")), 0, "")
    assert len({first.digest, second.digest, way("en>en").digest}) == 3


def test_without_legs_texts_stay_and_align_with_themselves() -> None:
    engine = way("en>en").load()
    assert engine.translate(["One.", ""]) == ["One.", ""]


class Spelled:
    """An engine that spells letters in another alphabet, and aligns them one by one."""

    def __init__(self, direction: str, letters: dict[str, str]) -> None:
        self.model = InstalledModel("spelled", Direction.parse(direction), "1", "")
        self._letters = str.maketrans(letters)

    def translate(self, texts: Sequence[str], /) -> list[str]:
        return [text.translate(self._letters) for text in texts]

    def align(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Sequence[Link]]:
        from localize.document import Span

        return [[Link(Span(i, i + 1), Span(i, i + 1)) for i in range(len(s))] for s, _ in pairs]

    def close(self) -> None:
        """Nothing is open."""


def test_a_chain_aligns_over_the_text_between() -> None:
    legs = (Spelled("en>uk", {"a": "а"}), Spelled("uk>el", {"а": "α"}))
    chain = routes.Chain(InstalledModel("route", Direction.parse("en>el"), "", ""), legs)
    assert chain.translate(["aa"]) == ["αα"]
    found = [
        [(link.source.start, link.target.start) for link in links]
        for links in chain.align([("aa", "αα"), ("a", "α")])
    ]
    assert found == [[(0, 0), (1, 1)], [(0, 0)]]


def test_every_engine_has_an_assumed_quality() -> None:
    assert all(quality.of([InstalledModel(e, Direction.parse("xx>yy"), "", "")]) for e in ENGINES)
