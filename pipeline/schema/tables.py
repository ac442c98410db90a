"""The tables themselves: every column of every table, once.

Shared columns and nested shapes are constants, so that the same quantity has the same name, dtype and
description everywhere. Names are a contract with readers: add, never rename. No logic belongs here.
"""

from dataclasses import replace

import polars as pl

from pipeline.schema.codes import (
    COUNT_KINDS,
    DATE_BASES,
    ENTITY_TYPES,
    EVENT_TYPES,
    PARAGRAPH_KINDS,
    PRECISIONS,
    PUBLISHED_BASES,
    REALIS,
    REJECTION_REASONS,
    SECTORS,
    TIME_BASES,
)
from pipeline.schema.table import Column, Table

POSITION = pl.Int32()
STRING = pl.String()
DATE = pl.Date()
INSTANT = pl.Datetime("us", "UTC")
STRINGS = pl.List(pl.String)


def _struct(**fields: pl.DataType) -> pl.Struct:
    return pl.Struct(fields)


# Nested shapes.
PARAGRAPH = _struct(start=POSITION, end=POSITION, kind=STRING)
REMOVED = _struct(start=POSITION, end=POSITION, reason=STRING, text=STRING)
KEPT = _struct(start=POSITION, end=POSITION, kind=STRING, body_start=POSITION, body_end=POSITION)
EVIDENCE = _struct(basis=STRING, text=STRING, value=STRING, weight=pl.Float64(), agrees=pl.Boolean())
TOKEN = _struct(start=POSITION, end=POSITION, text=STRING, pos=STRING)
PARTY = _struct(
    text=STRING, start=POSITION, end=POSITION, name=STRING, country=STRING, sector=STRING,
    entity_id=STRING,
)  # fmt: skip
PLACE = _struct(
    text=STRING, start=POSITION, end=POSITION, name=STRING, country=STRING, admin1=STRING,
    latitude=pl.Float64(), longitude=pl.Float64(), precision=STRING,
)  # fmt: skip
COUNT = _struct(low=pl.Int64(), high=pl.Int64(), start=POSITION, end=POSITION, text=STRING)
COUNTS = _struct(**dict.fromkeys(COUNT_KINDS, COUNT))
NUMBERS = _struct(**dict.fromkeys(COUNT_KINDS, pl.Int64()))
NULL_REASON = _struct(slot=STRING, reason=STRING)

# Shared columns.
DOCUMENT_ID = Column(
    "document_id",
    STRING,
    "Hash of the document's source_uri and content: the same for the same delivery.",
)
ARTICLE_ID = Column("article_id", STRING, "The article; equal to the document_id it was cleaned from.")
SENTENCE_ID = Column("sentence_id", STRING, "`article_id`-`position` of the sentence.")
BATCH = Column(
    "batch", STRING, "The delivery: the folder of the landing zone, or `loose` for its loose files."
)
SOURCE_URI = Column(
    "source_uri",
    STRING,
    "Path below the landing zone, with `#row` or a record id where a file holds many.",
)
URL = Column("url", STRING, "Address of the page, where the delivery states it.", nullable=True)
START = Column("start", POSITION, "First character in `articles.body` (code points, from 0).")
END = Column("end", POSITION, "One past the last character in `articles.body`.")
TEXT = Column("text", STRING, "Exactly `body[start:end]`.")
PUBLISHED_ON = Column("published_on", DATE, "Day of publication; `published_basis` says how we know.")
EVENT_TYPE = Column(
    "event_type", STRING, "PLOVER type, or ACCIDENT, DISASTER, OUTBREAK.", allowed=EVENT_TYPES
)
EVENT_MODE = Column("event_mode", STRING, "PLOVER mode; null where none fits.", nullable=True)
QUAD_CLASS = Column(
    "quad_class", pl.Int8(),
    "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, 0 happening.",
)  # fmt: skip
CAMEO_ROOT = Column("cameo_root", STRING, "CAMEO root code 01-20; null for happenings.", nullable=True)
INTENSITY = Column(
    "intensity", pl.Float64(), "PLOVER score of type and mode, -10 to 10; null for happenings.",
    nullable=True,
)  # fmt: skip
_PARTY_FIELDS = (
    "Each: text = body[start:end] (null where only implied), name, country (ISO 3166-1 alpha-3), "
    "sector (PLOVER), entity_id."
)
ACTORS = Column("actors", pl.List(PARTY), "Who did it; empty for happenings. " + _PARTY_FIELDS)
RECIPIENTS = Column("recipients", pl.List(PARTY), "To whom; who suffered. " + _PARTY_FIELDS)
PLACE_COLUMN = Column(
    "place", PLACE,
    "Where the act happened: text = body[start:end], name, country (ISO 3166-1 alpha-3), admin1, "
    "latitude and longitude (degrees), precision (country, admin1, district, city, point).",
    nullable=True,
)  # fmt: skip
EVENT_ON = Column("event_on", DATE, "Day of the act; null where unknown.", nullable=True)
EVENT_ON_EARLIEST = Column("event_on_earliest", DATE, "Not before this day.", nullable=True)
EVENT_ON_LATEST = Column("event_on_latest", DATE, "Not after this day.", nullable=True)
DATE_PRECISION = Column("date_precision", STRING, "How exact the date is.", allowed=PRECISIONS)
DATE_BASIS = Column(
    "date_basis", STRING,
    "explicit: the day is written out; relative: counted from the article's date; coreferent: the same "
    "act is dated elsewhere in the article; publication: the article's day stands in; none.",
    allowed=DATE_BASES,
)  # fmt: skip
REALIS_COLUMN = Column(
    "realis", STRING,
    "occurred, ongoing, planned, conditional, denied, or recalled (told as background, over seven days "
    "before the article).",
    allowed=REALIS,
)  # fmt: skip
COUNTS_COLUMN = Column(
    "counts", COUNTS,
    "Numbers of this event only, by kind: low, high, and body[start:end] == text; a kind not told is null.",
)  # fmt: skip
CONFIDENCE = Column("confidence", pl.Float64(), "0 to 1.")
CHANCE_RIGHT = Column(
    "confidence", pl.Float64(),
    "0 to 1: the chance that a careful reader gives the mention the same type, parties, date and realis, all "
    "at once. Of a merged event the mean over its independent sources, its odds better by the square root of "
    "their number: cells that several tell are right more often.",
)  # fmt: skip

