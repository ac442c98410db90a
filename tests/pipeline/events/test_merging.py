from datetime import date

import polars as pl
import pytest

from pipeline.events.merging import event_id, merge
from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, SENTENCES

NO_COUNTS = dict.fromkeys(COUNT_KINDS)


def party(country, sector="GOV", start=None):
    text = None if start is None else country
    return {"text": text, "start": start, "end": None if start is None else start + 3, "name": country,
            "country": country, "sector": sector, "entity_id": f"country:{country}"}  # fmt: skip


def mention(article, start=0, event_type="SANCTION", actors=("USA",), recipients=("RUS",), **cells):
    day = cells.pop("day", date(2015, 12, 1))
    return {
        "event_mention_id": f"{article}:{start}-{start + 5}",
        "article_id": article, "sentence_id": f"{article}-0",
        "batch": "b", "published_on": cells.pop("published_on", date(2015, 12, 2)), "trigger_start": start,
        "trigger_end": start + 10, "trigger_text": "trừng phạt", "event_type": event_type, "quad_class": 4,
        "actors": [party(c) for c in actors], "recipients": [party(c) for c in recipients],
        "event_on": day, "event_on_earliest": day, "event_on_latest": day,
        "date_precision": "day" if day else "unknown", "date_basis": "explicit" if day else "none",
        "realis": "occurred", "attributed_to": [], "is_quoted": False, "counts": NO_COUNTS, "confidence": 0.5,
        "slot_distance": 0, "rule_id": "r", "coder_version": "1", "null_reasons": [], **cells,
    }  # fmt: skip


ABOUT = "trừng phạt ngân hàng và tập đoàn vũ khí vì bán tên lửa cho phiến quân miền Đông"


def tables(mentions, outlets=(), about=(), **cells):
    ids = sorted({m["article_id"] for m in mentions})
    outlet, said = dict(outlets), dict(about)
    articles = ARTICLES.frame(
        [
            {"article_id": i, "outlet": outlet.get(i), "agencies": cells.get("agencies", {}).get(i, []),
             "duplicate_of": cells.get("duplicate_of", {}).get(i)}
            for i in ids
        ]
    )  # fmt: skip
    sentences = SENTENCES.frame(
        [
            {"sentence_id": f"{i}-0", "article_id": i, "position": 0, "start": 0, "text": said.get(i, ABOUT)}
            for i in ids
        ]
    )
    return EVENT_MENTIONS.frame(mentions), articles, sentences


def events(mentions, **cells):
    return merge(*tables(mentions, **cells)).rows(named=True)


def test_the_same_act_told_twice_is_one_event_and_says_why():
    (event,) = events([mention("a"), mention("b")], outlets={"a": "x.vn", "b": "y.vn"})
    assert (event["n_mentions"], event["n_articles"], event["n_outlets"]) == (2, 2, 2)
    assert "actors equal" in event["merge_reason"]
    assert event["evidence"] == ABOUT


@pytest.mark.parametrize(
    "other",
    [{"event_type": "AID"}, {"actors": ("FRA",)}, {"recipients": ("IRN",)}, {"day": date(2015, 11, 1)},
     {"realis": "denied"}],
)  # fmt: skip
def test_what_contradicts_is_another_event(other):
    assert len(events([mention("a"), mention("b", **other)])) == 2


def test_an_unnamed_side_contradicts_nothing():
    assert len(events([mention("a"), mention("b", recipients=())])) == 1


def test_places_that_contradict_are_two_events():
    def at(country, name, latitude, longitude):
        return {"text": None, "start": None, "end": None, "name": name, "country": country, "admin1": None,
                "latitude": latitude, "longitude": longitude, "precision": "city"}  # fmt: skip

    aleppo = mention("a", place=at("SYR", "Aleppo", 36.2, 37.16))
    assert len(events([aleppo, mention("b", place=at("SYR", "Homs", 34.73, 36.72))])) == 2
    assert len(events([aleppo, mention("b", place=at("SYR", "Haleb", 36.2, 37.16))])) == 1


def test_a_rising_toll_keeps_its_lowest_and_highest():
    def killed(n):
        return {**NO_COUNTS, "killed": {"low": n, "high": n, "start": 1, "end": 3, "text": str(n)}}

    (event,) = events(
        [mention("a", counts=killed(5)), mention("b", counts=killed(12), published_on=date(2015, 12, 3))]
    )
    assert (event["counts"]["killed"]["low"], event["counts"]["killed"]["high"]) == (5, 12)


def test_copies_and_texts_of_one_agency_count_once():
    mentions = [mention("a"), mention("b"), mention("c"), mention("d")]
    (event,) = events(
        mentions, outlets={"a": "x.vn", "b": "y.vn", "c": "z.vn", "d": "w.vn"},
        agencies={"a": ["TTXVN"], "b": ["TTXVN"]}, duplicate_of={"d": "c"},
    )  # fmt: skip
    assert event["n_outlets"] == 4
    assert event["n_independent_sources"] == 2


def test_the_order_of_the_mentions_changes_nothing():
    rows = [mention(a, s, actors=(c,)) for a in "abc" for s, c in ((0, "USA"), (9, "FRA"), (20, "CHN"))]
    once = merge(*tables(rows))
    for seed in range(3):
        frame, *rest = tables(rows)
        assert merge(frame.sample(fraction=1, shuffle=True, seed=seed), *rest).equals(once)


def test_a_new_batch_renames_no_event_it_does_not_touch():
    old = [mention("a"), mention("b", actors=("FRA",))]
    before = {e["event_id"]: e for e in events(old)}
    after = {
        e["event_id"]: e for e in events([*old, mention("c", actors=("CHN",)), mention("d", actors=("FRA",))])
    }
    assert set(before) < set(after)
    untouched = event_id("a:0-5")
    assert after[untouched] == before[untouched]


def test_a_cell_from_another_article_keeps_its_meaning_and_not_its_words():
    first = mention("a", recipients=(), confidence=0.9)
    second = mention("b")
    second["recipients"] = [party("RUS", start=7)]
    (event,) = events([first, second])
    assert event["article_id"] == "a"
    assert event["recipients"][0]["country"] == "RUS"
    assert event["recipients"][0]["start"] is None


def test_no_mentions_make_no_events():
    assert merge(EVENT_MENTIONS.empty(), ARTICLES.empty(), SENTENCES.empty()).height == 0


def test_the_table_is_that_of_the_schema():
    assert isinstance(merge(*tables([mention("a")])), pl.DataFrame)


def test_who_meets_is_not_also_met_by_himself():
    visit = mention("a", event_type="CONSULT", actors=("USA",), recipients=("RUS",))
    talks = mention("b", event_type="CONSULT", actors=("USA", "RUS"), recipients=())
    (event,) = events([visit, talks])
    assert [p["country"] for p in event["actors"]] == ["USA", "RUS"]
    assert event["recipients"] == []
