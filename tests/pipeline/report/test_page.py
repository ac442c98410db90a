"""The page as text: what it embeds, where its highlights stand, and that strangers' text stays text."""

import json
import re
import subprocess
import sys
from datetime import date, timedelta

import polars as pl
import pytest
import vl_convert

from pipeline.report import content
from pipeline.report.matrix import matrix, pairs
from pipeline.report.places import counted, labelled, places
from pipeline.report.timeline import bars, timeline
from pipeline.report.untrusted import safe_url, script_json
from pipeline.schema import tables as t
from tests.pipeline.report.one_event import (
    BODY,
    CUT,
    HOSTILE,
    PLACE,
    article,
    event,
    mention,
    page,
    party,
    sentences,
)  # fmt: skip
from tests.shared_data import ROOT


def embedded(html):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)[1])


def test_every_slot_is_marked_at_its_characters_also_in_another_sentence():
    data = embedded(page())
    (one,) = data["events"][0]["mentions"]
    marked = {
        (role, data["sentences"][number][start:end])
        for number, slots in one["said"]
        for start, end, role in slots
    }
    assert marked == {
        ("trigger", "Lệnh trừng phạt"), ("who", "Moskva"), ("whom", "Thổ Nhĩ Kỳ"), ("place", "Sochi"),
        ("count", "9 người"),
    }  # fmt: skip
    assert [data["sentences"][number] for number, _ in one["said"]] == [BODY[: CUT - 1], BODY[CUT:]]


def test_words_that_stand_in_no_sentence_are_an_error_and_no_wrong_highlight():
    with pytest.raises(ValueError, match="stands in no sentence"):
        page(told=sentences().filter(pl.col("start") > 0))


def test_the_text_of_articles_cannot_leave_its_json():
    html = page(
        articles=article(title=HOSTILE, url="javascript:alert(1)", outlet=HOSTILE),
        told=sentences().with_columns(pl.col("text") + HOSTILE),
        events=[event(merge_reason=HOSTILE)],
    )
    assert html.count("<script") == page().count("<script") == 3
    assert "<img" not in html.partition("<script")[0]
    found = embedded(html)["articles"][0]
    assert found["title"] == found["outlet"] == HOSTILE
    assert "url" not in found