RAW_DOCUMENTS = Table(
    "raw_documents",
    "one document as delivered, readable or not",
    (
        DOCUMENT_ID, BATCH, SOURCE_URI,
        Column("media_type", STRING, "IANA media type, from the content and the file's name."),
        URL,
        Column("fetched_at", INSTANT, "When the crawl fetched it, where stated.", nullable=True),
        Column("sha256", STRING, "Of the document's bytes."),
        Column("n_bytes", pl.Int64(), "Size of the document in bytes."),
        Column("encoding", STRING, "Encoding the bytes were read in.", nullable=True),
        Column("content", STRING, "The decoded text, nothing repaired yet; null when unreadable.",
               nullable=True),
        Column("read_failure", STRING, "Why `content` is null.", nullable=True,
               allowed=REJECTION_REASONS),
        Column("read_failure_detail", STRING, "The same, in words.", nullable=True),
        Column("given_title", STRING, "Title stated by the record around the text.", nullable=True),
        Column("given_summary", STRING, "Summary or sapo stated by the record.", nullable=True),
        Column("given_authors", STRINGS, "Authors stated by the record or the batch; may be empty."),
        Column("given_outlet", STRING, "Outlet stated by the record or the batch.", nullable=True),
        Column("given_published", STRING, "Publication date stated by the record, as written.",
               nullable=True),
    ),
    key=("document_id",),
)  # fmt: skip

_CLEANED = (
    Column("outlet", STRING, "Domain of the outlet; null when the page does not tell.", nullable=True),
    Column("title", STRING, "Headline; null when the page has none.", nullable=True),
    Column("authors", STRINGS, "Bylines as printed, without agencies; may be empty."),
    Column("agencies", STRINGS, "Agencies the text credits (AFP, TTXVN); may be empty."),
    Column("body", STRING, "The article's text: paragraphs joined by one line break."),
    Column("paragraphs", pl.List(PARAGRAPH),
           "Ranges of `body`, in order; kind is lead, paragraph or heading."),
    Column("captions", STRINGS, "Picture captions with their credits; not part of the body."),
    Column("removed", pl.List(REMOVED),
           "Ranges of raw_documents.content that are neither body nor title nor caption, each with a "
           "reason; text = content[start:end]."),
    Column("kept", pl.List(KEPT),
           "Ranges of raw_documents.content that were kept, with what they became; body_start and "
           "body_end point into body and are null for title, caption, byline. `kept` and `removed` "
           "together tile the content."),
    Column("language", STRING, "ISO 639-1 code."),
    Column("repairs", STRINGS,
           "Repairs made to the characters of the page before it was read, in words; may be empty."),
)  # fmt: skip

