"""A small world in which every promise holds: one batch, two documents, one article, one event.

Tests break one thing in it at a time.
"""

from datetime import date

import polars as pl
from upath import UPath

from pipeline.chunks import Chunks
from pipeline.parquet import TableStore, write_table
from pipeline.schema import tables as t

BATCH = "b1"
DOC, REFUSED = "d" * 20, "e" * 20
BODY = "Ngày 2/12, Nga trừng phạt Thổ Nhĩ Kỳ tại Moskva.\nCó 9 người chết."
PAGE = f"Tin nóng\n{BODY}\nXem thêm"
DAY = date(2015, 12, 2)


def at(text):
    start = BODY.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def party(text, country, sector="GOV"):
    return {**at(text), "name": text, "country": country, "sector": sector, "entity_id": country}


def raw(document_id, uri, content):
    return {
        "document_id": document_id,
        "batch": BATCH,
        "source_uri": uri,
        "media_type": "text/plain",
        "sha256": "0" * 64,
        "n_bytes": 1,
        "encoding": "utf-8",
        "content": content,
        "given_authors": [],
    }


def article_cells():
    first = BODY.index("\n")
    return {
        "title": "Tin nóng",
        "authors": [],
        "agencies": [],
        "body": BODY,
        "paragraphs": [
            {"start": 0, "end": first, "kind": "lead"},
            {"start": first + 1, "end": len(BODY), "kind": "paragraph"},
        ],
        "captions": [],
        "removed": [{"start": 9 + len(BODY), "end": len(PAGE), "reason": "link", "text": "\nXem thêm"}],
        "kept": [
            {"start": 0, "end": 9, "kind": "title", "body_start": None, "body_end": None},
            {"start": 9, "end": 9 + len(BODY), "kind": "body", "body_start": 0, "body_end": len(BODY)},
        ],
        "language": "vi",
        "repairs": [],
    }


def sentence(position, text):
    words = [text[:4], text[5:8]]
    start = at(text)["start"]
    tokens = [
        {"start": start, "end": start + 4, "text": words[0], "pos": "N"},
        {"start": start + 5, "end": start + 8, "text": words[1], "pos": "N"},
    ]
    ids = {"sentence_id": f"{DOC}-{position:04d}", "article_id": DOC, "batch": BATCH, "position": position}
    return {**ids, **at(text), "kind": "paragraph", "tokens": tokens}


def event_cells():
    return {
        "event_type": "SANCTION",
        "event_mode": None,
        "quad_class": 4,
        "cameo_root": "16",
        "intensity": -5.0,
        "actors": [party("Nga", "RUS")],
        "recipients": [party("Thổ Nhĩ Kỳ", "TUR")],
        "place": {**at("Moskva"), "name": "Moskva", "country": "RUS", "precision": "city"},
        "event_on": DAY,
        "event_on_earliest": DAY,
        "event_on_latest": DAY,
        "date_precision": "day",
        "date_basis": "explicit",
        "realis": "occurred",
        "attributed_to": [],
        "is_quoted": False,
        "counts": {"killed": {"low": 9, "high": 9, **at("9 người")}},
        "confidence": 0.9,
        "slot_distance": 0,
    }


def mention(name, country):
    return {
        "mention_id": f"{DOC}:{at(name)['start']}-{at(name)['end']}",
        "article_id": DOC,
        "sentence_id": f"{DOC}-0000",
        "batch": BATCH,
        **at(name),
        "type": "LOC",
        "level": 0,
        "entity_id": country,
        "country": country,
        "sector": "GOV",
        "basis": "alias",
        "confidence": 1.0,
    }


TRIGGER = at("trừng phạt")
MENTION_ID = f"{DOC}:{TRIGGER['start']}-{TRIGGER['end']}"