@pytest.mark.parametrize(
    ("url", "is_safe"),
    [
        ("https://bao.vn/a?b=1&c=2", True),
        ("http://bao.vn", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//bao.vn/1", False),
        ("https://", False),
        ("https://[bao", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url, is_safe):
    assert safe_url(url) == (url if is_safe else None)


def test_json_in_a_script_means_the_same_and_cannot_end_it():
    text = "</script><!--&\u2028\u2029 Đạt"
    assert json.loads(script_json([text])) == [text]
    assert not set("<>&\u2028\u2029") & set(script_json([text]))


def test_the_page_names_its_scripts_by_their_hash_and_allows_nothing_else():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page())[1].replace("&#x27;", "'")
    assert "default-src 'none'" in policy
    scripts = re.search(r"script-src ([^;]*);", policy)[1].split(" ")
    assert len(scripts) == 2
    assert all(source.startswith("'sha256-") for source in scripts)


def test_the_page_loads_nothing_from_elsewhere():
    markup = re.sub(r"<script.*?</script>", "", page(), flags=re.S)
    assert re.findall(r'(?:src|href)="(?!#|data:,)[^"]*"', markup) == []
    assert "url(" not in markup
    assert "@import" not in markup


CODE = """
import hashlib, sys
from tests.pipeline.report.one_event import event, page
print(hashlib.sha256(page([event(n) for n in range(50)]).encode()).hexdigest())
"""


def test_the_same_tables_give_the_same_bytes_in_every_process():
    def digest(seed):
        command = [sys.executable, "-W", "ignore", "-c", CODE]
        environment = {"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout

    assert digest("1") == digest("2")


@pytest.mark.filterwarnings("ignore")
def test_the_charts_are_valid_vega_lite():
    events = t.EVENTS.frame([event()])
    for chart in (
        timeline(events),
        matrix(events),
        places(events),
        timeline(events.clear()),
        places(events.clear()),
    ):
        compiled = vl_convert.vegalite_to_vega(chart.spec, vl_version="6.4")
        assert compiled["marks"], chart.id
        assert chart.spec["description"]


def test_a_bar_stacks_the_classes_of_its_days():
    days = [date(2015, 12, 1), date(2015, 12, 1), date(2015, 12, 3)]
    quads = [4, 1, 4]
    events = t.EVENTS.frame(
        [
            event(n, event_on=day, quad_class=quad)
            for n, (day, quad) in enumerate(zip(days, quads, strict=True))
        ]
    )
    rows = bars(events, "1d").select("when", "until", "quad", "below", "above").rows()
    assert rows == [
        ("2015-12-01", "2015-12-01", "verbal cooperation", 0, 1),
        ("2015-12-01", "2015-12-01", "material conflict", 1, 2),
        ("2015-12-03", "2015-12-03", "material conflict", 0, 1),
    ]
    weeks = bars(events, "1w").select("when", "until").unique().rows()
    assert weeks == [("2015-11-30", "2015-12-06")]


def test_background_of_long_ago_does_not_press_the_news_into_a_corner():
    recent = [event(n, event_on=date(2015, 12, 1) + timedelta(n % 20)) for n in range(60)]
    old = event(99, event_on=date(1975, 4, 30), realis="recalled")
    notes = " ".join(timeline(t.EVENTS.frame([*recent, old])).notes)
    assert "60 acts that happened, by day" in notes
    assert "1 acts before" in notes


def test_who_meets_does_so_both_ways_and_what_did_not_happen_does_not_count():
    both = [party("Nga", "RUS"), party("Thổ Nhĩ Kỳ", "TUR")]
    rows = [
        event(1),
        event(2, event_type="CONSULT", quad_class=1, intensity=2.1, actors=both, recipients=[]),
        event(3, realis="planned"),
        event(4, realis="denied"),
        event(5, actors=[party("Moskva", None, "REB", "IS")]),
        event(6, actors=[party("Moskva", None, "CVL", "Ai đó")]),
    ]
    found = {(who, whom): (n, net) for who, whom, n, net in pairs(t.EVENTS.frame(rows)).rows()}
    assert found == {("RUS", "TUR"): (2, -4.9), ("TUR", "RUS"): (1, 2.1), ("IS", "TUR"): (1, -7.0)}


def test_a_country_without_a_city_stands_at_its_capital_and_says_so():
    vague = {
        **PLACE,
        "name": "Pháp",
        "country": "FRA",
        "latitude": None,
        "longitude": None,
        "precision": "country",
    }
    rows = counted(t.EVENTS.frame([event(1), event(2, place=vague), event(3, place=None)]))
    assert rows.select("name", "country", "exact", "events").rows() == [
        ("France", "FRA", False, 1),
        ("Sochi", "RUS", True, 1),
    ]
    paris = rows.row(0, named=True)
    assert (round(paris["latitude"]), round(paris["longitude"])) == (49, 2)


def test_names_on_the_map_do_not_cover_each_other():
    near = pl.DataFrame(
        {"name": ["a", "b", "c"], "longitude": [10.0, 12.0, 100.0], "latitude": [50.0, 51.0, 0.0]}
    )
    assert labelled(near)["name"].to_list() == ["a", "c"]


def test_what_is_left_out_is_said(monkeypatch):
    monkeypatch.setattr(content, "MAX_EVENTS", 2)
    days = [date(2015, 12, 1), date(2015, 12, 3), None]
    html = page([event(n, event_on=day) for n, day in enumerate(days)])
    assert [row["id"] for row in embedded(html)["events"]] == ["e00001", "e00002"]
    assert "The list holds the newest 2 of 3 events" in html


def test_mentions_beyond_the_cap_are_counted_but_not_embedded(monkeypatch):
    monkeypatch.setattr(content, "MAX_MENTIONS", 1)
    first = mention()
    second = mention(event_mention_id="a:second")
    ids = [first["event_mention_id"], second["event_mention_id"]]
    html = page([event(mention_ids=ids, n_mentions=2)], [first, second])
    (found,) = embedded(html)["events"]
    assert (len(found["mentions"]), found["told_by"]) == (1, 2)
    assert "the best of these are shown" in html


def test_where_all_are_told_often_each_shows_fewer(monkeypatch):
    monkeypatch.setattr(content, "MAX_SHOWN", 3)
    ids = [mention()["event_mention_id"]] * 5
    html = page([event(n, mention_ids=ids[: n * 2], n_mentions=n * 2) for n in (1, 2)])
    assert [len(found["mentions"]) for found in embedded(html)["events"]] == [1, 1]
    assert "2 events are told more than 1 times" in html


def test_a_build_without_events_gives_a_page_that_says_so():
    assert "No events were found." in page([], [], article().clear(), sentences().clear())