# Every field but the kind and the reason is null for a draft that is no article.
ARTICLE_DRAFTS = Table(
    "article_drafts",
    "one raw document after cleaning: an article still without a settled date, or the reason it is none",
    (
        DOCUMENT_ID, BATCH, SOURCE_URI, URL,
        Column("reject_reason", STRING, "Why it is no article; null when it is one.", nullable=True,
               allowed=REJECTION_REASONS),
        Column("reject_detail", STRING, "The same, in words.", nullable=True),
        *(Column(c.name, c.dtype, c.description, nullable=True) for c in _CLEANED),
        Column("stated_dates", pl.List(_struct(basis=STRING, text=STRING, value=STRING)),
               "Publication dates that the page or the delivery states, before they are weighed: "
               "basis as in published_basis, text as found, value in ISO 8601 or null."),
        Column("fetched_at", INSTANT, "When the crawl fetched it, where stated.", nullable=True),
    ),
    key=("document_id",),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "one news article, cleaned and dated",
    (
        ARTICLE_ID, DOCUMENT_ID, BATCH, SOURCE_URI, URL,
        *_CLEANED[:7],
        PUBLISHED_ON,
        Column("published_at", INSTANT, "Instant of publication, where the page states a time.",
               nullable=True),
        Column("published_earliest", DATE, "Published on this day or later."),
        Column("published_latest", DATE, "Published on this day or earlier; null when nothing bounds it.",
               nullable=True),
        Column("published_precision", STRING, "How exact published_on is.", allowed=PRECISIONS),
        Column("published_basis", STRING, "What the date rests on: stated on the page, or inferred.",
               allowed=PUBLISHED_BASES),
        Column("published_evidence", pl.List(EVIDENCE),
               "Every piece of evidence: basis, text as found, value it speaks for, weight, and whether "
               "it agrees with published_on."),
        _CLEANED[7],
        _CLEANED[8],
        Column("duplicate_of", STRING, "article_id of the earliest copy of this text, if it is a copy.",
               nullable=True),
        _CLEANED[9],
        _CLEANED[10],
    ),
    key=("article_id",),
)  # fmt: skip

# What settling a day yields beside the day itself.
_SETTLED = (
    "published_at", "published_earliest", "published_latest", "published_precision", "published_basis",
)  # fmt: skip

REJECTED_DOCUMENTS = Table(
    "rejected_documents",
    "one raw document that is not in articles",
    (
        DOCUMENT_ID, BATCH, SOURCE_URI,
        Column("reason", STRING, "Why it is not an article.", allowed=REJECTION_REASONS),
        Column("detail", STRING, "The same, in words."),
        Column("published_evidence", pl.List(EVIDENCE),
               "For undated articles: the evidence that did not suffice."),
    ),
    key=("document_id",),
)  # fmt: skip

SENTENCES = Table(
    "sentences",
    "one sentence of an article's body",
    (
        SENTENCE_ID, ARTICLE_ID, BATCH,
        Column("position", POSITION, "Number of the sentence in the article, from 0."),
        START, END, TEXT,
        Column("kind", STRING, "Kind of the paragraph it stands in.", allowed=PARAGRAPH_KINDS),
        Column("tokens", pl.List(TOKEN),
               "Words with their part of speech (VLSP tags, by underthesea): text = body[start:end]."),
    ),
    key=("sentence_id",),
)  # fmt: skip

ENTITIES = Table(
    "entities",
    "one mention of a person, organisation, place or the like",
    (
        Column("mention_id", STRING, "`article_id`:`start`-`end`."),
        ARTICLE_ID, SENTENCE_ID, BATCH, START, END, TEXT,
        Column("type", STRING, "Kind of entity.", allowed=ENTITY_TYPES),
        Column("level", pl.Int8(), "0 for an outermost mention, 1 for one inside it, and so on."),
        Column("entity_id", STRING, "Whom or what it means: a key of the knowledge tables, or made from "
               "the name; null when not resolved.", nullable=True),
        Column("name", STRING, "Canonical name of that entity.", nullable=True),
        Column("country", STRING, "ISO 3166-1 alpha-3 of the entity.", nullable=True),
        Column("sector", STRING, "PLOVER sector on the article's date.", nullable=True,
               allowed=SECTORS),
        Column("role", STRING, "Office or function on the article's date.", nullable=True),
        Column("antecedent_id", STRING, "mention_id this mention refers back to.", nullable=True),
        Column("basis", STRING, "How it was resolved; unresolved: <reason> where it was not."),
        CONFIDENCE,
    ),
    key=("mention_id",),
)  # fmt: skip

TIME_EXPRESSIONS = Table(
    "time_expressions",
    "one expression of time in a sentence",
    (
        ARTICLE_ID, SENTENCE_ID, BATCH, START, END, TEXT,
        Column("earliest", DATE, "First day it can mean.", nullable=True),
        Column("latest", DATE, "Last day it can mean.", nullable=True),
        Column("precision", STRING, "How exact it is.", allowed=PRECISIONS),
        Column("basis", STRING, "explicit, relative to the article's date, or unresolved.",
               allowed=TIME_BASES),
    ),
    key=("article_id", "start", "end"),
)  # fmt: skip

