"""The map from composed text back to the text as given."""

import sys
import unicodedata

import pytest

from pipeline.language.positions import compose, span


def test_composed_text_needs_no_map() -> None:
    assert compose("Nguyễn") == ("Nguyễn", None)


def test_decomposed_letters_map_to_all_their_characters() -> None:
    text = unicodedata.normalize("NFD", "ở Huế.")
    composed, origin = compose(text)
    assert composed == "ở Huế."
    assert origin is not None
    assert [text[slice(*span(origin, at, at + 1))] for at in range(len(composed))] == [
        unicodedata.normalize("NFD", letter) for letter in "ở Huế."
    ]


def test_a_character_taken_apart_gives_no_empty_range() -> None:
    composed, origin = compose("x\u0958y")
    assert len(composed) == 4
    assert origin is not None
    assert [span(origin, at, at + 1) for at in range(4)] == [(0, 1), (1, 2), (1, 2), (2, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "a\u0302\u0323b",  # marks in the wrong order
        "e\u0302\u0301\u0316\u0327!",
        "\u0301đâ\u0300u",  # a mark with nothing before it
        "\u1112\u1161\u11ab\uac00\u11a8",  # Korean in jamo
        "\u0b47\u0b3e\u0b47\u0b56",
        "\u212b\uf900\u0344",
        "a" + "\u0301" * 100 + "z",
    ],
)
def test_any_text_is_composed_whole_and_mapped_in_order(text: str) -> None:
    composed, origin = compose(text)
    assert composed == unicodedata.normalize("NFC", text)
    assert origin is not None
    assert len(origin) == len(composed) + 1
    assert origin == sorted(origin)
    assert (origin[0], origin[-1]) == (0, len(text))
    assert all(start < end for start, end in (span(origin, i, i + 1) for i in range(len(composed))))


def test_a_text_beginning_with_a_mark_stands_as_it_is() -> None:
    assert compose("\u0301đầu") == ("\u0301đầu", None)


def test_every_character_that_joins_another_is_kept_with_it() -> None:
    for code in range(sys.maxunicode + 1):
        if 0xD800 <= code <= 0xDFFF:
            continue
        for text in (
            f"a{chr(code)}",
            f"\u0915{chr(code)}",
            f"\u1100{chr(code)}",
            f"\uac00{chr(code)}",
        ):
            assert compose(text)[0] == unicodedata.normalize("NFC", text)
