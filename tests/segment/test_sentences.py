"""Where sentences end, language by language. A bar stands in the rows where one must end."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.segment import rules, sentences

ROWS = [
    # English
    ("en", "The vote is over.|The count is not.|Why?|Nobody knows!|Nobody."),
    ("en", "He met Mr. Reed, Dr. Osei and Prof. Hale at St. Anne's on Jan. 5.|They left."),
    ("en", "The U.S. Senate met at 5 p.m. on Friday.|It rose at 9 p.m.|The U.S. did not react."),
    ("en", "They moved to the U.S.|The year was bad."),
    ("en", "J. K. Marsh and A. B. Osei wrote it.|I read it."),
    ("en", "Tim Cole of Cole Inc. Europe spoke.|He owns Cole Inc.|It is small."),
    ("en", "It cost $3.50 (No. 5, fig. 2, pp. 12).|No. 7 was free."),
    ("en", "Ask at news.example.org.|The page a.b/c?d=e. is gone, and .NET and Node.js stay."),
    ("en", "“We left.|We came back,” she said.|Then came rain."),
    ("en", "“Why now?” Chief Constable Reed asked.|“Because.”|He left."),
    ("en", "He waited... and waited…|Then he left."),
    ("en", "(It rained.|It snowed.)|The match went on (sic!) and on."),
    ("en", "Sources, e.g. two ministers, i.e. most of them, agree, etc.|More follows."),
    ("en", "1. Bread and salt"),
    ("en", "This is known.[12]|That is not.[3]|The end"),
    ("en", "She got an A.|They moved to plan B.|The rest failed."),
    # Portuguese, Spanish, Catalan, Galician
    ("pt", "O Sr. Prado e a Dra. Lima vivem na Av. Central.|Veja a pág. 5, p. ex. o mapa."),
    ("pt", "Chegou às 17h.|“Não.|Nunca”, disse ele.|Saiu."),
    ("es", "El Sr. Prado y la Dra. Lima viven en EE. UU. desde 2010.|¿Y qué?|¡Nada!"),
    ("es", "Viven en EE. UU.|Nadie lo sabía."),
    ("ca", "El Sr. Prats i la Dra. Mas hi són.|Vegeu la pàg. 5."),
    ("gl", "O Sr. Prado e a Dra. Lima viven na Avda. Nova.|Vexa a páx. 5."),
    # Ukrainian, Russian, Belarusian, Bulgarian
    ("uk", "У 2018 р. Олена переїхала в м. Львів на вул. Нову.|Тут вона й живе."),
    ("uk", "А. Б. Коваль і Т. Г. Гай працювали в театрі ім. Садовського.|Разом."),
    ("uk", "Збитки — 5 тис. грн, тобто 3 млн. крб.|Потім ще більше.|Так було в XIX ст.|Потім інакше."),
    ("uk", "Див. ст. 5 і рис. 2.|«Так!» — сказав він.|— Ходімо і т. д.|Потім тиша."),
    ("ru", "В 1967 г. Анна приехала в г. Псков, на ул. Новую.|Там она живёт."),
    ("ru", "Это было в мае 2014 г.|Потом всё изменилось.|См. стр. 5 и рис. 3."),
    ("ru", "А. Б. Сомов и др. авторы, т. е. все, ждут.|Цена 5 тыс. руб.|Он ушёл."),
    ("ru", "Аббревиатура (от англ. Member) длинная.|Он говорит: «Да!».|Всё."),
    ("be", "У 2018 г. Алена пераехала ў г. Мінск, на вул. Новую.|Яна там."),
    ("bg", "През 2013 г. Анна замина за гр. Русе с г-н Колев.|Тя е там."),
    ("kk", "Ол 2018 ж. көшті.|Бұл рас па?|Иә."),
    # Turkic in Latin
    ("az", "Prof. Ə. Həsənov səh. 5-ə baxdı.|Bu belədir.|O, getdi."),
    ("tr", "Prof. Dr. Ayşe Kaya 19. Yüzyıl hakkında 125. Cadde'de konuştu.|Bu yeni.|Maç 2-1 bitti."),
    # Armenian, Georgian
    ("hy", "Նա ասաց. «Ես գնում եմ»։|Հետո գնաց:|Ի՞նչ կա։|Ոչինչ:"),
    ("hy", "Այստեղ վերջակետ չկա.|Կա միայն կետ."),
    ("ka", "ის 2018 წ. მაისში მოვიდა.|ა. ბერიძე აქ არის.|რატომ?|არ ვიცით."),
    # Polish, German, French, Romanian, Italian
    ("pl", "Dnia 5. maja prof. dr hab. A. Lis, tzw. ekspert, był na ul. Nowej.|Był tam o godz. 5."),
    ("pl", "Tak było w 2018 r.|Potem itd.|Jest inaczej."),
    ("de", "Am 5. Mai kam Dr. Lenz, z. B. mit Nr. 5, in die St.-Anna-Str. 7.|Er wurde 18.|Dann ging er."),
    ("de", "Das war 2018.|Der 2. Weltkrieg und Papst Pius XII. Thema waren sie usw.|Danach Ruhe."),
    ("de", "„Ja!“, sagte er.|„Nein.“|Er hat 5 Mio. Euro."),
    ("fr", "«\u00a0Nous partons.\u00a0»|Il rit.|M. Roux et Mme Petit voient p. 5.|Vraiment\u00a0?|Oui\u00a0!"),
    ("fr", "« Nous partons. »|Il rit, etc.|Puis rien."),
    ("ro", "Dl. Popa și d-na Radu, conf. art. 5 alin. 2, pleacă.|Apoi nr. 7."),
    ("it", "Il sig. Rossi e il dott. Bini (pag. 5) vanno via.|Poi basta, ecc.|Non so."),
    # Any language
    ("nl", "Mr. de Wit kwam.|Hij ging om 5.30 uur."),
    ("zh", "你好。|我走了！|他说。"),
    ("en", "A no-break space binds: vol.\u00a0Two is here."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "row"), ROWS)
def test_sentences_end_where_they_should(language: str, row: str) -> None:
    joint = "" if language == "zh" else " "
    text = row.replace("|", joint)
    edges = [0, *sentences.ends(text, rules.of(language)), len(text)]
    found = [text[start:end].strip() for start, end in pairwise(edges)]
    assert found == [part.strip() for part in row.split("|")]


@given(
    st.text(alphabet='Aaб .!?…։"»)(«1—\n\u00a0ა', max_size=60), st.sampled_from(["en", "hy", "ka"])
)
def test_ends_are_sorted_and_inside(text: str, language: str) -> None:
    ends = list(sentences.ends(text, rules.of(language)))
    assert ends == sorted(set(ends))
    assert all(0 < end < len(text) for end in ends)


@pytest.mark.parametrize(
    "unit",
    [".", ".)", "a.", "A. ", "a" * 50, ' "', "» ", "..) ", "5. ", "\n ", "—. ", "!\u00a0", "[1]."],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    """What takes a second here would take half an hour if it grew with the square."""
    text = unit * (200_000 // len(unit))
    started = perf_counter()
    for _ in sentences.ends(text, rules.of("en")):
        pass
    assert perf_counter() - started < 20
