from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.document import Inline, Span
from localize.protect import Faithful, Settings, faithful, slots
from localize.protect.marks import marks
from localize.unit import Translate

EN, PT = Locale("en"), Locale.parse("pt-BR")


class Asked:
    """An engine that remembers what it was asked."""

    def __init__(self, answer: Callable[[str], str]) -> None:
        self.calls: list[list[str]] = []
        self._answer = answer

    def __call__(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(list(texts))
        return [self._answer(text) for text in texts]


KEPT = [
    "It cost €30 a month.",
    "Rents rose from €700 to €950.",
    "The fine was £125m, not $40.",
    "Call +44 20 7946 0958 before noon.",
    "It fell from +5 °C to -3 overnight.",
    "Read https://example.org/report?id=7&lang=en before the vote.",
    "Write to press.desk@example.co.uk today.",
    "Thousands wrote #freedom on their walls.",
    "Thanks to @river_desk for the photo.",
    "We won 🎉 the cup!",
    'The photos [gallery ids="1,2"] are from Friday.',
    "Hello %s, you have %(n)d letters.",
    "Dear {name}, your code is {{ code }} or ${total}.",
    "Run `pip install x` on the server.",
    "Home > News > World",
    "If 5 < 7, then stop.",
    "AT&T and Johnson & Johnson agreed.",
    "Bread & butter are cheap.",
    "Salt was €2,\nbut bread was €3.",
]


@pytest.mark.parametrize("text", KEPT)
def test_slots_come_through_real_engines_once_each(kept: Faithful, text: str) -> None:
    (target,) = kept([text])
    assert target != text
    wanted = sorted(slot.text for slot in slots(text))
    assert sorted(slot.text for slot in slots(target) if slot.text in wanted) == wanted


def test_sums_that_locales_write_their_own_way_keep_their_currency(kept: Faithful) -> None:
    (target,) = kept(["The mill was sold for £2,500 and a boat."])
    assert re.search("£2\\.500|2\\.500 libras", target)
    assert "euro" not in target


def test_a_quotation_over_three_sentences_keeps_both_its_marks(kept: Faithful) -> None:
    targets = kept(
        [
            "“The harbour is no longer theirs.",
            "Its cranes are being sold, and its clerks are looking for work.",
            "And that is the price of ten years of silence – a price for all of us,” Duarte notes.",
        ]
    )
    assert [[m.character for m in marks(target)] for target in targets] == [["“"], [], ["”"]]
    assert targets[0].startswith("“")
    assert re.search(r"”, \w+", targets[2])
    assert " – " in targets[2]


def test_white_space_stays_where_it_was(kept: Faithful) -> None:
    (target,) = kept(["  \n The first line.\n\tThe second line. \n\n"])
    assert re.fullmatch(r"  \n \w.*\.\n\t\w.*\. \n\n", target)


def test_a_line_that_was_wrapped_is_translated_whole() -> None:
    engine = Asked(str.upper)
    (target,) = faithful(engine, EN, PT)(["The council met on Monday and\nvoted for the bridge."])
    assert engine.calls == [["The council met on Monday and voted for the bridge."]]
    assert target == "THE COUNCIL MET ON MONDAY AND\nVOTED FOR THE BRIDGE."


def test_a_line_break_that_comes_back_spares_a_slot() -> None:
    text = "The newsroom of the harbour can be reached at any hour of the\nday: +44 20 7946 0958"
    (target,) = faithful(lambda texts: ["Ligue: +44 20 7946 0958"], EN, PT)([text])
    assert target == "Ligue:\n+44 20 7946 0958"


def test_a_breadcrumb_is_translated_part_by_part() -> None:
    engine = Asked(str.upper)
    assert faithful(engine, EN, PT)(["Home » News | A day"]) == ["HOME » NEWS | A DAY"]
    assert engine.calls == [["Home", "News", "A day"]]


def test_what_has_no_words_is_not_translated() -> None:
    engine = Asked(str.upper)
    texts = ["", " \n", "2021", "🎉", "https://example.org/a", "— * —", "@desk #news"]
    assert faithful(engine, EN, PT)(texts) == texts
    assert engine.calls == []


def test_an_engine_sees_ascii_marks_and_neither_emoji_nor_quotes_around_the_whole() -> None:
    engine = Asked(str)
    faithful(engine, EN, PT)(["“We won 🎉 – it’s ‘ours’ – again.”", "So long,” he said."])
    assert engine.calls == [["We won - it's 'ours' - again.", 'So long," he said.']]


def test_only_what_lost_something_is_asked_again_and_each_text_once() -> None:
    engine = Asked(lambda text: text.replace("€30", "30"))
    targets = faithful(engine, EN, PT)(["A day", "It cost €30", "A day"])
    assert engine.calls == [["A day", "It cost €30"], ["It cost $30"]]
    assert targets == ["A day", "It cost €30", "A day"]


def test_a_sum_that_dollars_do_not_save_goes_by_name() -> None:
    engine = Asked(lambda text: re.sub(r"[€$](\d+)", r"\1 reais", text))
    assert faithful(engine, EN, PT)(["It cost €30"]) == ["It cost €30"]
    assert [len(call) for call in engine.calls] == [1, 1, 1]


def test_a_lost_slot_replaces_what_an_engine_left_of_it() -> None:
    (target,) = faithful(lambda texts: ["Obrigado -river_desk, amigo"], EN, PT)(
        ["Thanks @river_desk, friend"]
    )
    assert target == "Obrigado @river_desk, amigo"


def test_a_number_is_tried_again_but_never_forced() -> None:
    engine = Asked(lambda text: re.sub(r" \d+| X\w\w", "", text))
    assert faithful(engine, EN, PT)(["In 2021 they left"]) == ["In they left"]
    assert len(engine.calls) == 2


def test_code_that_only_markup_tells_is_kept_where_it_is_handed_on() -> None:
    text = "Use git push now"
    known = slots(text, [Inline(Span(4, 12), "code")])
    translate = faithful(lambda texts: [text.swapcase() for text in texts], EN, PT)
    assert translate([text], [known]) == ["uSE git push NOW"]


def test_the_site_s_own_quotation_marks_are_used() -> None:
    chosen = Settings(quotation_marks={"pt": "«»“”"})
    assert faithful(list, EN, PT, chosen)(["The “Aurora” sank."]) == ["The «Aurora» sank."]


def shuffled(text: str) -> str:
    words = text.split(" ")
    random.Random(text).shuffle(words)
    return " ".join(words)


MANGLERS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "nothing": lambda text: "",
    "upper case": str.upper,
    "backwards": lambda text: text[::-1],
    "twice": lambda text: f"{text} {text}",
    "letters only": lambda text: "".join(c for c in text if c.isalpha() or c == " "),
    "shuffled": shuffled,
    "other words": lambda text: "nada \\1 XQA $30 (“",
}

