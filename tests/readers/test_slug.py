from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.readers.slug import of_path, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Night Trains Are Back!", "night-trains-are-back"),
        ("Міст через Рось", "міст-через-рось"),
        ("über_größe", "über-grösse"),
        ("ﬁve ２０２５", "five-2025"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\a.exe", "c-windows-a-exe"),
        ("a\x00b\x1b[31mc", "a-b-31mc"),
        ("\u202egnp.exe", "gnp-exe"),
        (".hidden", "hidden"),
        ("con", "article-con"),
        ("LPT1", "article-lpt1"),
        ("NUL.", "article-nul"),
        ("", "article"),
        ("///", "article"),
        ("-rf", "rf"),
    ],
)
def test_a_slug_is_a_name_that_every_system_can_have(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_long_texts_are_cut_and_stay_apart() -> None:
    first, second = slugify("слово " * 60 + "а"), slugify("слово " * 60 + "б")

    assert first != second
    assert max(len(first.encode()), len(second.encode())) <= 120


@given(st.text(max_size=300))
def test_no_text_makes_a_dangerous_name(text: str) -> None:
    slug = slugify(text)

    assert slugify(slug) == slug
    assert slug
    assert len(slug.encode()) <= 120
    assert not set(slug) & set('/\\:*?"<>|. \x00\n')
    assert not slug.startswith("-")


@pytest.mark.parametrize(
    ("path", "slug"),
    [("b.md", "b"), ("a/b.md", "a-b"), ("2025/06/x.y.html", "2025-06-x-y")],
)
def test_files_of_one_name_in_two_folders_have_two_slugs(path: str, slug: str) -> None:
    assert of_path(PurePosixPath(path)) == slug
