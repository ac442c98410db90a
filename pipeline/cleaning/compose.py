"""The cells of an article from a page whose blocks have their roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.cleaning import captions, credits, datelines, metadata, outlets, stated_dates
from pipeline.cleaning.assemble import account
from pipeline.cleaning.blocks import Block
from pipeline.cleaning.evidence import Seen
from pipeline.cleaning.mapped import Mapped
from pipeline.cleaning.verdict import Rejection, reject

_FEW_LINES = 3


@dataclass(slots=True)
class Reading:
    """A page with roles: the raw record, its repaired text, its blocks, and what it states about itself."""

    row: dict[str, Any]
    text: Mapped
    seen: Sequence[Seen]
    run: range
    repairs: list[str] = field(default_factory=list)
    stated: metadata.Metadata = field(default_factory=metadata.Metadata)


def compose(reading: Reading) -> dict[str, object] | Rejection:
    """The cells of ARTICLE_DRAFTS that cleaning fills, or why the page is no article."""
    row, seen = reading.row, reading.seen
    blocks = [item.block for item in seen]
    result = account(row["content"], reading.text, blocks)
    joined = row["media_type"] != "text/html" and row["content"].strip().count("\n") < _FEW_LINES
    if rejection := reject(reading.text.text, seen, reading.run, result.body, joined=joined):
        return rejection
    pictures = _captions(blocks)
    authors, agencies = _credited(reading, pictures)
    address = row["url"] or _web(reading.stated.address)
    outlet = outlets.domain(address) or outlets.domain(row["given_outlet"])
    return {
        "url": address,
        "outlet": outlet or outlets.from_page(blocks, agencies),
        "title": _title(reading),
        "authors": authors,
        "agencies": agencies,
        "body": result.body,
        "paragraphs": result.paragraphs,
        "captions": pictures,
        "removed": result.removed,
        "kept": result.kept,
        "language": "vi",
        "repairs": reading.repairs,
        "stated_dates": [
            *stated_dates.of_page(reading.stated),
            *stated_dates.of_record(row | {"url": address}),
            *stated_dates.visible(seen, reading.run),
        ],
    }


def _captions(blocks: Sequence[Block]) -> list[str]:
    """The captions; a credit in a line of its own goes with the caption before it."""
    found: list[str] = []
    before = ""
    for block in blocks:
        if block.label == "caption":
            if before == "caption" and (captions.is_credit_alone(block.text) or captions.is_open(found[-1])):
                found[-1] += f" {block.text}"
            else:
                found.append(block.text)
        before = block.label
    return found


def _web(address: str | None) -> str | None:
    return address if address and address.startswith(("http://", "https://")) else None


def _title(reading: Reading) -> str | None:
    """The headline on the page, else the one the record or the page's head states."""
    for item in reading.seen:
        if item.block.label == "title":
            return item.block.text
    if reading.row["given_title"]:
        return str(reading.row["given_title"]).strip() or None
    return (
        outlets.without_site(reading.stated.titles[0], reading.stated.sites)
        if reading.stated.titles
        else None
    )


def _credited(reading: Reading, pictures: Sequence[str]) -> tuple[list[str], list[str]]:
    """Authors and agencies: of the bylines, else of the page's head, else of the record.

    The site's own name is no author. Where the text credits no agency, a picture's supplier may stand in.
    """
    sites = {name.casefold() for name in reading.stated.sites}
    authors: list[str] = []
    agencies: list[str] = []
    for item in reading.seen:
        if item.block.label == "byline" and (credit := item.credit or credits.parse(item.block.text)):
            authors += credit.authors
            agencies += credit.agencies
        elif item.block.label == "dateline" and (name := datelines.credited(item.block.text)):
            agencies.append(name)
    for names in (reading.stated.authors, reading.row["given_authors"] or []):
        for name in names:
            if not authors and not outlets.is_site_name(name, sites) and (credit := credits.parse(name)):
                authors += credit.authors
                agencies += credit.agencies
    if not agencies:
        agencies = [name for picture in pictures if (name := captions.supplier(picture))]
    return (
        [name for name in dict.fromkeys(authors) if not outlets.is_site_name(name, sites)],
        list(dict.fromkeys(agencies)),
    )
