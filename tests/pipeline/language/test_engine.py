"""The engine gives the words and tags of `underthesea.pos_tag`, whatever it is given."""

import json
from itertools import pairwise

import pytest
import underthesea

from benchmarks.nasty import strings
from pipeline.language import engine as engines
from pipeline.language.engine import Engine
from pipeline.language.positions import compose
from pipeline.language.sentences import split
from tests.shared_data import SHARED, needs_shared

PLAIN = [
    "Chợ thịt chó nổi tiếng ở TPHCM bị truy quét",
    "Sáng 28/11/2015, Tổng thống Nga Vladimir Putin ký sắc lệnh trừng phạt Thổ Nhĩ Kỳ.",
    "Bác sĩ bây giờ có thể thản nhiên báo tin bệnh nhân bị ung thư?",
    "“Chúng tôi sẽ đáp trả”, ông nói.",
    "Hoà bình, Tuỳ ý, Ðà Nẵng, gíao dục",
    "BOS EOS bos eos BOS",
    "Năm qua, bà đi đâu và làm gì, Việt Nam?",
    "-5 +5 007 2147483648 ٣",
    "Công ty Thyssenkrupp của Đức",
    "A.",
    "A.\n",
    ":D",
    ":D ",
    "",
    " \u00a0\n",
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return engines.shared()


def spans(words: engines.Words, text: int) -> list[tuple[int, int]]:
    owned = slice(words.offsets[text], words.offsets[text + 1])
    return list(zip(words.starts[owned].tolist(), words.ends[owned].tolist(), strict=True))


@pytest.mark.parametrize("text", PLAIN)
def test_words_and_tags_equal_those_of_underthesea(engine: Engine, text: str) -> None:
    assert engine.pos_tag([text]) == [underthesea.pos_tag(text)]


def test_nasty_strings_come_out_equal(engine: Engine) -> None:
    sample = [text for text in strings() if len(text) < 400][::5]
    assert len(sample) > 500
    assert engine.pos_tag(sample) == [underthesea.pos_tag(text) for text in sample]


@needs_shared
def test_news_comes_out_equal(engine: Engine) -> None:
    with (SHARED / "data" / "story_clusters.jsonl").open(encoding="utf-8") as lines:
        bodies = [json.loads(line)["body"] for line in lines][::8]
    sample = [body[a:b] for body in bodies for a, b in split(body)[:8]]
    assert len(sample) > 200
    assert engine.pos_tag(sample) == [underthesea.pos_tag(text) for text in sample]


def test_the_columns_say_what_the_pairs_say(engine: Engine) -> None:
    texts = PLAIN[:4]  # which underthesea spells as they are
    words = engine.tag(texts)
    for number, pairs in enumerate(engine.pos_tag(texts)):
        tags = words.tags[words.offsets[number] : words.offsets[number + 1]]
        pieces = [texts[number][a:b] for a, b in spans(words, number)]
        assert list(zip(pieces, (words.names[tag] for tag in tags), strict=True)) == pairs


@pytest.mark.parametrize("text", list(strings())[::30])
def test_words_stand_in_order_and_leave_out_only_white_space(engine: Engine, text: str) -> None:
    found = spans(engine.tag([text]), 0)
    assert all(start < end for start, end in found)
    composed, _ = compose(text)
    if len(composed) <= len(text):  # a character taken apart may be shared by two words
        assert all(before <= after for (_, before), (after, _) in pairwise(found))
    seen = {at for start, end in found for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in seen)


def test_a_text_is_tagged_the_same_alone_and_in_company(engine: Engine) -> None:
    texts = list(strings())[::40]
    alone = [engine.pos_tag([text])[0] for text in texts]
    assert engine.pos_tag(texts) == alone
    assert engine.pos_tag(texts[::-1]) == alone[::-1]


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(strings())[::40]
    expected = engines.shared().pos_tag(texts)
    monkeypatch.setattr(engines, "_BATCH", 50)
    monkeypatch.setattr("pipeline.language.runs._SLOTS", 64)
    forgetful = Engine()
    assert forgetful.pos_tag(texts) == expected
    assert forgetful.pos_tag(texts) == expected


def test_an_interruption_leaves_nothing_half_known(monkeypatch: pytest.MonkeyPatch) -> None:
    struck = Engine()

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(struck._runs, "_describe", interrupt)
        with pytest.raises(KeyboardInterrupt):
            struck.tag(PLAIN)
    assert struck.pos_tag(PLAIN) == engines.shared().pos_tag(PLAIN)


def test_a_text_longer_than_a_batch_is_one_text(engine: Engine) -> None:
    text = "Ông Putin thăm Hà Nội ngày 20/6/2024 . " * 8000
    words = engine.tag([text, "Bà đi."])
    assert len(words.offsets) == 3
    assert spans(words, 0)[-1][1] == len(text) - 1
    assert spans(words, 1) == [(0, 2), (3, 5), (5, 6)]


def test_no_texts_give_no_words(engine: Engine) -> None:
    words = engine.tag([])
    assert (words.offsets.tolist(), len(words.starts), len(words.tags)) == ([0], 0, 0)


def test_half_a_surrogate_pair_is_refused_as_underthesea_does(engine: Engine) -> None:
    with pytest.raises(UnicodeEncodeError):
        underthesea.pos_tag("Xin chào\ud800")
    with pytest.raises(UnicodeEncodeError):
        engine.tag(["Xin chào\ud800"])
    assert engine.pos_tag(["Xin chào"]) == [underthesea.pos_tag("Xin chào")]
