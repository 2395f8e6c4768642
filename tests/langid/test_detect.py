"""The language of one text."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from localize.bcp47 import Locale
from localize.langid import Settings, detect, detect_all
from localize.langid.settings import NEWS
from tests.bench import langid as bench

SENTENCES = [
    ("en", "The ministers left the talks without a word to the press."),
    ("pt", "Os ministros deixaram as negociações sem falar com a imprensa."),
    ("es", "Los ministros dejaron las negociaciones sin hablar con la prensa."),
    ("ru", "Министры покинули переговоры, не сказав прессе ни слова."),
    ("uk", "Міністри залишили переговори, не сказавши пресі жодного слова."),
    ("be", "Міністры пакінулі перамовы, не сказаўшы прэсе ніводнага слова."),
    ("az", "Nazirlər mətbuata heç nə demədən danışıqları tərk etdilər."),
    ("tr", "Bakanlar basına hiçbir şey söylemeden görüşmelerden ayrıldı."),
    ("hy", "Նախարարները լքեցին բանակցությունները՝ մամուլին ոչինչ չասելով։"),
    ("ka", "მინისტრებმა მოლაპარაკებები პრესისთვის უსიტყვოდ დატოვეს."),
    ("bg", "Министрите напуснаха преговорите, без да кажат нищо на пресата."),
    ("pl", "Ministrowie opuścili rozmowy bez słowa do prasy."),
    ("de", "Die Minister verließen die Gespräche ohne ein Wort an die Presse."),
    ("fr", "Les ministres ont quitté les pourparlers sans un mot à la presse."),
    ("kk", "Министрлер баспасөзге ештеңе айтпай келіссөзден кетті."),
    ("ro", "Miniștrii au părăsit discuțiile fără să spună nimic presei."),
    ("it", "I ministri hanno lasciato i colloqui senza una parola alla stampa."),
    ("ca", "Els ministres van deixar les converses sense dir res a la premsa."),
    ("gl", "Os ministros deixaron as conversas sen dicirlle nada á prensa."),
    ("mk", "Министрите ги напуштија преговорите без да ѝ кажат ништо на јавноста."),
    ("ja", "大臣たちは何も言わずに会談を後にした。"),
    ("el", "Οι υπουργοί αποχώρησαν χωρίς να πουν τίποτα."),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_a_sentence_is_told_for_certain(language: str, sentence: str) -> None:
    guess = detect(sentence)
    assert guess is not None
    assert (guess.locale, guess.confidence > 0.9) == (Locale(language), True)


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_capitals_are_read_as_the_letters_that_they_are(language: str, sentence: str) -> None:
    guess = detect(sentence.upper())
    assert guess is not None
    assert guess.locale == Locale(language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\u00a0\n",
        "14 500 + 3,7 % — …",
        "https://example.org/en/news?id=7",
        "www.example.org editor@example.org @editor #news news.example.com",
        "🕊️🌻",
        "\ufffd\ufffd",
        "\ud800",
        "ᓄᓇᕗᑦ",
    ],
)
def test_what_tells_no_language_gives_no_guess(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("<p>Der Zug kommt heute <b>nicht</b> mehr</p>", "de"),
        ("Der Zug https://example.org/the-train-does-not-come kommt heute nicht mehr", "de"),
        ("Ґанок їхньої хати", "uk"),
        ("Ўсё ясна", "be"),
        ("Anlaşma əldə olundu", "az"),
    ],
)
def test_addresses_and_markup_say_nothing_and_single_letters_much(text: str, language: str) -> None:
    guess = detect(text)
    assert guess is not None
    assert guess.locale == Locale(language)


@pytest.mark.parametrize("text", ["OK", "Kyiv Post", "NATO", "Marta Silva", "Taxi!"])
def test_a_name_or_a_word_of_many_languages_is_said_to_be_a_guess(text: str) -> None:
    guess = detect(text)
    assert guess is not None
    assert guess.confidence < 0.7


def test_the_text_around_decides_where_the_text_itself_cannot() -> None:
    headline = "Marta Silva: «No»"
    near = {tag: detect(headline, near=Locale.parse(tag)) for tag in ("pt-BR", "es")}
    assert {tag: str(guess.locale) for tag, guess in near.items() if guess} == {
        "pt-BR": "pt-BR",
        "es": "es",
    }


def test_the_text_around_does_not_outvote_a_sentence() -> None:
    guess = detect("Les ministres ont quitté les pourparlers.", near=Locale("en"))
    assert guess is not None
    assert guess.locale == Locale("fr")


def test_a_newsroom_that_expects_a_language_gets_it_where_two_are_possible() -> None:
    text = "O presidente"
    usual = detect(text)
    galician = detect(text, Settings(expected=("gl",)))
    assert usual is not None
    assert galician is not None
    assert (usual.locale, galician.locale) == (Locale("pt"), Locale("gl"))


def test_a_text_is_judged_alone_and_the_same_each_time() -> None:
    texts = [sentence[:length] for _, sentence in SENTENCES for length in (8, 20, 300)]
    assert detect_all(texts) == [detect(text) for text in reversed(texts)][::-1]


@pytest.mark.parametrize("unit", ["слово", "a", "a.", "a@", "<a", "a-", "http://", "'", "a'"])
def test_the_length_of_a_line_does_not_matter(unit: str) -> None:
    """Ten million characters of the worst: only their beginning is read, in linear time."""
    started = perf_counter()
    detect(unit * (10_000_000 // len(unit)))
    assert perf_counter() - started < 10


@pytest.fixture(scope="session")
def news(shared_data: Path) -> dict[Locale, list[str]]:
    """Every eighth news sentence of each language expected."""
    return {
        locale: lines[::8]
        for locale, lines in bench.sentences(shared_data / "ntrex").items()
        if locale.language in NEWS
    }


def test_news_sentences_are_told_whole_and_from_their_beginning(
    news: dict[Locale, list[str]],
) -> None:
    whole = [bench.told(locale, lines).accuracy for locale, lines in news.items()]
    short = [
        bench.told(locale, [line[: bench.BEGINNING] for line in lines]).accuracy
        for locale, lines in news.items()
    ]
    assert (len(whole), sum(whole) / len(whole) >= 0.993, sum(short) / len(short) >= 0.95) == (
        16,
        True,
        True,
    )


def test_a_document_is_never_wrong(news: dict[Locale, list[str]]) -> None:
    mistakes = {
        locale: told.mistakes
        for locale, lines in news.items()
        if (told := bench.told(locale, bench.documents(lines))).mistakes
    }
    assert mistakes == {}


def test_confidence_means_what_it_says(news: dict[Locale, list[str]]) -> None:
    short = [
        bench.told(locale, [line[: bench.BEGINNING] for line in lines])
        for locale, lines in news.items()
    ]
    bins = list(bench.reliability(short))
    total = sum(count for _, _, count in bins)
    error = sum(abs(said - true) * count for said, true, count in bins) / total
    assert error < 0.02