_EVENT_CELLS = (
    EVENT_TYPE, EVENT_MODE, QUAD_CLASS, CAMEO_ROOT, INTENSITY, ACTORS, RECIPIENTS, PLACE_COLUMN,
    EVENT_ON, EVENT_ON_EARLIEST, EVENT_ON_LATEST, DATE_PRECISION, DATE_BASIS, REALIS_COLUMN,
    Column("attributed_to", pl.List(PARTY),
           "Who asserts it, where the article does not itself; may be empty. " + _PARTY_FIELDS),
    Column("is_quoted", pl.Boolean(), "The trigger stands inside quotation marks."),
    COUNTS_COLUMN, CHANCE_RIGHT,
    Column("slot_distance", pl.Int32(),
           "How many sentences away from the trigger's the words of the farthest filled slot stand: 0 where "
           "one sentence tells it all. Of a merged event: that of its best mention."),
)  # fmt: skip

EVENT_MENTIONS = Table(
    "event_mentions",
    "one act or happening told in one sentence with one trigger",
    (
        Column("event_mention_id", STRING, "`article_id`:`trigger_start`-`trigger_end`."),
        ARTICLE_ID, SENTENCE_ID, BATCH, PUBLISHED_ON,
        Column("trigger_start", POSITION, "First character of the trigger in `articles.body`."),
        Column("trigger_end", POSITION, "One past its last character."),
        Column("trigger_text", STRING, "Exactly `body[trigger_start:trigger_end]`."),
        *_EVENT_CELLS,
        Column("rule_id", STRING, "The rule that coded it."),
        Column("coder_version", STRING, "Version of the rules."),
        Column("null_reasons", pl.List(NULL_REASON), "Why a slot is empty: slot and reason."),
    ),
    key=("event_mention_id",),
)  # fmt: skip

EVENTS = Table(
    "events",
    "one act, merged over all its mentions in all batches",
    (
        Column("event_id", STRING, "Hash of the first mention: stable while that mention stays."),
        *_EVENT_CELLS,
        Column("last_counts", NUMBERS,
               "By kind the number that the last report tells, where `counts` holds the lowest and the "
               "highest of all; a kind not told is null."),
        Column("n_mentions", pl.Int32(), "Mentions merged into this row."),
        Column("n_articles", pl.Int32(), "Articles that tell of it."),
        Column("n_outlets", pl.Int32(), "Outlets that tell of it; unknown outlets count as one."),
        Column("n_independent_sources", pl.Int32(),
               "Outlets and agencies that tell of it, copies of one text counted once."),
        Column("first_published_on", DATE, "Earliest day on which an article told of it."),
        Column("mention_ids", STRINGS, "event_mention_id of every mention, the best one first."),
        Column("merge_reason", STRING,
               "Which agreements made the mentions one event, and which cells are those of another mention "
               "than the best one."),
        Column("article_id", STRING, "Article of the best mention."),
        URL,
        Column("trigger_text", STRING, "The words the best mention rests on."),
        Column("evidence", STRING, "The sentence of the best mention."),
    ),
    key=("event_id",),
)  # fmt: skip

DATE_WITNESSES = Table(
    "date_witnesses",
    "one article draft: the day its own evidence gives it, and what it can lend to others",
    (
        ARTICLE_ID, BATCH,
        Column("published_on", DATE, "Day of publication by the article's own evidence; null where it does "
               "not suffice: only an article with a day lends to others.", nullable=True),
        *(replace(ARTICLES[name], nullable=True) for name in _SETTLED),
        ARTICLES["published_evidence"],
        Column("undated_detail", STRING, "Why the own evidence gives no day.", nullable=True),
        Column("names", STRINGS,
               "Names the article is about, canonical where known (`country:TUR`), in alphabetical order."),
        Column("name_counts", pl.List(pl.Int32), "How often each of `names` occurs."),
    ),
    key=("article_id",),
)  # fmt: skip

# What publishing trusts: a file whose digest stands here passed every blocking check.
CHECKED_BATCHES = Table(
    "checked_batches",
    "one table of one batch that passed every blocking check",
    (
        BATCH,
        Column("table", STRING, "Name of the table."),
        Column("n_rows", pl.Int64(), "Its rows."),
        Column("sha256", STRING, "Of the Parquet file that was checked."),
    ),
    key=("batch", "table"),
)

TABLES = (
    RAW_DOCUMENTS, ARTICLE_DRAFTS, DATE_WITNESSES, ARTICLES, REJECTED_DOCUMENTS, SENTENCES, ENTITIES,
    TIME_EXPRESSIONS, EVENT_MENTIONS, CHECKED_BATCHES, EVENTS,
)  # fmt: skip
