"""localize.toml: what it may say, and what its errors say."""

from __future__ import annotations

from pathlib import Path

import pytest

from localize.bcp47 import Locale
from localize.config import Config, find, load
from localize.errors import ConfigError


def written(folder: Path, text: str) -> Path:
    path = folder / "localize.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_without_settings_gives_the_defaults(tmp_path: Path) -> None:
    assert load(written(tmp_path, "")) == Config()


def test_locales_tables_and_lists_are_read(tmp_path: Path) -> None:
    config = load(
        written(
            tmp_path,
            """
            targets = ["pt-BR", "es"]
            [project]
            articles = ["news", "blog"]
            [routes]
            "en>es" = ["firefox en>pt", "apertium pt>es"]
            [glossary]
            first-mention = "spell-out"
            """,
        )
    )
    assert config.targets == (Locale("pt", "", "BR"), Locale("es"))
    assert config.project.articles == ("news", "blog")
    assert config.routes == {"en>es": ("firefox en>pt", "apertium pt>es")}
    assert config.glossary.first_mention == "spell-out"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("tragets = ['pt']", "there is no setting 'tragets'", "did you mean 'targets'?"),
        (
            "[project]\nglosaries = []",
            "there is no setting 'glosaries'",
            "did you mean 'glossaries'?",
        ),
        ("targets = ['portuguese']", "targets: 'portuguese' is not a locale", "BCP 47"),
        ("targets = 'pt'", "targets = 'pt' is not a list", ""),
        ("[glossary]\nfirst-mention = 'spell'", "is not one of as-source, spell-out", ""),
        ("targets = [", "is not TOML", ""),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_to_do(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert str(path) in str(caught.value)
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


def test_the_nearest_file_above_is_found(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    deep = tmp_path / "articles" / "2026"
    deep.mkdir(parents=True)
    assert find(deep) == path