def frames():
    """Every table of the batch, and the published events."""
    first, second = BODY.split("\n")
    dated = {"published_on": DAY, "published_earliest": DAY, "published_latest": DAY}
    evidence = [{"basis": "visible", "text": "2/12", "value": "2015-12-02", "weight": 1.0, "agrees": True}]
    where = {"document_id": DOC, "batch": BATCH, "source_uri": "b1/a.txt"}
    refused = {"document_id": REFUSED, "batch": BATCH, "source_uri": "b1/b.txt"}
    draft = {**where, **article_cells(), "stated_dates": []}
    no_draft = {**refused, "reject_reason": "stub", "reject_detail": "two words", "stated_dates": []}
    article = {
        **where,
        **article_cells(),
        **dated,
        "article_id": DOC,
        "published_precision": "day",
        "published_basis": "visible",
        "published_evidence": evidence,
    }
    rejected = {**refused, "reason": "stub", "detail": "two words", "published_evidence": []}
    time = {**at("2/12"), "earliest": DAY, "latest": DAY, "precision": "day", "basis": "explicit"}
    in_first = {"article_id": DOC, "sentence_id": f"{DOC}-0000", "batch": BATCH}
    event_mention = {
        **in_first,
        **event_cells(),
        "event_mention_id": MENTION_ID,
        "published_on": DAY,
        "trigger_start": TRIGGER["start"],
        "trigger_end": TRIGGER["end"],
        "trigger_text": TRIGGER["text"],
        "rule_id": "svo",
        "coder_version": "1",
        "null_reasons": [],
    }
    event = {
        **event_cells(),
        "event_id": "e1",
        "n_mentions": 1,
        "n_articles": 1,
        "n_outlets": 1,
        "n_independent_sources": 1,
        "first_published_on": DAY,
        "mention_ids": [MENTION_ID],
        "merge_reason": "single",
        "article_id": DOC,
        "trigger_text": TRIGGER["text"],
        "evidence": first,
    }
    documents = [raw(DOC, "b1/a.txt", PAGE), raw(REFUSED, "b1/b.txt", "Hai chữ")]
    return {
        "raw_documents": t.RAW_DOCUMENTS.frame(documents),
        "article_drafts": t.ARTICLE_DRAFTS.frame([draft, no_draft]),
        "articles": t.ARTICLES.frame([article]),
        "rejected_documents": t.REJECTED_DOCUMENTS.frame([rejected]),
        "sentences": t.SENTENCES.frame([sentence(0, first), sentence(1, second)]),
        "entities": t.ENTITIES.frame([mention("Nga", "RUS"), mention("Thổ Nhĩ Kỳ", "TUR")]),
        "time_expressions": t.TIME_EXPRESSIONS.frame([{**in_first, **time}]),
        "event_mentions": t.EVENT_MENTIONS.frame([event_mention]),
        "events": t.EVENTS.frame([event]),
    }


PUBLISHED = ("articles", "rejected_documents", "sentences", "entities", "event_mentions", "events")


def store(root, broken=None):
    """Write the world below ``root``.

    ``broken`` maps a table's name, with "published/" in front for what holds all batches, to the frame that
    stands instead.
    """
    tables = TableStore(root=str(root))
    by_name = {table.name: table for table in t.TABLES}
    instead = broken or {}
    for name, frame in frames().items():
        if name != "events":
            _write(tables.path(by_name[name], BATCH), instead.get(name, frame))
        if name in PUBLISHED:
            _write(tables.path(by_name[name], None), instead.get(f"published/{name}", frame))
    names = ["articles", "rejected_documents", "sentences", "entities", "time_expressions", "event_mentions"]
    ledger = [
        {"batch": BATCH, "table": n, "n_rows": 1, "sha256": tables.digest(by_name[n], BATCH)} for n in names
    ]
    checked = t.CHECKED_BATCHES
    write_table(tables.path(checked, BATCH), Chunks(checked, iter([checked.frame(ledger)])))
    return tables


def _write(path: UPath, frame: pl.DataFrame) -> None:
    """Write any frame, also one that the store would refuse: a check must not rely on the writer."""
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(str(path))


def landing(root):
    """A landing zone that holds the world's batch."""
    (root / BATCH).mkdir(parents=True)
    (root / BATCH / "a.txt").write_text(PAGE, encoding="utf-8")
    return str(root)
