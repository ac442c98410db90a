"""The map from composed text back to the text as given."""

import sys
import unicodedata

import numpy as np
import pytest

from pipeline.language.positions import compose, is_composed, span


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
        character = chr(code)
        bases = ("a", "\u0915", "\u1100", "\uac00")
        if unicodedata.is_normalized("NFC", "".join(base + character for base in bases)):
            continue
        for text in (base + character for base in bases):
            assert compose(text)[0] == unicodedata.normalize("NFC", text)


def test_the_quick_look_never_takes_a_text_for_composed_that_is_not() -> None:
    for code in range(0x3100):
        character = chr(code)
        codes = np.array([code], np.uint32)
        if is_composed(codes):
            for text in (character, f"a{character}", f"\u0915{character}", f"\uac00{character}"):
                assert unicodedata.is_normalized("NFC", text)
    assert is_composed(np.frombuffer("Nguyễn Văn Đề: “…”".encode("utf-32-le"), np.uint32))
