"""Mentions for tests of merging: a few states, one subject, whatever cells a test gives them."""

from datetime import date

from pipeline.schema.codes import COUNT_KINDS
from pipeline.schema.tables import ARTICLES, EVENT_MENTIONS, SENTENCES

NO_COUNTS = dict.fromkeys(COUNT_KINDS)
ABOUT = "trừng phạt ngân hàng và tập đoàn vũ khí vì bán tên lửa cho phiến quân miền Đông"


def party(country, sector="GOV", start=None, **cells):
    return {"text": country, "start": start, "end": None if start is None else start + 3, "name": country,
            "country": country, "sector": sector, "entity_id": f"country:{country}", **cells}  # fmt: skip


def person(name, country=None):
    return party(country, name=name, entity_id=f"person:{name}")


def place(country, name, latitude, longitude):
    return {"text": None, "start": None, "end": None, "name": name, "country": country, "admin1": None,
            "latitude": latitude, "longitude": longitude, "precision": "city"}  # fmt: skip


def counts(**kinds):
    return {
        **NO_COUNTS,
        **{k: {"low": n, "high": n, "start": 1, "end": 3, "text": str(n)} for k, n in kinds.items()},
    }


def mention(article, start=0, event_type="SANCTION", actors=("USA",), recipients=("RUS",), **cells):
    day = cells.pop("day", date(2015, 12, 1))
    end = start + len(cells.get("trigger_text", "trừng phạt"))
    return {
        "event_mention_id": f"{article}:{start}-{end}", "article_id": article,
        "sentence_id": f"{article}-{start:04d}", "batch": "b",
        "published_on": cells.pop("published_on", date(2015, 12, 2)), "trigger_start": start,
        "trigger_end": end, "trigger_text": "trừng phạt", "event_type": event_type, "quad_class": 4,
        "actors": [p if isinstance(p, dict) else party(p) for p in actors],
        "recipients": [p if isinstance(p, dict) else party(p) for p in recipients],
        "event_on": day, "event_on_earliest": day, "event_on_latest": day,
        "date_precision": "day" if day else "unknown", "date_basis": "explicit" if day else "none",
        "realis": "occurred", "attributed_to": [], "is_quoted": False, "counts": NO_COUNTS, "confidence": 0.5,
        "slot_distance": 0, "rule_id": "r", "coder_version": "1", "null_reasons": [], **cells,
    }  # fmt: skip


def tables(mentions, outlets=(), about=(), agencies=(), duplicate_of=()):
    """The three tables that merging reads; ``about`` maps an article, or an article and a start, to words."""
    ids = sorted({m["article_id"] for m in mentions})
    outlet, said, agency, original = dict(outlets), dict(about), dict(agencies), dict(duplicate_of)
    articles = ARTICLES.frame(
        [
            {"article_id": i, "outlet": outlet.get(i), "agencies": agency.get(i, []),
             "duplicate_of": original.get(i)}
            for i in ids
        ]
    )  # fmt: skip
    by_id = {
        m["sentence_id"]: (m["article_id"], m["trigger_start"], m["sentence_id"]) for m in mentions[::-1]
    }
    places = sorted(by_id.values())
    sentences = SENTENCES.frame(
        [
            {"sentence_id": s, "article_id": a, "position": start, "start": start,
             "text": said.get((a, start), said.get(a, ABOUT))}
            for a, start, s in places
        ]
    )  # fmt: skip
    return EVENT_MENTIONS.frame(mentions), articles, sentences
