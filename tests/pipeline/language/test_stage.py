"""The stage from articles to sentences: its columns and its positions."""

import unicodedata

import polars as pl
import pytest

from pipeline.language.stage import sentences
from pipeline.schema.tables import SENTENCES

BODIES = [
    "Nga cấm vận\nÔng Putin ký sắc lệnh. Ankara phản đối.",
    unicodedata.normalize("NFD", "Hoà bình ở Huế\nÔng Nguyễn Văn Ổn nói. Bà đi."),
    "Tin\u00a0nóng \U0001f600\nGiá\u00a0vàng \U0001f44d\U0001f3fd tăng\u200b mạnh. Ðà Nẵng nóng.",
    "x\u0958y Tuỳ ý\nAnh hỏi: “Sao?” bà đáp.",
]


def article(article_id: str, body: str) -> dict[str, object]:
    cut = body.index("\n")
    return {
        "article_id": article_id,
        "batch": "b",
        "body": body,
        "paragraphs": [
            {"start": 0, "end": cut, "kind": "heading"},
            {"start": cut + 1, "end": len(body), "kind": "paragraph"},
        ],
    }


def frame(bodies: list[str]) -> pl.DataFrame:
    part = pl.Struct({"start": pl.Int32, "end": pl.Int32, "kind": pl.String})
    return pl.DataFrame(
        [article(f"a{number}", body) for number, body in enumerate(bodies)],
        schema={
            "article_id": pl.String,
            "batch": pl.String,
            "body": pl.String,
            "paragraphs": pl.List(part),
        },
    )


def test_rows_are_numbered_in_order_and_carry_their_kind() -> None:
    rows = sentences(frame(BODIES[:1]))
    assert rows.select("sentence_id", "position", "text", "kind").rows() == [
        ("a0-0000", 0, "Nga cấm vận", "heading"),
        ("a0-0001", 1, "Ông Putin ký sắc lệnh.", "paragraph"),
        ("a0-0002", 2, "Ankara phản đối.", "paragraph"),
    ]


def test_words_and_tags_are_those_of_underthesea() -> None:
    tokens = sentences(frame(BODIES[:1]))["tokens"][1]
    assert [(t["text"], t["pos"]) for t in tokens] == [
        ("Ông", "Nc"),
        ("Putin", "Np"),
        ("ký", "V"),
        ("sắc lệnh", "N"),
        (".", "CH"),
    ]


@pytest.mark.parametrize("body", BODIES)
def test_every_range_of_the_body_holds_the_text_it_claims(body: str) -> None:
    rows = sentences(frame([body]))
    assert rows.height >= 2
    for row in rows.iter_rows(named=True):
        assert body[row["start"] : row["end"]] == row["text"]
        assert row["tokens"]
        for token in row["tokens"]:
            assert row["start"] <= token["start"] < token["end"] <= row["end"]
            assert body[token["start"] : token["end"]] == token["text"]


@pytest.mark.parametrize("body", BODIES)
def test_words_leave_out_nothing_but_white_space(body: str) -> None:
    for row in sentences(frame([body])).iter_rows(named=True):
        seen = {at for token in row["tokens"] for at in range(token["start"], token["end"])}
        left = [body[at] for at in range(row["start"], row["end"]) if at not in seen]
        assert all(character.isspace() for character in left)


def test_an_article_without_text_has_no_sentences_and_the_columns_stand() -> None:
    empty = sentences(frame(["\n"]))
    assert empty.height == 0
    assert empty.schema == sentences(frame(BODIES)).schema
    SENTENCES.verify(empty)


def test_articles_do_not_touch_each_other() -> None:
    together = SENTENCES.verify(sentences(frame(BODIES)))
    apart = pl.concat(sentences(frame(BODIES).slice(number, 1)) for number in range(len(BODIES)))
    assert together.equals(apart)
