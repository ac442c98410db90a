import unicodedata

import pytest

from pipeline.cleaning import legacy_fonts
from pipeline.cleaning.mapped import Edit, Mapped
from pipeline.cleaning.repair import repaired
from pipeline.reading.encodings import decode

TEXT = (
    "Ngày 1/12, Tổng thống Mỹ kêu gọi Nga và Thổ Nhĩ Kỳ kết thúc những tranh cãi, Đà Nẵng là một thành phố ở "
    'miền Trung. Bộ trưởng nói: "Chúng tôi sẽ hợp tác với các nước để giữ gìn hòa bình".'
)


def fixed(text: str) -> str:
    return repaired(Mapped.of(text))[0].text


def in_font(font: str) -> str:
    table: dict[str, str] = {}
    for written, letter in legacy_fonts._fonts()[font][1].items():
        table.setdefault(letter, written)
    return "".join(table.get(c, table.get(c.lower(), c)) for c in TEXT)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (unicodedata.normalize("NFD", TEXT), TEXT),
        ("Bắc \xd0ại Tây Dương, \xf0i", "Bắc Đại Tây Dương, đi"),
        ("một\xa0hai \u200bba\u00ad bốn\ufeff", "một hai ba bốn"),
        ("một\r\nhai\u2028ba", "một\nhai\nba"),
        ("&quot;Mỹ&quot; &amp;amp; Nga&#33;", '"Mỹ" & Nga!'),
        ("S\u033ca\u033cn\u033cg", "Sang"),
        ("một\x08 hai", "một hai"),
        ("đôí thoại vơí ngươì đâù ngành", "đối thoại với người đầu ngành"),
    ],
)
def test_characters_are_put_right(raw, text):
    assert fixed(raw) == text


@pytest.mark.parametrize("codec", ["latin-1", "sloppy-windows-1252"])
@pytest.mark.parametrize("rounds", [1, 2])
def test_mojibake_is_undone_also_when_it_was_done_twice(codec, rounds):
    raw = TEXT
    for _ in range(rounds):
        raw = raw.encode().decode(codec)
    assert fixed(raw) == TEXT


def test_mojibake_whose_hard_blanks_became_plain_is_undone():
    assert fixed(TEXT.encode().decode("latin-1").replace("\xa0", " ")) == TEXT


@pytest.mark.parametrize("font", ["TCVN3", "VNI"])
def test_font_encodings_are_read_from_letters_and_from_bytes(font):
    assert fixed(in_font(font)) == TEXT
    found = decode(in_font(font).encode("latin-1"))
    assert fixed(found.text) == TEXT


def test_good_text_is_left_alone():
    text, how = repaired(Mapped.of(TEXT))
    assert (text.text, how.repairs) == (TEXT, [])


def test_french_is_no_font_encoding():
    text = (
        "Le président a été reçu à l'Élysée, où il a évoqué la coopération économique et la sécurité.\n" * 5
    )
    assert fixed(text) == text


def test_every_character_knows_where_it_came_from():
    source = "A&amp;B  e\u0302\u0301 \u200bC"
    text = repaired(Mapped.of(source))[0]
    assert text.text == "A&B ế C"
    assert [source[r.start : r.end] for r in text.ranges(0, len(text.text))] == [
        "A", "&amp;", "B", "  ", "e\u0302\u0301", " ", "C",
    ]  # fmt: skip
    assert text.source(5) == source.index(" \u200b")


def test_edits_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        Mapped.of("abcdef").edited([Edit(0, 3, "x"), Edit(2, 4, "y")])
