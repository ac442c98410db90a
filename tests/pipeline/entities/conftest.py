from datetime import date

import polars as pl
import pytest

from pipeline.entities.stage import entities
from pipeline.language.stage import sentences


def articles_of(*texts, day=date(2015, 12, 2)):
    def paragraphs(body):
        found, at = [], 0
        for line in body.split("\n"):
            found.append({"start": at, "end": at + len(line), "kind": "paragraph"})
            at += len(line) + 1
        return found

    return pl.DataFrame(
        {
            "article_id": [f"a{number}" for number in range(len(texts))],
            "batch": ["loose"] * len(texts),
            "title": [None] * len(texts),
            "body": list(texts),
            "published_on": [day] * len(texts),
            "paragraphs": [paragraphs(body) for body in texts],
        },
        schema_overrides={"title": pl.String},
    )


@pytest.fixture
def read():
    """Read one text of a day and give its mentions as dicts, by their words."""

    def _read(text, day=date(2015, 12, 2)):
        articles = articles_of(text, day=day)
        return entities(articles, sentences(articles)).to_dicts()

    return _read


@pytest.fixture
def one(read):
    """The one mention with these words in a text of a day."""

    def _one(text, words, day=date(2015, 12, 2), nth=0):
        found = [row for row in read(text, day) if row["text"] == words]
        assert len(found) > nth, [row["text"] for row in read(text, day)]
        return found[nth]

    return _one
