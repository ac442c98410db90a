"""A build of one event, told in one article by two sentences; tests change one cell of it at a time."""

from datetime import date

import polars as pl

from pipeline.report import content
from pipeline.report.page import EVENT_COLUMNS, report_html
from pipeline.schema import tables as t

BODY = "Hôm 2/12, Nga 🛩 trừng phạt Thổ Nhĩ Kỳ. Lệnh trừng phạt do Moskva đưa ra tại Sochi làm 9 người bị bắt."
CUT = BODY.index("Lệnh")
HOSTILE = "</script><script>document.body.dataset.hacked = 'yes'</script><img src=x onerror=alert(1)>"


def at(text):
    start = BODY.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def party(text, country, sector="GOV", name=None):
    return {**at(text), "name": name or text, "country": country, "sector": sector, "entity_id": None}


PLACE = {
    **at("Sochi"), "name": "Sochi", "country": "RUS", "admin1": None,
    "latitude": 43.6, "longitude": 39.7, "precision": "city",
}  # fmt: skip


def mention(article="a", **cells):
    trigger = at("Lệnh trừng phạt")
    base = {
        "event_mention_id": f"{article}:{trigger['start']}-{trigger['end']}", "article_id": article,
        "sentence_id": f"{article}-0001", "batch": "b", "published_on": date(2015, 12, 2),
        "trigger_start": trigger["start"], "trigger_end": trigger["end"], "trigger_text": trigger["text"],
        "event_type": "SANCTION", "quad_class": 4, "intensity": -7.0, "actors": [party("Moskva", "RUS")],
        "recipients": [party("Thổ Nhĩ Kỳ", "TUR")], "place": PLACE, "event_on": date(2015, 12, 2),
        "date_precision": "day", "date_basis": "explicit", "realis": "occurred", "attributed_to": [],
        "is_quoted": False, "counts": {"arrested": {"low": 9, "high": 9, **at("9 người")}}, "confidence": 0.9,
        "slot_distance": 0, "rule_id": "r", "coder_version": "1", "null_reasons": [],
    }  # fmt: skip
    return {**base, **cells}


def event(number=1, **cells):
    one = mention()
    shared = {key: one[key] for key in t.EVENTS.column_names if key in one}
    base = {
        **shared, "event_id": f"e{number:05d}", "n_mentions": 1, "n_articles": 1, "n_outlets": 1,
        "n_independent_sources": 1, "first_published_on": date(2015, 12, 2),
        "mention_ids": [one["event_mention_id"]], "merge_reason": "single mention", "evidence": "x",
    }  # fmt: skip
    return {**base, **cells}


def article(**cells):
    base = {"article_id": "a", "outlet": "bao.vn", "title": "Tin", "url": "https://bao.vn/1"}
    row = {**base, "published_on": date(2015, 12, 2), "duplicate_of": None, **cells}
    schema = {name: t.ARTICLES.polars_schema[name] for name in content.ARTICLE_COLUMNS}
    return pl.DataFrame([row], schema=schema)


def sentences(body=BODY):
    halves = ((0, CUT - 1), (CUT, len(body)))
    rows = [
        {"article_id": "a", "sentence_id": f"a-{n:04d}", "start": start, "end": end, "text": body[start:end]}
        for n, (start, end) in enumerate(halves)
    ]
    schema = {name: t.SENTENCES.polars_schema[name] for name in content.SENTENCE_COLUMNS}
    return pl.DataFrame(rows, schema=schema)


def page(events=None, mentions=None, articles=None, told=None):
    found = t.EVENTS.frame([event()] if events is None else events)
    parts = (
        article() if articles is None else articles,
        sentences() if told is None else told,
        t.EVENT_MENTIONS.frame([mention()] if mentions is None else mentions),
    )
    return report_html(found.select(EVENT_COLUMNS), content.newest([found]), [parts])
