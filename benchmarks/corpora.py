"""The development data as coded mentions whose positions count in the texts as they were delivered.

Labels and verdicts are kept as positions in the delivered text, never in the cleaned body: a change of the
cleaning does not move them. No text is ever stored with them.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks.in_memory import Coded, articles_of_files, code
from pipeline.cleaning.duplicates import link_duplicates
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.repair import repair_characters

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# Clusters of story_clusters that tell of foreign affairs, conflict or diplomacy; chosen by their titles.
WORLD = (1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 31, 33, 35, 37, 39, 67, 73, 187)
FILES = {
    "story_clusters": "story_clusters.jsonl",
    "dantri": "dantri_2019_2021.jsonl.gz",
    "bkee": "bkee_train.jsonl",
}
NAMES = ("story_clusters", "dantri", "bkee")
# BKEE states no dates: days that readers worked out from the texts, and for the others any of its time.
BKEE_DAYS = Path(__file__).with_name("bkee_days.csv")
BKEE_DAY = date(2016, 6, 30)
# Whitespace that cleaning mends may move a trigger by a few characters.
MOVED = 12
Row = dict[str, Any]


@dataclass(frozen=True)
class Corpus:
    """Coded articles, and the document (id and delivered text) that each of them comes from."""

    coded: Coded
    document_of: dict[str, str]  # article_id -> document id
    text_of: dict[str, str]  # document id -> delivered text
    cluster_of: dict[str, int]  # document id -> story cluster, where there is one

    def mentions(self) -> Iterator[tuple[Row, str, int, int]]:
        """Each mention with its document and the range of its trigger in the delivered text."""
        articles = {a["article_id"]: a for a in self.coded.articles.iter_rows(named=True)}
        for mention in self.coded.event_mentions.iter_rows(named=True):
            document = self.document_of[mention["article_id"]]
            start = delivered(articles[mention["article_id"]], mention, self.text_of[document])
            yield mention, document, start, start + len(mention["trigger_text"])


def delivered(article: Row, mention: Row, text: str) -> int:
    """Where the trigger of a mention begins in the delivered text.

    Raises:
        ValueError: its words do not stand there.
    """
    at = mention["trigger_start"]
    kept = [k for k in article["kept"] if k["body_start"] is not None]
    part = next((k for k in kept if k["body_start"] <= at <= k["body_end"]), None)
    guess = at if part is None else part["start"] + at - part["body_start"]
    if part is not None and part["end"] - part["start"] != part["body_end"] - part["body_start"]:
        # Letters and their marks were delivered apart, and cleaning put them together.
        ends = range(part["start"], part["end"] + 1)
        offset = at - part["body_start"]
        guess = next(i for i in ends if len(_composed(text[part["start"] : i])) >= offset)
    words = mention["trigger_text"]
    near = [
        i
        for i in range(max(0, guess - MOVED), guess + MOVED + 1)
        if _composed(text[i : i + 3 * len(words)]).startswith(_composed(words))
    ]
    if not near:
        raise ValueError(f"{mention['event_mention_id']}: {words!r} is not in the delivered text")
    return min(near, key=lambda i: (abs(i - guess), i))


def _composed(text: str) -> str:
    return repair_characters(Mapped.of(text)).text


def load(name: str, articles: int, seed: int) -> Corpus | None:
    """A part of the development data by name, coded; None where the data is absent.

    Args:
        name: one of `NAMES`; of story_clusters the world stories, all of them.
        articles: how many articles to draw by lot from the other two.
        seed: of that lot.
    """
    path = SHARED / "data" / FILES[name]
    if not path.is_file():
        return None
    records = _records(path)
    if name == "story_clusters":
        return _stories(records, path, {r["doc"] for r in records if r["cluster"] in WORLD})
    drawn = sorted(random.Random(seed).sample(range(len(records)), min(articles, len(records))))
    chosen = [records[number] for number in drawn]
    return _dantri(chosen) if name == "dantri" else _bkee(chosen)


def documents(name: str, ids: set[str]) -> Corpus:
    """Some documents of a corpus by id, coded.

    Raises:
        FileNotFoundError: the development data is absent.
    """
    path = SHARED / "data" / FILES[name]
    records = _records(path)
    if name == "story_clusters":
        return _stories(records, path, ids)
    if name == "bkee":
        return _bkee([r for r in records if r["doc"] in ids])
    return _dantri([r for r in records if r["id"] in ids])


def _records(path: Path) -> list[Row]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [json.loads(line) for line in text.splitlines() if line]


def _stories(records: list[Row], path: Path, documents: set[str]) -> Corpus:
    found = _numbered(articles_of_files([path]))
    ids = {a: records[n]["doc"] for a, n in found.select("article_id", "number").iter_rows()}
    wanted = [a for a, document in ids.items() if document in documents]
    chosen = link_duplicates(found.drop("number")).filter(pl.col("article_id").is_in(wanted))
    return Corpus(
        code(chosen), ids, {r["doc"]: r["body"] for r in records}, {r["doc"]: r["cluster"] for r in records}
    )


def _dantri(records: list[Row]) -> Corpus:
    return _read_as_delivered(records, [r["id"] for r in records])


def _bkee(records: list[Row]) -> Corpus:
    """BKEE's texts open with their headline."""
    days = {
        d: str(day) for d, day, _ in pl.read_csv(BKEE_DAYS, schema_overrides={"day": pl.Date}).iter_rows()
    }
    told = [
        {
            "title": r["text"].strip().split("\n")[0],
            "text": r["text"],
            "date": days.get(r["doc"], BKEE_DAY.isoformat()),
        }
        for r in records
    ]
    return _read_as_delivered(told, [r["doc"] for r in records])


def _read_as_delivered(records: list[Row], documents: list[str]) -> Corpus:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
        found = _numbered(articles_of_files([path]))
    ids = {a: documents[n] for a, n in found.select("article_id", "number").iter_rows()}
    texts = {document: r["text"] for document, r in zip(documents, records, strict=True)}
    return Corpus(code(found.drop("number")), ids, texts, {})


def _numbered(articles: pl.DataFrame) -> pl.DataFrame:
    """Add the number of the record in its file, which the source's address ends in."""
    return articles.with_columns(number=pl.col("source_uri").str.extract(r"#(\d+)$").cast(pl.Int64))


def paragraphs(text: str) -> list[Row]:
    """The lines of a text as paragraphs of an article whose body it is."""
    result, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            result.append({"start": start, "end": start + len(line), "kind": "paragraph"})
        start += len(line) + 1
    return result