pieces = st.sampled_from(
    [
        "word", "Two", "a", ",", ".", "“", "”", "‘", "’", '"', "'", "–", "…", "\n", "\n\n", "  ", "€30",
        "€3", "$5m", "£2,500", "-3", "+44 20 7946 0958", "@desk", "#tag", "a.b@example.org",
        "https://example.org/x", "`a b`", "%s", "{name}", "🎉", "🇺🇦", '[gallery ids="1"]', "AT&T",
        "&", "<", "5 < 7", "12", "XQA", "\\1", "max_size",
    ]
)  # fmt: skip


@pytest.mark.parametrize("mangler", MANGLERS)
@settings(deadline=None)
@given(parts=st.lists(pieces, max_size=12))
def test_no_engine_however_bad_loses_or_doubles_a_slot(mangler: str, parts: list[str]) -> None:
    text = " ".join(parts)

    def translate(texts: Sequence[str]) -> list[str]:
        return [MANGLERS[mangler](text) for text in texts]

    translation: Translate = faithful(translate, EN, PT)
    (target,) = translation([text])
    for slot in slots(text):
        assert target.count(slot.text) >= sum(s.text == slot.text for s in slots(text))
    assert target.count("\n\n") == text.count("\n\n")
    assert target[: len(target) - len(target.lstrip())] == text[: len(text) - len(text.lstrip())]


def test_a_translation_as_good_as_the_source_is_left_alone() -> None:
    texts = [" ".join(["The mayor spoke for", str(n), "minutes."]) for n in range(40)]
    engine = Asked(str)
    assert faithful(engine, EN, PT)(texts) == texts
    assert len(engine.calls) == 1
