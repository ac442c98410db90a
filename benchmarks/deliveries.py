"""Landing zones of any size for the benchmarks: the 2,653 articles of the development data, again and again.

Copies have ids and URLs of their own, so each is a document by itself; with ``distinct`` their words differ
too, because copies of one text are spared the work and the memory that real articles cost.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
BATCH = "articles"
_URL = re.compile(r"-(\d+\.htm)$")


def deliver(landing: Path, n_articles: int, *, distinct: bool = False) -> int:
    """Write one JSONL delivery of ``n_articles`` below ``landing`` and return how many there are.

    Args:
        landing: the folder to make.
        n_articles: how many; the first 2,653 are the development data as it is.
        distinct: whether copies are told in another order of sentences with other words, so that none is
            a duplicate of another.
    """
    (landing / BATCH).mkdir(parents=True)
    n_written = 0
    with (landing / BATCH / "articles.jsonl").open("w", encoding="utf-8") as out:
        for record in islice(_repeated(distinct), n_articles):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            n_written += 1
    return n_written


def _repeated(distinct: bool) -> Iterator[dict[str, str]]:
    with gzip.open(SHARED / "data" / "dantri_2019_2021.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    yield from records
    copy = 1
    while True:
        for number, record in enumerate(records):
            url = _URL.sub(rf"-r{copy}-\1", record["url"])
            again = {**record, "id": f"{record['id']}-r{copy}", "url": url}
            if distinct:
                other = records[(number + copy) % len(records)]
                again["text"] = _crossed(record["text"], other["text"])
            yield again
        copy += 1


def _crossed(one: str, other: str) -> str:
    """A text of every other line of one article and the others of another: no copy of either."""
    lines, strange = one.split("\n"), other.split("\n")
    return "\n".join(strange[i] if i % 2 and i < len(strange) else line for i, line in enumerate(lines))
