"""What a made-up page is wanted to give: title, body, authors, agencies, captions, day."""

from collections.abc import Mapping
from typing import Any


def assert_gives(row: Mapping[str, Any], want: Mapping[str, Any]) -> None:
    """The draft is the article that the page was made of."""
    assert row["reject_reason"] is None, row["reject_detail"]
    assert (row["title"], row["body"].split("\n")) == (want["title"], want["body"])
    assert (row["authors"], row["agencies"]) == (want["authors"], want["agencies"])
    assert set(want["captions"]) <= set(row["captions"])
    days = {d["value"][:10] for d in row["stated_dates"] if d["value"]}
    assert days == ({want["day"]} if want["day"] else set())
